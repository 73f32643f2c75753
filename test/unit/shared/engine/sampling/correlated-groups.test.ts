import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../../src/shared/domain/range/range.ts';
import { correlatedGroups } from '../../../../../src/shared/engine/sampling/correlated-groups.ts';
import { drawColumns } from '../../../../../src/shared/engine/sampling/draw-columns.ts';
import {
  plainDesign,
  type SampleDesign,
} from '../../../../../src/shared/engine/sampling/sample-design.ts';

const names = new Set(['a', 'b', 'c', 'd']);

function groupsOf(...pairs: readonly (readonly [string, string, number])[]) {
  return correlatedGroups(
    pairs.map(([a, b, rho]) => ({ a, b, rho })),
    names,
    'pack',
  );
}

function ranks(column: Float64Array): Float64Array {
  const order = [...column.keys()].toSorted((i, j) => (column[i] ?? 0) - (column[j] ?? 0));
  const placed = new Float64Array(column.length);
  order.forEach((index, rank) => {
    placed[index] = rank;
  });
  return placed;
}

/** Spearman's rank correlation: Pearson's of the ranks, which are all different here. */
function rankCorrelation(left: Float64Array, right: Float64Array): number {
  const [a, b] = [ranks(left), ranks(right)];
  const count = a.length;
  let squares = 0;
  for (let index = 0; index < count; index += 1)
    squares += ((a[index] ?? 0) - (b[index] ?? 0)) ** 2;
  return 1 - (6 * squares) / (count * (count * count - 1));
}

const shapes: Readonly<Record<string, Range>> = {
  a: { low: 1, high: 50, distribution: 'lognormal' },
  b: { low: 0, high: 1, distribution: 'uniform' },
  c: { low: 0, mode: 2, high: 9, distribution: 'triangular' },
  d: { low: -5, high: 5, distribution: 'normal' },
};

function drawn(design: SampleDesign): readonly Float64Array[] {
  const columns = [...names].map((name) => ({
    name,
    range: shapes[name] ?? { low: 0, high: 1, distribution: 'uniform' as const },
  }));
  return drawColumns(design, columns, { first: 0, count: 20_000 });
}

describe('correlatedGroups', () => {
  it('reaches the stated rank correlations, whatever the distributions', () => {
    const groups = groupsOf(['a', 'b', 0.7], ['b', 'c', -0.4], ['a', 'c', -0.1]);
    if (!groups.ok) throw new Error('not expected');
    expect(groups.value.repaired).toEqual([]);
    for (const points of ['pseudo-random', 'low-discrepancy'] as const) {
      const design: SampleDesign = {
        ...plainDesign(3),
        points,
        dimensions: [...names],
        correlated: groups.value.groups,
      };
      const [a, b, c, d] = drawn(design);
      if (!a || !b || !c || !d) throw new Error('not expected');
      // The standard error of a rank correlation of 20,000 pairs is about 0.007 at most.
      expect(Math.abs(rankCorrelation(a, b) - 0.7)).toBeLessThan(0.02);
      expect(Math.abs(rankCorrelation(b, c) + 0.4)).toBeLessThan(0.02);
      expect(Math.abs(rankCorrelation(a, c) + 0.1)).toBeLessThan(0.02);
      expect(Math.abs(rankCorrelation(a, d))).toBeLessThan(0.02);
    }
  });

  it('makes ranks equal at a correlation of 1 and opposite at -1', () => {
    for (const rho of [1, -1]) {
      const groups = groupsOf(['a', 'b', rho]);
      if (!groups.ok) throw new Error('not expected');
      const [a, b] = drawn({ ...plainDesign(3), correlated: groups.value.groups });
      expect(a && b ? rankCorrelation(a, b) : 0).toBeCloseTo(rho, 6);
    }
  });

  it('says what an impossible matrix was changed to, the nearest possible one', () => {
    const groups = groupsOf(['a', 'b', 0.9], ['b', 'c', 0.9], ['a', 'c', -0.9]);
    if (!groups.ok) throw new Error('not expected');
    const { repaired } = groups.value;
    expect(repaired.map(({ a, b }) => `${a}${b}`)).toEqual(['ab', 'ac', 'bc']);
    for (const { stated, used } of repaired) expect(Math.abs(used)).toBeLessThan(Math.abs(stated));
  });

  it('ties only what is connected, and nothing at a correlation of 0', () => {
    const groups = groupsOf(['c', 'd', 0.5], ['a', 'b', 0]);
    if (!groups.ok) throw new Error('not expected');
    expect(groups.value.groups.map(({ members }) => members)).toEqual([['c', 'd']]);
  });

  it('takes a pair stated twice alike, in any order, and the 1 of the diagonal', () => {
    expect(groupsOf(['a', 'b', 0.5], ['b', 'a', 0.5], ['a', 'a', 1])).toEqual(
      groupsOf(['a', 'b', 0.5]),
    );
  });

  it.each([
    [['a', 'x', 0.5], { code: 'parameter-unknown', id: 'x' }],
    [['a', 'b', 1.5], { field: 'correlations[1].rho', expected: { kind: 'between' } }],
    [['a', 'b', Number.NaN], { field: 'correlations[1].rho', expected: { kind: 'between' } }],
    [['a', 'a', 0.5], { expected: { kind: 'correlation-needs', needs: 'unit-diagonal' } }],
    [['d', 'c', 0.1], { expected: { kind: 'correlation-needs', needs: 'symmetry' } }],
  ] as const)('refuses %j', (pair, error) => {
    expect(groupsOf(['c', 'd', 0.2], pair)).toMatchObject({ ok: false, error });
  });

  it('refuses to tie more parameters than it can check', () => {
    const many = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const chain = many.slice(1).map((b, index) => ({ a: many[index] ?? '', b, rho: 0.1 }));
    expect(correlatedGroups(chain, new Set(many), 'pack')).toMatchObject({
      error: { expected: { kind: 'correlation-needs', needs: 'fewer-members' } },
    });
  });
});
