import type { Wording } from '../wording.ts';
import type { decide as chinese } from '../zh/decide.ts';

/** The decision. */
export const decide: Wording<typeof chinese> = {
  title: 'Decide',
  description: 'The recommendation, how firm it is, what it rests on, and what would change it.',
  parts: 'Parts of this page',
  tab: {
    verdict: 'Verdict',
    weights: 'Weights',
    robustness: 'How firm',
    methods: 'Methods',
    sensitivity: 'What would change it',
    beliefs: 'Beliefs',
    rules: 'Rules',
  },
  alternative: 'Alternative',
  criterion: 'Criterion',
  unknown: 'unknown',
  confidence: 'First in this share of the samples',
  overTime: {
    title: 'Over time, and over what is not known',
    first: '{{name}} is first {{middle}} of the time ({{low}} to {{high}} over what is not known).',
    at5: '5 % of the time below',
    at50: 'half of the time below',
    at95: '95 % of the time below',
    note: 'Changes over time: {{names}}. Each range is the middle 90 % over everything that is merely not known.',
  },
  weights: {
    title: 'Weights',
    even: 'All equal',
    ways: 'Other ways…',
    obtained: 'The weights come from “{{kind}}”.',
    restore: 'Default',
    nothing: 'All weights are 0, so nothing can be compared; give one criterion some weight.',
    note: 'Only proportions count. The contributions follow while you drag; the whole plan is recomputed when you let go.',
  },
  review: {
    due: 'A decision on record is due for another look',
    reading: 'Decision {{number}}: {{said}}',
  },
  infeasible: {
    title: 'Why nothing is feasible',
    advice: 'Relax what the workload asks for, or plan for more hosts or another machine.',
  },
  fit: {
    title: 'Which can run here',
    here: 'On the hosts at hand',
    startup: 'Ready after',
    startupHint:
      'Time until one instance is ready from a cold start, together with all that start at once',
    reasons: 'What stands against it',
  },
  questions: {
    title: 'Find out first',
    answer: 'Answer: {{field}}',
  },
  measure: {
    title: 'What to measure next',
    none: 'Nothing: no parameter moves the lead.',
  },
  compare: {
    title: 'Against what is in use today',
    today: '{{name}} (in use today)',
    change: 'Change in value',
    better: '{{by}} better',
    worse: '{{by}} worse',
    same: 'no change',
    already: '{{name}} is what is in use today.',
    rival: 'Compared here with the runner-up, {{name}}.',
    currentInfeasible: '{{name}} is not feasible under the present requirements.',
    meaning: 'Changes are on the value scale from 0 to 1, at the median.',
    noCurrent:
      'The workload does not say what is in use today; fill in “in use today” in the workload to see the difference here.',
  },
  rule: {
    title: 'The document’s composite rule (§7), condition by condition',
    if: 'if',
    elseIf: 'else if',
    matched: 'holds',
    passed: 'does not hold',
    skipped: 'not reached',
    met: 'met',
    notMet: 'not met',
    none: 'No branch of the document’s composite rule applies, so it is left to the multi-criteria ranking.',
    agrees: 'The document’s composite rule recommends the same: {{name}}.',
    differs:
      'The document’s composite rule recommends another one: {{name}}. The tab “Rules” shows why.',
    alone:
      'By itself, the document’s composite rule recommends {{name}}. The tab “Rules” shows why.',
  },
  fired: {
    title: 'Rules that apply ({{count}})',
    none: 'No rule applies to this workload.',
    general: 'general',
    scenario: 'scenario',
    section: 'Section',
    dimension: 'Dimension',
    rule: 'Rule',
    recommendation: 'Recommends',
    figures: 'Stated figures',
    because: 'Because',
  },
};
