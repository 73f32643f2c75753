import { streamOf, uniformAt } from '../../../../src/shared/engine/sampling/philox.ts';
import type { UniformSource } from '../../../../src/shared/decision/weights/weight-sampler.ts';

/** Pseudo-random points of the unit cube, by sample. */
export function pointsOf(seed: number): (sample: number) => UniformSource {
  const stream = streamOf('points of a test');
  return (sample) => (coordinate) => uniformAt(seed, stream + coordinate, sample);
}

/** Rows of a flat list of draws. */
export function rowsOf(draws: Float64Array, columns: number): readonly (readonly number[])[] {
  return Array.from({ length: draws.length / columns }, (_, row) =>
    Array.from(draws.subarray(row * columns, (row + 1) * columns)),
  );
}

/** Mean of every column. */
export function columnMeans(rows: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = rows;
  return first.map(
    (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length,
  );
}
