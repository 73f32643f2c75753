import type { Expectation, Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { RepairedCorrelation } from '../../domain/result/plan.ts';
import { maxCorrelated } from '../../domain/range/sampling.ts';
import type { CorrelationInput } from '../../domain/project/project.ts';
import {
  correlationFactor,
  isCorrelationMatrix,
  nearestCorrelationMatrix,
} from './nearest-correlation.ts';
import type { CorrelatedGroup } from './sample-design.ts';

export interface CorrelatedGroups {
  readonly groups: readonly CorrelatedGroup[];
  readonly repaired: readonly RepairedCorrelation[];
}

/** Changes of a correlation below this are rounding. */
const noticed = 1e-4;

/**
 * The groups of parameters that correlations tie together, ready for drawing. A correlation is
 * Spearman's: it holds whatever the distributions are. The Gaussian copula behind it has the normal
 * scores' correlation `2 sin(π ρ / 6)` (Pearson 1907); a group whose matrix is impossible gets the
 * nearest possible one.
 *
 * @param order every name that may be correlated; members of a group stand in this order.
 * @returns the groups with what had to be changed; `field-invalid` or `parameter-unknown` for the first
 *   pair that cannot be used.
 */
export function correlatedGroups(
  correlations: readonly CorrelationInput[],
  order: ReadonlySet<string>,
  pack: string,
): Result<CorrelatedGroups, Failure> {
  const pairs = readPairs(correlations, order, pack);
  if (!pairs.ok) return pairs;
  const groups: CorrelatedGroup[] = [];
  const repaired: RepairedCorrelation[] = [];
  for (const members of tiedTogether(pairs.value, order)) {
    if (members.length > maxCorrelated) {
      return refused('correlations', String(members.length), 'fewer-members');
    }
    const stated = members.map((a) =>
      members.map((b) => (a === b ? 1 : scoreCorrelation(pairs.value.get(pairKey(a, b)) ?? 0))),
    );
    const possible = isCorrelationMatrix(stated);
    const matrix = possible ? stated : nearestCorrelationMatrix(stated);
    groups.push({ members, factor: correlationFactor(matrix) });
    members.forEach((a, i) =>
      members.slice(i + 1).forEach((b, offset) => {
        const used = possible ? null : rankCorrelation(matrix[i]?.[i + 1 + offset] ?? 0);
        const wanted = pairs.value.get(pairKey(a, b)) ?? 0;
        if (used !== null && Math.abs(used - wanted) > noticed) {
          repaired.push({ a, b, stated: wanted, used });
        }
      }),
    );
  }
  return ok({ groups, repaired });
}

function scoreCorrelation(rank: number): number {
  return Math.abs(rank) === 1 ? rank : 2 * Math.sin((Math.PI * rank) / 6);
}

function rankCorrelation(score: number): number {
  return (6 / Math.PI) * Math.asin(score / 2);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function readPairs(
  correlations: readonly CorrelationInput[],
  order: ReadonlySet<string>,
  pack: string,
): Result<ReadonlyMap<string, number>, Failure> {
  const pairs = new Map<string, number>();
  for (const [index, { a, b, rho }] of correlations.entries()) {
    const unknown = [a, b].find((name) => !order.has(name));
    if (unknown !== undefined) return err({ code: 'parameter-unknown', id: unknown, pack });
    const field = `correlations[${index}]`;
    if (!(rho >= -1 && rho <= 1)) {
      const expected = { kind: 'between', low: -1, high: 1 } as const;
      return err({
        code: 'field-invalid',
        source: 'project',
        field: `${field}.rho`,
        found: String(rho),
        expected,
      });
    }
    if (a === b) {
      if (rho !== 1) return refused(`${field}.rho`, String(rho), 'unit-diagonal');
      continue;
    }
    const before = pairs.get(pairKey(a, b));
    if (before !== undefined && before !== rho) {
      return refused(`${field}.rho`, `${before}, ${rho}`, 'symmetry');
    }
    pairs.set(pairKey(a, b), rho);
  }
  return ok(pairs);
}

/** The names of each connected part of the graph whose edges are the correlations that are not 0. */
function tiedTogether(
  pairs: ReadonlyMap<string, number>,
  order: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const tied = new Map<string, Set<string>>();
  for (const [key, rho] of pairs) {
    if (rho === 0) continue;
    const [a = '', b = ''] = key.split(' ');
    const together = new Set([a, b, ...(tied.get(a) ?? []), ...(tied.get(b) ?? [])]);
    for (const name of together) tied.set(name, together);
  }
  const ordered = [...order];
  return [...new Set(tied.values())]
    .map((part) => ordered.filter((name) => part.has(name)))
    .toSorted((left, right) => ordered.indexOf(left[0] ?? '') - ordered.indexOf(right[0] ?? ''));
}

type Need = Extract<Expectation, { kind: 'correlation-needs' }>['needs'];

function refused(field: string, found: string, needs: Need): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: 'project',
    field,
    found,
    expected: { kind: 'correlation-needs', needs },
  });
}
