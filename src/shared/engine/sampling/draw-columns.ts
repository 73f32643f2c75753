import type { Range } from '../../domain/range/range.ts';
import { normalProbability } from '../distribution/normal-probability.ts';
import { normalQuantile } from '../distribution/normal-quantile.ts';
import { philox, streamOf, uniformsFrom } from './philox.ts';
import type { SampleDesign } from './sample-design.ts';
import { sampledQuantile } from '../distribution/sampled-quantile.ts';
import { owenScramble, sobolDimensions, sobolFractionsFrom } from './sobol-points.ts';

/** Samples `first` to `first + count - 1`. */
export interface SampleBlock {
  readonly first: number;
  readonly count: number;
}

/** An uncertain number that is drawn: the name its draws are shared under, and its range. */
export interface UncertainColumn {
  readonly name: string;
  readonly range: Range;
}

/**
 * The values of uncertain numbers over a block of samples, one column each. Any partition of the
 * samples into blocks gives the same bits.
 */
export function drawColumns(
  design: SampleDesign,
  columns: readonly UncertainColumn[],
  block: SampleBlock,
): readonly Float64Array[] {
  return columns.map(({ name, range }) => {
    const values = drawUniforms(design, name, block);
    const quantile = sampledQuantile(range);
    for (let at = 0; at < values.length; at += 1) values[at] = quantile(values[at] ?? 0.5);
    return values;
  });
}

/** Probabilities in the open interval (0, 1) of one name over a block, correlated where it is grouped. */
export function drawUniforms(design: SampleDesign, name: string, block: SampleBlock): Float64Array {
  const group = design.correlated.find(({ members }) => members.includes(name));
  const place = group?.members.indexOf(name) ?? -1;
  const row = group?.factor[place];
  if (!group || !row || place === 0) return independentUniforms(design, name, block);
  const scores = new Float64Array(block.count);
  for (let member = 0; member <= place; member += 1) {
    const weight = row[member] ?? 0;
    if (weight === 0) continue;
    const source = independentUniforms(design, group.members[member] ?? '', block);
    for (let at = 0; at < scores.length; at += 1) {
      scores[at] = (scores[at] ?? 0) + weight * normalQuantile(source[at] ?? 0.5);
    }
  }
  return scores.map(openProbability);
}

/** The nearest probabilities to 0 and 1 that every quantile function has a value at. */
const least = 2 ** -53;

function openProbability(score: number): number {
  return Math.min(1 - least, Math.max(least, normalProbability(score)));
}

function independentUniforms(design: SampleDesign, name: string, block: SampleBlock): Float64Array {
  const { nested } = design;
  if (nested?.held.includes(name) !== true) return uniformsOf(design, name, block);
  const first = Math.floor(block.first / nested.inner);
  const last = Math.floor((block.first + block.count - 1) / nested.inner);
  const held = uniformsOf(design, name, { first, count: Math.max(0, last - first + 1) });
  return Float64Array.from(
    { length: block.count },
    (_, at) => held[Math.floor((block.first + at) / nested.inner) - first] ?? 0.5,
  );
}

/** The probabilities of a name: a coordinate of the points, or a stream of its own. */
function uniformsOf(design: SampleDesign, name: string, block: SampleBlock): Float64Array {
  const { seed } = design;
  const stream = streamOf(name);
  const dimension = dimensionOf(design, name);
  if (dimension < 0) return uniformsFrom(seed, stream, block);
  const [scramble] = philox(dimension, stream, seed);
  const fractions = sobolFractionsFrom(dimension, block);
  const values = new Float64Array(block.count);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (owenScramble(fractions[at] ?? 0, scramble) + 0.5) / 2 ** 32;
  }
  return values;
}

/** The coordinate of the Sobol points that a name is drawn from; below 0 where it has a stream instead. */
function dimensionOf({ points, dimensions }: SampleDesign, name: string): number {
  const dimension = points === 'low-discrepancy' ? dimensions.indexOf(name) : -1;
  return dimension < sobolDimensions ? dimension : -1;
}
