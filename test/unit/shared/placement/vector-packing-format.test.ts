import { describe, expect, it } from 'vitest';
import { readVectorPacking } from '../../../../src/shared/placement/vector-packing-format.ts';

const instance = '2\n100 200\n2\n50 50 3\n10 200 1\n';

describe('readVectorPacking', () => {
  it('reads sizes as shares of the bin', () => {
    expect(readVectorPacking(instance)).toEqual({
      ok: true,
      value: {
        dimensions: 2,
        classes: 2,
        sizes: Float64Array.of(0.5, 0.25, 0.1, 1),
        demands: Int32Array.of(3, 1),
      },
    });
  });

  it.each([
    ['nothing', '', 'dimensions', '', 'present'],
    ['no resource', '0', 'dimensions', '0', 'between'],
    ['a bin of no capacity', '1\n0\n1\n1 1', 'capacity[0]', '0', 'between'],
    ['a capacity beyond all numbers', '1\n1e400\n1\n1 1', 'capacity[0]', '1e400', 'between'],
    ['a negative number of items', '1\n10\n1\n1 -1', 'item[0].count', '-1', 'between'],
    ['a word', '1\n10\n1\nlarge 1', 'item[0].size[0]', 'large', 'type'],
    ['no number', '1\n10\n1\nNaN 1', 'item[0].size[0]', 'NaN', 'type'],
    ['half an item', '1\n10\n1\n1 0.5', 'item[0].count', '0.5', 'type'],
    ['an end too soon', '1\n10\n2\n1 1\n2', 'item[1].count', '', 'present'],
    ['more than it says', '1\n10\n1\n1 1\n7 1', 'items', '1', 'at-least'],
    ['ten million items and more', '1\n10\n2\n1 9999999\n1 9', 'items', '10000008', 'between'],
  ])('says where %s is, and in which file', (_, text, field, found, kind) => {
    expect(readVectorPacking(text, 'a.vbp')).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', source: 'a.vbp', field, found, expected: { kind } },
    });
  });
});
