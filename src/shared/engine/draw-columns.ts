import type { Range } from '../domain/range.ts';
import { normalProbability } from './normal-probability.ts';
import { normalQuantile } from './normal-quantile.ts';
import { philox, streamOf, uniformAt, uniformsFrom } from './philox.ts';
import type { SampleDesign } from './sample-design.ts';
import { sampledQuantile } from './sampled-quantile.ts';
import { owenScramble, sobolDimensions, sobolFraction } from './sobol-points.ts';

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
  const held = nested !== null && nested.held.includes(name) ? nested.inner : 1;
  if (held === 1 && dimensionOf(design, name) < 0) {
    return uniformsFrom(design.seed, streamOf(name), block);
  }
  const uniform = uniformSource(design, name);
  const values = new Float64Array(block.count);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = uniform(held === 1 ? block.first + at : Math.floor((block.first + at) / held));
  }
  return values;
}

/** The probability of a name at every sample index. */
function uniformSource(design: SampleDesign, name: string): (index: number) => number {
  const { seed } = design;
  const stream = streamOf(name);
  const dimension = dimensionOf(design, name);
  if (dimension < 0) return (index) => uniformAt(seed, stream, index);
  const [scramble] = philox(dimension, stream, seed);
  return (index) => (owenScramble(sobolFraction(dimension, index), scramble) + 0.5) / 2 ** 32;
}

/** The coordinate of the Sobol points that a name is drawn from; below 0 where it has a stream instead. */
function dimensionOf({ points, dimensions }: SampleDesign, name: string): number {
  const dimension = points === 'low-discrepancy' ? dimensions.indexOf(name) : -1;
  return dimension < sobolDimensions ? dimension : -1;
}
