import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../../src/shared/domain/range/range.ts';
import {
  drawColumns,
  drawUniforms,
} from '../../../../../src/shared/engine/sampling/draw-columns.ts';
import { streamOf, uniformAt } from '../../../../../src/shared/engine/sampling/philox.ts';
import {
  plainDesign,
  type SampleDesign,
} from '../../../../../src/shared/engine/sampling/sample-design.ts';

const range: Range = { low: 2, high: 10, mode: 3, distribution: 'pert' };
const columns = ['a', 'b', 'c'].map((name) => ({ name, range }));

/** Correlation 0.8 between a and b. */
const correlated: SampleDesign = {
  ...plainDesign(5),
  correlated: [{ members: ['a', 'b'], factor: [[1], [0.8, 0.6]] }],
};

const designs: readonly (readonly [string, SampleDesign])[] = [
  ['plain', plainDesign(5)],
  ['correlated', correlated],
  ['nested', { ...plainDesign(5), nested: { inner: 7, held: ['a'] } }],
];

describe('drawColumns', () => {
  it.each(designs)('gives the same bits in any partition into blocks (%s)', (_, design) => {
    const whole = drawColumns(design, columns, { first: 0, count: 100 });
    for (const cuts of [[100], [50, 50], [1, 13, 64, 22]]) {
      let first = 0;
      for (const count of cuts) {
        const part = drawColumns(design, columns, { first, count });
        part.forEach((column, index) =>
          expect(column).toEqual(whole[index]?.slice(first, first + count)),
        );
        first += count;
      }
    }
  });

  it('draws a plain design from the Philox stream of the name', () => {
    const [first = new Float64Array()] = drawColumns(
      plainDesign(5),
      [{ name: 'a', range: { low: 0, high: 1, distribution: 'uniform' } }],
      { first: 3, count: 2 },
    );
    expect([...first]).toEqual([3, 4].map((index) => uniformAt(5, streamOf('a'), index)));
  });
});

describe('drawUniforms', () => {
  it('leaves names outside a correlated group, and its first member, untouched to the bit', () => {
    const block = { first: 0, count: 50 };
    for (const name of ['a', 'c']) {
      expect(drawUniforms(correlated, name, block)).toEqual(
        drawUniforms(plainDesign(5), name, block),
      );
    }
    expect(drawUniforms(correlated, 'b', block)).not.toEqual(
      drawUniforms(plainDesign(5), 'b', block),
    );
  });

  it('keeps one draw of a held name through each nest', () => {
    const design = { ...plainDesign(5), nested: { inner: 4, held: ['a'] } };
    const drawn = [...drawUniforms(design, 'a', { first: 0, count: 8 })];
    expect(new Set(drawn.slice(0, 4)).size).toBe(1);
    expect(new Set(drawn).size).toBe(2);
  });
});
