import { drawBulk, type Bounds } from '../../engine/sampling/bulk-draws.ts';
import { drawUniforms } from '../../engine/sampling/draw-columns.ts';
import type { SampleDesign } from '../../engine/sampling/sample-design.ts';
import { confidenceFactors } from './confidence-factors.ts';
import { ordinalWeights } from '../weights/ordinal-weights.ts';
import { smaaIndices, tallySmaa, type ValueColumn } from './smaa.ts';
import type { SmaaIndices } from './smaa-indices.ts';
import { uniformWeights } from '../weights/uniform-weights.ts';
import { drawWeights, type WeightSampler } from '../weights/weight-sampler.ts';

/** A value of an alternative: certain, with samples, or anything between two bounds, each as likely. */
export type SmaaValue = ValueColumn | Bounds;

/** The weights of an analysis. */
export type SmaaWeights =
  | {
      /** Uniform on the simplex, or on the part of it where an order of importance holds. */
      readonly kind: 'drawn';
      /** For every criterion its place in the order, 0 for the most important; null for no order. */
      readonly places: readonly number[] | null;
      /** Names of the uniform numbers behind the weights: one for each but one criterion. */
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'given';
      /** Weights that add up to 1: samples × criteria, row by row; or one row for all samples. */
      readonly rows: Float64Array;
    };

/** What SMAA-2 is asked: at least one criterion and one sample; of no alternatives the answer is empty. */
export interface SmaaProblem {
  readonly samples: number;
  readonly design: SampleDesign;
  /** Values on absolute scales; rows are alternatives, columns criteria. */
  readonly values: readonly (readonly SmaaValue[])[];
  readonly weights: SmaaWeights;
}

/** Its answer. */
export interface SmaaAnswer extends SmaaIndices {
  /** How often an alternative is first with its own central weights; null where it has none. */
  readonly confidenceFactors: readonly (number | null)[];
}

/** Whether a value is known by its bounds alone. */
export function isBounds(value: SmaaValue): value is Bounds {
  return typeof value === 'object' && 'low' in value;
}

/** SMAA-2, a whole column at a time in JavaScript: what every other way must agree with bit by bit. */
export function smaaInJavaScript({ samples, design, values, weights }: SmaaProblem): SmaaAnswer {
  const drawn = drawBulk(design.seed, values.flat().filter(isBounds), samples).values();
  const columns = values.map((row) =>
    row.map((value) => (isBounds(value) ? (drawn.next().value ?? 0) : value)),
  );
  const rows = weights.kind === 'given' ? weights.rows : drawRows(samples, design, weights);
  const indices = smaaIndices(tallySmaa({ samples, values: columns, weights: rows }));
  return {
    ...indices,
    confidenceFactors: confidenceFactors(columns, samples, indices.centralWeights),
  };
}

function drawRows(
  samples: number,
  design: SampleDesign,
  { names, places }: Extract<SmaaWeights, { readonly kind: 'drawn' }>,
): Float64Array {
  const columns = names.map((name) => drawUniforms(design, name, { first: 0, count: samples }));
  return drawWeights(
    samplerOf(names.length + 1, places),
    samples,
    (sample) => (coordinate) => columns[coordinate]?.[sample] ?? 0.5,
  );
}

function samplerOf(criteria: number, places: readonly number[] | null): WeightSampler {
  if (places === null) return uniformWeights(criteria);
  const order = places.map((_, place) => [places.indexOf(place)]);
  const sampler = ordinalWeights(order);
  return sampler.ok ? sampler.value : uniformWeights(criteria);
}
