import type { Wording } from '../wording.ts';
import type { robustness as chinese } from '../zh/robustness.ts';

/** How firm the verdict is, and what would change it. */
export const robustness: Wording<typeof chinese> = {
  alternative: 'Alternative',
  criterion: 'Criterion',
  parameter: 'Parameter',
  running: 'Analysing the decision…',
  renewing: 'Analysing the latest changes; what is shown is from before…',
  stop: 'Stop',
  start: 'Analyse',
  stopped: 'Stopped; there is nothing to show yet.',
  stoppedOld: 'Stopped; what is shown is older than the latest changes.',
  failed: 'The analysis cannot be made',
  empty: {
    none: 'No alternative is feasible',
    noneHint:
      'Relax what the workload asks for, or plan for another host; the matrix says why each alternative is not feasible.',
    one: 'Only one alternative is feasible',
    oneHint: 'There is no rival, so there is no ranking, no sensitivity and nothing to attack.',
  },
  explain: {
    title: 'Where this number comes from',
    unknown: 'The pack has no parameter {{id}}.',
  },
  grade: {
    title: 'How the verdict is graded',
    meaning: {
      robust:
        'Other methods, other scales, dropped and added alternatives, overheads at the bad end and weak evidence left out did not overturn it, so it may be recommended outright.',
      fragile:
        'At least one attack has another winner, so no alternative is headlined as one; settle the attacks below first.',
      untested: 'Nothing else can run it, so nothing could overturn it.',
      'too-close':
        'None comes first in enough of the samples, so no winner is named; measure what is worth most first.',
    },
  },
  attacks: {
    title: 'What an opponent tried',
    none: 'There is no recommendation to attack.',
    tried: 'Attack',
    wins: 'Winner then',
    outcome: 'Outcome',
  },
  ranks: {
    title: 'How often each rank is reached',
    weights: 'Weights',
    stated: 'Weights as stated',
    open: 'Any weights',
    error:
      '{{samples}} samples; the first-rank shares have a standard error of {{error}} percentage points at most.',
    meaning: {
      stated: 'Weights are as stated; parameters vary over their ranges.',
      open: 'All weightings are taken to be equally likely.',
    },
  },
  winning: {
    title: 'Pairwise winning',
    beats: 'Row beats column',
    note: 'Share of samples in which the row’s alternative scores higher than the column’s.',
  },
  central: {
    title: 'Central weights and confidence factors',
    confidence: 'Confidence factor',
    never: 'never',
    note: 'Central weights: the mean of all weights with which the alternative is first. Confidence factor: how often it is first with exactly these weights.',
  },
  methods: {
    title: 'Methods side by side',
    undefined: 'not defined',
  },
  agreement: {
    title: 'How far the methods agree',
    pair: 'Methods',
    and: '{{left}} and {{right}}',
    winner: 'Winner',
    same: 'same',
    other: 'other',
    note: '1 is the same order, −1 the reverse.',
  },
  outranking: {
    title: 'PROMETHEE flows',
    leaving: 'Leaving',
    entering: 'Entering',
    net: 'Net',
    relation: {
      preferred: '{{left}} is preferred to {{right}}',
      worse: '{{right}} is preferred to {{left}}',
      indifferent: '{{left}} and {{right}} are alike',
      incomparable: '{{left}} and {{right}} cannot be compared',
    },
  },
  dominance: {
    title: 'Dominance and the Pareto front',
    state: 'State',
    front: 'on the Pareto front',
    certain: 'dominated by {{name}}, wherever the figures lie',
    middle: 'dominated by {{name}} at the middle of the figures',
    note: 'Dominated: another alternative is at least as good on every criterion, and better on one.',
  },
  reversals: {
    title: 'Rank-reversal tests',
    none: 'Dropping, doubling or adding an alternative does not change the order of the others.',
    method: 'Method',
    change: 'Change',
    effect: 'Effect',
    dropped: '{{name}} dropped',
    duplicated: '{{name}} added a second time',
    added: 'one added that is worst everywhere',
    overtakes: '{{by}} overtakes {{overtaken}}',
    winner: 'winner changes',
    note: 'A weighted sum on absolute scales cannot reverse ranks; methods that look at the other alternatives can.',
  },
  stability: {
    title: 'Weight stability',
    kept: 'What stays the same',
    winner: 'Winner',
    order: 'Full order',
  },
  tornado: {
    title: 'Tornado',
    output: 'Output to look at',
    lead: 'The winner’s lead',
    of: '{{alternative}}: {{criterion}}',
    note: 'One parameter at a time goes from its low to its high end, the others at their middle; the ends of a bar say the parameter’s figure there.',
  },
  variance: {
    title: 'Where the variance of the lead comes from (Sobol)',
    none: 'Nothing varies, or there is no rival, so there is no variance to divide.',
    note: 'Errors are 95 % intervals. A total well above the share by itself means that parameters act together.',
  },
  overturns: {
    title: 'The least change that overturns it',
    rival: 'For {{name}} to win:',
    weights: 'Weights:',
    moved: '{{name}} {{from}} → {{to}}',
    turns: 'draws level at {{to}} instead of {{from}}.',
  },
  information: {
    title: 'What to measure next',
    bar: 'Value of knowing it',
    value: 'Score',
    effort: 'What measuring takes',
    perfect: 'Everything known (EVPI)',
    bound: 'No measurement is worth more.',
    tooFew: 'too few samples',
    measure: 'Calibrate',
    all: 'Show all {{count}} parameters',
    note: 'What knowing a parameter before deciding is expected to gain (EVPPI), in score; the thin line is the 95 % interval of the estimate. Press a parameter to see where it comes from.',
  },
  tradeOffs: {
    title: 'Trade-offs in units',
    gained: 'Criterion to improve',
    none: 'The winner is nowhere worse than the runner-up, so nothing has to be made up for.',
  },
  beliefs: {
    note: 'For each alternative: under what share of weightings and figures it comes first, and for whose priorities it is right.',
    confidence: 'With exactly the weights beside, it comes first in {{share}} of the samples.',
    priorities: 'Typical priorities',
  },
  people: {
    title: 'Where people disagree',
    person: 'Person',
    choice: 'Would choose',
    regret: 'Given up with the group’s choice (score)',
    group: 'Together',
  },
};
