import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WeightingInput } from '../../../../shared/domain/weighting/weighting.ts';
import { orderByShare } from './order-edit.ts';
import { judgementsOf } from './pairwise-scale.ts';

/** Shares by criterion, in the order of the pack. */
export type Shares = readonly (readonly [Criterion, number])[];

/** Names that a new statement needs, in the language of the screen. */
export interface StartNames {
  readonly performance: string;
  readonly safety: string;
  readonly person: string;
}

const maxPoints = 100;
const percent = (share: number): number => Math.round(share * 100) / 100;
const safetyCriteria: readonly Criterion[] = ['isolation', 'compatibility'];

/** Points out of 100, the heaviest criterion at 100. */
function pointsOf(shares: Shares): Partial<Record<Criterion, number>> {
  const heaviest = Math.max(...shares.map(([, share]) => share));
  return Object.fromEntries(
    shares.map(([id, share]) => [
      id,
      heaviest > 0 ? Math.round((share / heaviest) * maxPoints) : 0,
    ]),
  );
}

function treeOf(shares: Shares, names: StartNames): WeightingInput {
  const points = pointsOf(shares);
  const groups = [
    { id: names.performance, isOf: (id: Criterion) => !safetyCriteria.includes(id) },
    { id: names.safety, isOf: (id: Criterion) => safetyCriteria.includes(id) },
  ];
  return {
    kind: 'tree',
    groups: groups.flatMap(({ id, isOf }) => {
      const groupShares = shares.filter(([criterion]) => isOf(criterion));
      if (groupShares.length === 0) return [];
      const weight = Math.round(groupShares.reduce((sum, [, share]) => sum + share, 0) * maxPoints);
      const criteria = groupShares.map(([criterion]) => ({
        id: criterion,
        weight: points[criterion] ?? 0,
      }));
      return [{ id, weight, criteria }];
    }),
  };
}

/** A first statement of a kind that says about what the weights say that are there. */
export function startWeighting(
  kind: WeightingInput['kind'],
  shares: Shares,
  names: StartNames,
): WeightingInput {
  switch (kind) {
    case 'ranking':
    case 'ordinal':
      return { kind, order: orderByShare(shares).map((group) => [...group]) };
    case 'swing':
      return { kind, points: pointsOf(shares) };
    case 'pairwise':
      return { kind, method: 'eigenvector', judgements: judgementsOf(shares) };
    case 'intervals': {
      const around = shares.map(([id, share]) => {
        const range = { low: percent(share / 2), high: percent(Math.min(1, share * 1.5)) };
        return [id, range] as const;
      });
      return { kind, intervals: Object.fromEntries(around) };
    }
    case 'tree':
      return treeOf(shares, names);
    case 'stakeholders':
      return { kind, members: [{ id: names.person, weights: pointsOf(shares) }] };
  }
}
