import {
  decisionStatusWords,
  statisticWords,
  triggerComparisonWords,
} from '../../../shared/wording/decision-record-words.ts';
import { wordsIn } from '../words-in.ts';
import type { Wording } from '../wording.ts';
import type { decisions as chinese } from '../zh/decisions.ts';

/** Decisions on record. */
export const decisions: Wording<typeof chinese> = {
  title: 'Decisions',
  description:
    'What was chosen, why and by whom, bound to the exact revision, pack, seed and results, with conditions that call for looking again.',
  record: 'Record a decision',
  recorded: 'Decision {{number}} is on record.',
  number: 'Decision {{number}}',
  fired: 'look again',
  stale: 'results have changed',
  wholeProject: 'Whole project',
  unknownStanding:
    'Whether its results still hold cannot be told, for instance because its pack is gone.',
  supersededBy: 'Superseded by decision {{number}}.',
  accept: 'Accept',
  supersede: 'Supersede by a new one',
  compareToday: 'Compare with today',
  reviewing: 'Checking against today’s results…',
  reviewFailed: 'The review triggers cannot be checked at present',
  none: {
    title: 'No decision is on record yet',
    description:
      'Once the result is clear, record what was chosen and why; later it can be seen whether the results it rests on still hold.',
  },
  show: { label: 'Which decisions to show', standing: 'Standing', all: 'All' },
  status: wordsIn(decisionStatusWords, 'en'),
  reading: { fired: 'fired', quiet: 'quiet', unknown: 'unknown' },
  statistic: wordsIn(statisticWords, 'en'),
  comparison: wordsIn(triggerComparisonWords, 'en'),
  form: {
    title: 'Record a decision',
    supersede: 'Supersede decision {{number}}',
    failed: 'The decision was not recorded',
    noPlan: 'There is no plan yet to base a decision on.',
    choices: 'What was chosen',
    choiceNeeded: 'Choose for one workload at least.',
    undecided: 'not decided',
    recommended: '{{name}} (recommended)',
    infeasible: '{{name}} (infeasible)',
    rationale: 'Rationale',
    rationaleWhy: 'Why this one, what was considered, what was given up.',
    who: 'Decided by',
    status: 'Status',
    triggers: 'Review triggers',
    triggersWhy:
      'When a figure of the chosen alternative passes its threshold, the decision asks to be looked at again.',
    addTrigger: 'Add a trigger',
    record: 'Record',
  },
  trigger: {
    figure: 'Figure',
    workload: 'Workload',
    everyWorkload: 'any workload',
    statistic: 'Number',
    when: 'When it',
    threshold: 'Threshold',
    unit: 'Unit',
    missing: 'needed',
    remove: 'Remove this trigger',
    today: 'Today: {{values}}',
  },
  basis: {
    title: 'Rests on revision {{revision}}',
    text: 'Isoplan {{version}}, pack {{pack}} ({{hash}}), {{samples}} samples, seed {{seed}}; inputs {{inputs}}, results {{results}}',
  },
};
