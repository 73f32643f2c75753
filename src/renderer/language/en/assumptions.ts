import { severityWords } from '../../../shared/wording/severity-words.ts';
import { wordsIn } from '../words-in.ts';
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
    sampling: 'Sampling',
    plan: 'Assumptions of the plan',
    audit: 'Audit',
    comparison: 'Against measurements',
    paths: 'Execution paths',
    tables: 'Document tables',
    coverage: 'How good are the ranges?',
    thresholds: 'Thresholds',
  },
  choosePack: 'Pack',
  packLost_one:
    'The chosen pack lacks {{count}} of the replacements or thresholds; it was taken out.',
  packLost_other:
    'The chosen pack lacks {{count}} of the replacements or thresholds; they were taken out.',
  comparison: {
    description:
      'Stated and published ranges of each quantity on one scale; the pale band repeats the stated one, the dots are the least and the largest that studies measured, which the judgement is about.',
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
  sampling: {
    title: 'How samples are drawn',
    samples: 'Samples',
    seed: 'Seed',
    points: 'Points',
    pointsOf: {
      'pseudo-random': 'pseudo-random (Philox)',
      'low-discrepancy': 'low-discrepancy (scrambled Sobol)',
    },
    pointsWhy:
      'Low-discrepancy points spread more evenly: the same verdict is known as exactly from a third to a fifth of the samples. Sample i depends on the seed and i alone, with either kind.',
    adaptive: 'Draw more until every verdict is exact to 0.5 percentage points, up to a budget',
    budget: 'Budget (samples)',
    fallback_one:
      '{{count}} parameter was drawn pseudo-randomly, since it has no dimension of the points: {{names}}.',
    fallback_other:
      '{{count}} parameters were drawn pseudo-randomly, since they have no dimension of the points: {{names}}.',
  },
  correlations: {
    title: 'Correlations',
    description:
      'Parameters are drawn independently unless two are said to move together here. The figure is a rank correlation: 1 is always together, -1 always opposite.',
    first: 'Parameter',
    second: 'moves with',
    add: 'Add pair',
    remove: 'Remove',
    removeOf: 'Remove the correlation of “{{a}}” and “{{b}}”',
    between: 'Correlation of “{{a}}” and “{{b}}”',
    nothing: 'No uncertain parameter has this name',
    repaired: 'No numbers can be correlated like this; the nearest possible correlations are used',
    repairedPair: '{{a}} and {{b}}: {{used}} instead of {{stated}}',
    problem: {
      same: 'A parameter always moves with itself; choose another.',
      known: 'These two are a pair already.',
    },
  },
  audit: {
    description:
      'The pack checked against itself: {{count}} findings, each computed from its figures, so that changing a figure changes the finding.',
    filter: 'Filter by severity',
    none: 'The audit found no contradiction.',
    against: 'against',
    instead: 'What the planner does:',
    severity: wordsIn(severityWords, 'en'),
  },
  paths: {
    none: 'This pack has no execution paths.',
  },
  coverage: {
    title: 'How good are these ranges?',
    quantity: 'Quantity',
    figures: 'Figures',
    held: 'Within the range',
    width: 'Median width (P95/P5)',
    note: 'A quantity of one or two publications can hardly be predicted, and the width of its range says so; the share of all is no proof that each range is right.',
  },
  tables: {
    none: 'This pack has no tables of a document.',
    examples: 'Worked sizes: as printed, and by the formulas',
    example: 'Size',
    alternative: 'Alternative',
    given: 'Given',
    printed: 'Printed',
    computed: 'By the formulas',
  },
  thresholds: {
    threshold: 'Threshold',
    pack: 'Pack',
    project: 'This project',
    between: 'Between {{low}} and {{high}}.',
    note: 'A change holds for this project only, and is named wherever a rule uses it.',
  },
  packs: {
    manage: 'Manage packs',
    title: 'Packs',
    description:
      'A pack holds every parameter, formula and rule. Import packs of your own to use them beside those that come with the planner.',
    import: 'Import a pack…',
    imported: 'Imported “{{name}}”.',
    replaced: 'Replaced “{{name}}”.',
    removed: 'Removed the pack {{id}}.',
    exportNamed: 'Export {{id}}',
    removeNamed: 'Remove {{id}}',
    inUse: 'used by this project',
    broken: 'cannot be used',
    usable: 'usable',
    builtIn: 'built in',
    own: 'your own',
    refused: 'This file cannot be imported as a pack; nothing was changed',
    exists: {
      title: 'Replace the pack that is there?',
      text: 'There is a pack of your own with the id {{id}}. Projects that use it will be computed anew with what the file holds.',
      replace: 'Replace',
    },
    remove: {
      title: 'Remove the pack {{id}}?',
      text: 'Its file is deleted from this machine. Projects that use it stay, but cannot be computed until it is imported again.',
    },
    column: {
      title: 'Name',
      origin: 'Origin',
      content: 'Content',
      state: 'State',
      menu: 'Actions',
    },
    content: '{{alternatives}} alternatives, {{parameters}} parameters, {{formulas}} formulas',
  },
};
