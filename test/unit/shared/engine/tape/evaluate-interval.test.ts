import { describe, expect, it } from 'vitest';
import { compileTape, named } from '../../../../../src/shared/engine/tape/compile-tape.ts';
import { evaluateInterval } from '../../../../../src/shared/engine/tape/evaluate-interval.ts';
import { preparePack } from '../../../../../src/shared/engine/formula/prepare-pack.ts';
import type { Range } from '../../../../../src/shared/domain/range/range.ts';
import { formula, parameter, smallPack } from '../small-pack.ts';

const selection = {
  basis: 'calibrated',
  guest: 'standard',
  substitutes: {},
  unknown: new Set<string>(),
} as const;

function intervalOf(text: string, ranges: Readonly<Record<string, readonly [number, number]>>) {
  const parameters = Object.entries(ranges).map(([symbol, [low, high]]) =>
    parameter(symbol, low, high),
  );
  const prepared = preparePack(smallPack(parameters, [formula('result', text)]), new Map());
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const tape = compileTape(prepared.value, 'one', selection, [named('result')]);
  const values = tape.slots.map((slot): Range => {
    if (slot.kind === 'constant')
      return { low: slot.value, high: slot.value, distribution: 'point' };
    if (slot.kind !== 'parameter') throw new Error(slot.kind);
    const range = prepared.value.parameters.get(slot.id)?.range;
    if (!range) throw new Error(slot.id);
    return range;
  });
  const interval = evaluateInterval(tape, values).get('result');
  if (!interval) throw new Error('no result');
  return interval;
}

describe('evaluateInterval', () => {
  it.each([
    ['x + y', { x: [1, 2], y: [10, 20] }, 11, 22],
    ['x - y', { x: [1, 2], y: [10, 20] }, -19, -8],
    ['x * y', { x: [-1, 2], y: [-3, 4] }, -6, 8],
    ['x / y', { x: [1, 2], y: [4, 8] }, 0.125, 0.5],
    ['x / y', { x: [-2, 2], y: [-8, -4] }, -0.5, 0.5],
    ['x ^ 2', { x: [-3, 2] }, 0, 9],
    ['x ^ 3', { x: [-3, 2] }, -27, 8],
    ['x ^ -1', { x: [2, 4] }, 0.25, 0.5],
    ['min(x, y)', { x: [1, 5], y: [2, 3] }, 1, 3],
    ['max(x, y)', { x: [1, 5], y: [2, 3] }, 2, 5],
    ['clamp(x, 0, 1)', { x: [-5, 0.5] }, 0, 0.5],
    ['sqrt(x)', { x: [4, 9] }, 2, 3],
    ['-x', { x: [1, 2] }, -2, -1],
  ] as const)(
    'attains both ends of %s over %j, each name appearing once',
    (text, ranges, low, high) => {
      expect(intervalOf(text, ranges)).toEqual({ low, high });
    },
  );

  it.each([
    ['x - x', { x: [1, 2] }, 0, 0],
    ['x / (x + y)', { x: [1, 4], y: [1, 4] }, 0.2, 0.8],
    ['x / (x + 1)', { x: [1, 2] }, 1 / 2, 2 / 3],
    [
      '(1 - l) * x / (x + y)',
      { x: [60, 120], y: [15, 70], l: [0.1, 0.3] },
      (0.7 * 60) / 130,
      (0.9 * 120) / 135,
    ],
    [
      '1 / (1 + x * a + x * b)',
      { x: [0.25, 0.5], a: [0.4, 0.4], b: [0.6, 0.6] },
      1 / 1.5,
      1 / 1.25,
    ],
    ['x * x * x', { x: [-2, 3] }, -8, 27],
    ['exp(x) - x', { x: [1, 2] }, Math.E - 1, Math.E ** 2 - 2],
  ] as const)('is tight for the monotone %s over %j', (text, ranges, low, high) => {
    const interval = intervalOf(text, ranges);
    // Within the slack that the rounding of the steps is given.
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
    expect(interval.low).toBeLessThanOrEqual(low);
    expect(interval.high).toBeGreaterThanOrEqual(high);
  });

  it.each([
    ['1 / x', { x: [-1, 1] }],
    ['1 / x', { x: [0, 1] }],
    ['ln(x)', { x: [0, 1] }],
    ['sqrt(x)', { x: [-1, 1] }],
    ['x ^ 0.5', { x: [-1, 1] }],
  ] as const)('says that %s has no bounds over %j', (text, ranges) => {
    const { low, high } = intervalOf(text, ranges);
    expect([Number.isFinite(low), Number.isFinite(high)]).not.toEqual([true, true]);
  });
});
