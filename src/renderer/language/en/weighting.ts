import type { Wording } from '../wording.ts';
import type { weighting as chinese } from '../zh/weighting.ts';

/** How weights are stated. */
export const weighting: Wording<typeof chinese> = {
  kinds: 'Ways to state weights',
  inUse: 'in use',
  use: 'Use these weights',
  waiting:
    'Not in use yet; in use is “{{kind}}”. The first change here takes it into use, and can be undone.',
  stored: 'In use; every change is kept in the project and can be undone.',
  criterion: 'Criterion',
  explain: {
    direct:
      'Points for each criterion; only their proportions count. Quickest, but it is easy to forget how wide each criterion’s scale really is.',
    ranking:
      'Only the order of importance is asked for; the weights are the centre of all weights that keep it (rank-order centroid). Drag a row or move it with its buttons; those that matter alike may tie.',
    ordinal:
      'Only the order of importance is asked for, and no single set of weights is made of it: samples are drawn evenly among all weights that keep the order, and the verdict is as open as that.',
    swing:
      'Imagine every criterion at its worst, and that you may bring one of them to its best: the one you would choose first has 100 points, the others points by what they are worth to you beside it. Where you are unsure, give a range.',
    pairwise:
      'Pair by pair: how important the criterion on the left is beside the one above. 1 alike, 3 somewhat more, 5 clearly more, 7 much more, 9 extremely more; fractions mean the reverse. Only the upper half is asked for.',
    intervals:
      'The least and largest share of all weight that each criterion may have; samples are drawn evenly among all weights within.',
    tree: 'First weigh the groups against each other, then the criteria within each group; a weight is the product of both.',
    stakeholders:
      'Points of several people are kept apart and taken together as their mean; the order in which people come does not matter.',
  },
  refused: {
    title: 'These weights cannot be used',
    direct: 'Give one criterion some weight.',
    ranking: 'List every criterion exactly once.',
    ordinal: 'List every criterion exactly once.',
    swing: 'Give the swing of one criterion some points.',
    pairwise: 'Fill in the judgement that is missing.',
    intervals:
      'The lower ends may add up to 100 % at most, the upper ends to 100 % at least; lower some of the first or raise some of the second.',
    tree: 'Give one group some weight, and one criterion within it.',
    stakeholders: 'Everybody has to give one criterion some points.',
  },
  order: {
    list: 'Criteria by importance',
    rank: '{{rank}}.',
    tie: 'Tie with above',
    untie: 'Untie',
    tieOf: 'Tie with above: {{name}}',
    untieOf: 'Untie: {{name}}',
    up: 'Move {{name}} up',
    down: 'Move {{name}} down',
  },
  swing: {
    points: 'Swing points of {{name}}',
    least: 'Fewest points of {{name}}',
    most: 'Most points of {{name}}',
    from: 'From {{worst}} at worst to {{best}} at best.',
    here: 'For this workload the alternatives lie between {{worst}} and {{best}}.',
    unsure: 'Unsure, give a range',
    unsureOf: 'Unsure, give a range: {{name}}',
  },
  pairwise: {
    table: 'Pairwise comparison',
    against: 'Row against column',
    over: '{{row}} over {{column}}',
    method: 'Method',
    eigenvector: 'Eigenvector',
    'geometric-mean': 'Geometric mean',
    consistent: 'The judgements agree well enough',
    inconsistent: 'The judgements contradict each other',
    take: 'Set {{row}} over {{column}} to {{ratio}}',
  },
  intervals: {
    least: 'Least weight of {{name}}',
    most: 'Largest weight of {{name}}',
    sums: 'Lower ends add up to {{lows}}, upper ends to {{highs}}; the first may be 100 % at most, the second 100 % at least.',
  },
  tree: {
    performance: 'Performance and efficiency',
    safety: 'Safety and compatibility',
    groupName: 'Name of the group',
    groupWeight: 'Weight of {{group}}',
    within: 'Weight of {{name}} within {{group}}',
    groupOf: 'Group of {{name}}',
    newGroup: 'New group…',
    create: 'Create',
    nameNeeded: 'Enter a name.',
    nameTaken: 'There is a group of this name.',
  },
  people: {
    first: 'Me',
    table: 'Points of each person',
    name: 'Name or role of a person',
    add: 'Add a person',
    taken: 'This person is there already.',
    remove: 'Remove {{name}}',
    together: 'Together',
    points: '{{person}}’s points for {{name}}',
    choice: 'Would choose',
    note: '“Would choose” is computed at the middle of the figures. Which criterion the disagreement hangs on, and what settling it is worth, is under “Beliefs”.',
  },
  result: {
    title: 'The weights it comes to',
    none: 'None yet: solve the problem on the left first.',
    open: 'The thin line is what is allowed; the ranking uses the bar, samples run over all that is allowed.',
  },
  ranking: {
    title: 'Ranking with these weights',
    none: 'No feasible alternative can be ranked.',
    note: 'Weighted sums at the middle of the figures; they follow at once.',
  },
};
