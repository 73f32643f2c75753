import type { Wording } from '../wording.ts';
import type { decide as chinese } from '../zh/decide.ts';

/** The decision. */
export const decide: Wording<typeof chinese> = {
  title: 'Decide',
  description: 'The recommendation, how firm it is, what it rests on, and what would change it.',
  alternative: 'Alternative',
  criterion: 'Criterion',
  unknown: 'unknown',
  confidence: 'First in this share of the samples',
  headline: {
    none: 'No alternative is feasible',
    clear: 'Recommended: {{name}}',
    only: 'The only feasible alternative: {{name}}',
    likely: 'Likely the best choice: {{name}}',
    fragile: 'Fragile: {{name}} comes first most often, but not against every attack',
    undecided: 'Undecided',
    undecidedBetween: 'Undecided: {{first}} and {{second}} are too close',
    undecidedMeasure:
      'Undecided: {{first}} and {{second}} are too close. Measure “{{measure}}” first',
  },
  weights: {
    title: 'Weights',
    even: 'All equal',
    restore: 'Default',
    nothing: 'All weights are 0, so nothing can be compared; give one criterion some weight.',
    note: 'Only proportions count. The contributions follow while you drag; the whole plan is recomputed when you let go.',
  },
  measure: {
    title: 'What to measure next',
    none: 'Nothing: no parameter moves the lead.',
  },
  methods: {
    title: 'Three methods side by side',
    weightedSum: 'Weighted sum',
    topsis: 'TOPSIS',
    promethee: 'PROMETHEE II',
    why: {
      weightedSum: 'Values times weights, summed; 0 to 1',
      topsis: 'Relative closeness to the ideal; 0 to 1',
      promethee: 'Net outranking flow; −1 to 1',
    },
    agree: 'All three put {{name}} first: the choice does not hang on the method.',
    disagree: 'The methods disagree on the first place: the choice hangs on the method.',
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
      'The document’s composite rule recommends another one: {{name}}. The trace below shows why.',
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
