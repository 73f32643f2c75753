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
    paths: 'Execution paths',
    thresholds: 'Thresholds',
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
