import { distributionWords } from '../../../shared/wording/distribution-words.ts';
import { statusWords } from '../../../shared/wording/provenance-words.ts';
import { wordsIn } from '../words-in.ts';
import type { Wording } from '../wording.ts';
import type { parameter as chinese } from '../zh/parameter.ts';

/** Parameters: sources, status, replacement in a project. */
export const parameter: Wording<typeof chinese> = {
  status: wordsIn(statusWords, 'en'),
  statusWhy: {
    stated: 'Printed in the document the pack is about',
    assumption: 'Not in the document; filled in by the pack',
    verified: 'Checked against a published source',
    recalled: 'From a published source, not checked word by word',
    measured: 'Measured on this machine',
    typed: 'Typed in this project',
  },
  shape: wordsIn(distributionWords, 'en'),
  distribution: 'Distribution',
  figure: 'Figure',
  field: {
    low: 'Low',
    high: 'High',
    mode: 'Most likely',
    lowerPercent: 'Lower percentile (%)',
    lowerValue: 'Value at the lower',
    upperPercent: 'Upper percentile (%)',
    upperValue: 'Value at the upper',
    at10: '10th percentile',
    at50: 'Median',
    at90: '90th percentile',
    alpha: 'First shape (α)',
    beta: 'Second shape (β)',
  },
  entry: 'Stated as',
  entryOf: {
    ends: 'ends',
    'two-percentiles': 'two percentiles',
    'three-percentiles': '10th, 50th and 90th percentile',
  },
  list: {
    discrete: 'Values with their probabilities',
    empirical: 'Observations',
  },
  listHow: {
    discrete: 'One value in each line with its probability, for instance “400 0.25” or “400 25%”.',
    empirical: 'At least two numbers, separated by spaces, commas or lines.',
  },
  picture: '5 % below {{at5}}, half below {{at50}}, 95 % below {{at95}}',
  pictureOf: 'Density, {{shape}}: 5 % below {{at5}}, half below {{at50}}, 95 % below {{at95}}',
  uncertainty: 'What makes it uncertain',
  uncertain: {
    knowledge: 'Nobody knows it exactly',
    variability: 'It changes over time',
  },
  reason: 'Reason',
  reasonWhy: 'Goes with the figure into the plan and the report.',
  apply: 'Replace',
  override: 'Replace…',
  edit: 'Change replacement…',
  restore: 'Restore',
  restored: '“{{name}}” has the pack’s figure again.',
  overriddenBecause: 'Replaced because: {{reason}}',
  packSays: 'the pack says {{figure}}',
  problem: {
    number: 'A number is needed.',
    order: 'The high end must not be below the low end.',
    positive: 'A lognormal distribution starts above 0.',
    between: 'The most likely value must lie between the ends.',
    percent: 'Percentiles lie between 0 and 100, the lower one first.',
    lopsided: 'No distribution of this shape is as lopsided as these three; try PERT or lognormal.',
    observations: 'At least two numbers are needed, and nothing else.',
    values: 'Each line needs a value and a probability above 0, at most 1.',
    sum: 'The probabilities must add up to 1.',
    needed: 'A reason is needed.',
  },
};
