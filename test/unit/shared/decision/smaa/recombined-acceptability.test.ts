import { describe, expect, it } from 'vitest';
import { rankAcceptability } from '../../../../../src/shared/decision/smaa/acceptability.ts';
import {
  recombinedAcceptability,
  minRecombined,
  type EstimatedRanks,
} from '../../../../../src/shared/decision/smaa/recombined-acceptability.ts';
import { drawColumns } from '../../../../../src/shared/engine/sampling/draw-columns.ts';
import { plainDesign } from '../../../../../src/shared/engine/sampling/sample-design.ts';

const names = ['a', 'b', 'c'];
const apart = [[0], [1], [2]];
const alone = Float64Array.of(1);

/** Scores of three alternatives with a uniform figure each; the second one has a head start. */
function scoresOf(seed: number, count: number, headStart = 0): readonly Float64Array[] {
  const columns = drawColumns(
    { ...plainDesign(seed), points: 'low-discrepancy', dimensions: names },
    names.map((name) => ({ name, range: { low: 0, high: 1, distribution: 'uniform' } })),
    { first: 0, count },
  );
  return columns.map((column, own) => (own === 1 ? column.map((one) => one + headStart) : column));
}

function exchanged(
  columns: readonly Float64Array[],
  parts: readonly (readonly number[])[],
): EstimatedRanks {
  return recombinedAcceptability({
    samples: columns[0]?.length ?? 0,
    values: columns.map((column) => [column]),
    parts: parts.slice(0, columns.length),
    weights: alone,
  });
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
  );
}

const seeds = Array.from({ length: 40 }, (_, index) => 1 + 7919 * index);

describe('exchangedAcceptability', () => {
  it('finds a share known in closed form: of two uniform figures, the one 1/4 behind is first in 9/32', () => {
    const found = exchanged(scoresOf(3, 1024, 0.25).slice(0, 2), apart);
    expect(Math.abs((found.shares[0]?.[0] ?? 0) - 9 / 32)).toBeLessThan(0.001);
  });

  it.each([minRecombined, 700, 1024, 20_000])(
    'adds up to 1 over the ranks and over the alternatives, of %d samples',
    (count) => {
      const { shares } = exchanged(scoresOf(5, count, 0.1), apart);
      for (const place of [0, 1, 2]) {
        const row = shares[place]?.reduce((sum, share) => sum + share, 0);
        const column = shares.reduce((sum, one) => sum + (one[place] ?? 0), 0);
        expect(row).toBeCloseTo(1, 12);
        expect(column).toBeCloseTo(1, 12);
      }
    },
  );

  it('changes nothing where all values depend on each other', () => {
    const columns = scoresOf(7, 1000);
    const found = exchanged(columns, [[0], [0], [0]]);
    const plain = rankAcceptability(columns);
    found.shares.forEach((row, own) => {
      row.forEach((share, rank) => expect(share).toBeCloseTo(plain[own]?.[rank] ?? 0, 12));
    });
  });

  it('takes the weights that were drawn beside a sample', () => {
    const samples = 64;
    const weights = Float64Array.from({ length: 2 * samples }, (_, at) =>
      Number(at % 2 === Math.floor(at / 2) % 2),
    );
    // All weight on the first criterion in even samples, on the second in odd ones.
    const found = recombinedAcceptability({
      samples,
      values: [
        [1, 0],
        [0, 1],
      ],
      parts: [
        [-1, -1],
        [-1, -1],
      ],
      weights,
    });
    expect(found.shares).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  it('says errors that are not below the spread over seeds, a spread well below that of single use', () => {
    const runs = seeds.map((seed) => {
      const columns = scoresOf(seed, 1024);
      const { shares, errors } = exchanged(columns, apart);
      return {
        share: shares[0]?.[0] ?? 0,
        error: errors[0]?.[0] ?? 0,
        once: rankAcceptability(columns)[0]?.[0] ?? 0,
      };
    });
    const spread = deviation(runs.map(({ share }) => share));
    const stated = runs.reduce((sum, { error }) => sum + error, 0) / runs.length;
    // The spread over 40 seeds is itself known to 11 %.
    expect(stated).toBeGreaterThan(0.75 * spread);
    expect(spread).toBeLessThan(0.7 * deviation(runs.map(({ once }) => once)));
  });

  it('states an error above 0 where every sample says the same', () => {
    const columns = [new Float64Array(1024).fill(1), new Float64Array(1024)];
    expect(exchanged(columns, apart).errors[0]?.[0]).toBeGreaterThan(0);
  });
});
