import type { Wording } from '../wording.ts';
import type { assumptions as chinese } from '../zh/assumptions.ts';

/** Assumptions and audit. */
export const assumptions: Wording<typeof chinese> = {
  title: 'Assumptions & audit',
  description:
    'What the plan rests on: parameters with their sources, assumptions where nothing is known, contradictions in the document, and the limits of the rules.',
  pack: 'Pack: {{title}}, version {{version}}.',
  tab: {
    parameters: 'Parameters',
    plan: 'Assumptions of the plan',
    audit: 'Audit',
    comparison: 'Against measurements',
    paths: 'Execution paths',
    thresholds: 'Thresholds',
  },
  choosePack: 'Pack',
  packLost_one:
    'The chosen pack lacks {{count}} of the replacements or thresholds; it was taken out.',
  packLost_other:
    'The chosen pack lacks {{count}} of the replacements or thresholds; they were taken out.',
  comparison: {
    description:
      'Stated and published ranges of each quantity on one scale; the pale band repeats the stated one.',
    filter: 'Filter by judgement',
    questioned: 'Pack in question',
    against: 'Held against',
    export: 'Export all (CSV)',
    fileName: 'pack-comparison',
    nothing: 'No comparison is of this kind',
    reasons_one: '{{count}} judgement with its sources',
    reasons_other: '{{count}} judgements with their sources',
    none: 'There is nothing to compare yet',
    noneWhy: 'Once there is a workload, its figures are compared here.',
  },
  parameters: {
    search: 'Search parameters',
    parameter: 'Parameter',
    owner: 'Alternative',
    allOwners: 'All alternatives',
    shared: 'shared by all',
    section: 'Section',
    allSections: 'All sections',
    status: 'Status',
    allStatuses: 'Every status',
    figure: 'Figure',
    source: 'Source',
    actions: 'Actions',
    replaceOf: 'Replace “{{name}}”',
    restoreOf: 'Restore “{{name}}”',
    shown: '{{shown}} of {{all}} parameters',
  },
  plan: {
    title: 'Assumptions of this plan ({{count}})',
    none: 'None: everything needed was stated, detected or measured.',
    noPlan: 'There is no plan yet',
    noPlanWhy: 'Once there is a workload, this page lists what its plan assumes.',
  },
  audit: {
    description:
      'The pack checked against itself: {{count}} findings, each computed from its figures, so that changing a figure changes the finding.',
    filter: 'Filter by severity',
    none: 'The audit found no contradiction.',
    against: 'against',
    instead: 'What the planner does:',
    severity: {
      error: 'contradiction',
      warning: 'doubtful',
      note: 'note',
    },
  },
  paths: {
    none: 'This pack has no execution paths.',
  },
  thresholds: {
    threshold: 'Threshold',
    pack: 'Pack',
    project: 'This project',
    between: 'Between {{low}} and {{high}}.',
    note: 'A change holds for this project only, and is named wherever a rule uses it.',
  },
};
