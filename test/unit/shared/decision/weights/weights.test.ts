import { describe, expect, it, test } from 'vitest';
import {
  normalizeWeightList,
  normalizeWeights,
} from '../../../../../src/shared/decision/weights/weights.ts';

describe('normalizeWeights', () => {
  it('keeps the proportions and adds up to 1', () => {
    expect(normalizeWeights({ cpu: 3, memory: 1, io: 0 })).toEqual({
      ok: true,
      value: { cpu: 0.75, memory: 0.25, io: 0 },
    });
  });

  it('takes weights of any size', () => {
    expect(normalizeWeights({ a: 1e308, b: 1e308 })).toEqual({
      ok: true,
      value: { a: 0.5, b: 0.5 },
    });
    expect(normalizeWeights({ a: 5e-324, b: 0 })).toEqual({ ok: true, value: { a: 1, b: 0 } });
  });

  test.each<readonly [string, Record<string, number>, string, string]>([
    ['a negative weight', { cpu: 1, memory: -0.5 }, 'weights.memory', '-0.5'],
    ['a weight that is no number', { cpu: Number.NaN, memory: 1 }, 'weights.cpu', 'NaN'],
    ['an endless weight', { cpu: Number.POSITIVE_INFINITY }, 'weights.cpu', 'Infinity'],
    ['weights that are all 0', { cpu: 0, memory: 0 }, 'weights', '0'],
    ['no weights', {}, 'weights', '0'],
  ])('refuses %s and names it', (_, weights, field, found) => {
    expect(normalizeWeights(weights)).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field, found, expected: { kind: 'at-least' } },
    });
  });
});

describe('normalizeWeightList', () => {
  it('keeps the order', () => {
    expect(normalizeWeightList([1, 3])).toEqual({ ok: true, value: [0.25, 0.75] });
  });

  it('names the place at fault', () => {
    expect(normalizeWeightList([1, -3], 'groups')).toMatchObject({ error: { field: 'groups.1' } });
  });
});
