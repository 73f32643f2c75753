import { philox } from '../../engine/sampling/philox.ts';
import type { SampleEstimate } from '../../domain/result/sample-estimate.ts';
import { estimateMean, meanOf } from './estimate.ts';
import {
  curveAlong,
  fitAtKnots,
  placesOnKnots,
  quantileKnots,
  type PlacesOnKnots,
} from './piecewise-linear-fit.ts';

/**
 * Expected value of perfect information: what knowing every uncertain figure before choosing would be
 * worth, in the unit of the utilities. Never negative; 0 when the same alternative is best in every
 * sample, or there is but one.
 *
 * @param utilities one column of samples per alternative, higher is better, all of one length.
 * Source: Raiffa and Schlaifer, Applied Statistical Decision Theory (1961), section 4.5.
 */
export function perfectInformation(utilities: readonly Float64Array[]): SampleEstimate {
  const chosen = utilities[bestOnAverage(utilities)];
  if (!chosen) return nothing;
  const gains = new Float64Array(chosen.length);
  for (const column of utilities) {
    for (let sample = 0; sample < gains.length; sample += 1) {
      const gain = (column[sample] ?? 0) - (chosen[sample] ?? 0);
      if (gain > (gains[sample] ?? 0)) gains[sample] = gain;
    }
  }
  return estimateMean(gains);
}

/**
 * Expected value of partial perfect information: what knowing one uncertain figure before choosing
 * would be worth, in the unit of the utilities. Never negative, never above the value of perfect
 * information from the same samples.
 *
 * The mean utility of each alternative given the figure is fitted to one half of the samples; the
 * choice it suggests is valued by a fit to the other half, and the other way round. So a figure that
 * bears on nothing gets about 0 instead of the flattering value of a curve judged by its own samples.
 *
 * @param figure the samples of the figure, in the order of the utilities; they do not change later.
 * @returns null when there are too few samples to tell.
 * Sources: Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect
 * information from a probabilistic sensitivity analysis sample, Medical Decision Making 34 (2014);
 * sample splitting after Chernozhukov et al., Double/debiased machine learning, Econometrics Journal
 * 21 (2018).
 */
export type PartialInformation = (figure: Float64Array) => SampleEstimate | null;

/**
 * Prepares the value of knowing single figures for a choice, so that many can be asked about.
 *
 * @param utilities one column of samples per alternative, higher is better, all of one length.
 */
export function partialInformation(utilities: readonly Float64Array[]): PartialInformation {
  const samples = utilities[0]?.length ?? 0;
  const leads = leadsOver(utilities, bestOnAverage(utilities));
  const limit = perfectInformation(utilities).value;
  const halves = splitInHalves(samples);
  const [first, second] = halves.map((half) => leads.map((lead) => gather(lead, half)));
  return (figure) => {
    if (samples < minSamples || !first || !second) return null;
    const { knots, places } = placedFigure(figure);
    if (knots < 2 || leads.length === 0) return nothing;
    const one = fitHalf(places[0], first);
    const other = fitHalf(places[1], second);
    const gains = [gainsBy(one, other), gainsBy(other, one)] as const;
    const value = meanOf(joined(gains[0].expected, gains[1].expected));
    const { standardError } = estimateMean(joined(gains[0].observed, gains[1].observed));
    return { value: Math.min(limit, Math.max(0, value)), standardError };
  };
}

/** Where the samples of a figure lie on its knots, in either half. */
interface PlacedFigure {
  readonly knots: number;
  readonly places: readonly [PlacesOnKnots, PlacesOnKnots];
}

/** Kept with its samples: the workloads of a plan ask about the same figures. */
const placedFigures = new WeakMap<Float64Array, PlacedFigure>();

function placedFigure(figure: Float64Array): PlacedFigure {
  const cached = placedFigures.get(figure);
  if (cached) return cached;
  const [first, second] = splitInHalves(figure.length);
  const knots = quantileKnots(figure.toSorted(), piecesFor(figure.length));
  const placed: PlacedFigure = {
    knots: knots.length,
    places: [
      placesOnKnots(knots, gather(figure, first)),
      placesOnKnots(knots, gather(figure, second)),
    ],
  };
  placedFigures.set(figure, placed);
  return placed;
}

const nothing: SampleEstimate = { value: 0, standardError: 0 };

/** Fewer samples than this say nothing about a curve through them. */
const minSamples = 40;

/** Pieces of the curve: few enough that each rests on many samples of either half. */
function piecesFor(samples: number): number {
  return Math.min(12, Math.max(2, Math.round(samples ** 0.25)));
}

type Halves = readonly [Uint32Array, Uint32Array];

/** The halves asked for last: a plan asks for the same in every workload. */
let split: { readonly samples: number; readonly halves: Halves } | null = null;

/**
 * Two halves of the samples by a hash of their numbers: by turns, the halves of low-discrepancy points
 * would lie on either side of the middle of one dimension.
 */
function splitInHalves(samples: number): Halves {
  if (split?.samples === samples) return split.halves;
  const all = Uint32Array.from({ length: samples }, (_, sample) => sample);
  const sides = all.map((sample) => philox(sample, 0, 0)[0] % 2);
  const halves: Halves = [
    all.filter((sample) => sides[sample] === 0),
    all.filter((sample) => sides[sample] === 1),
  ];
  split = { samples, halves };
  return halves;
}

function gather(column: Float64Array, samples: Uint32Array): Float64Array {
  const gathered = new Float64Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) gathered[at] = column[samples[at] ?? 0] ?? 0;
  return gathered;
}

/** A half of the samples, with the leads of the rivals fitted to them. */
interface Half {
  readonly places: PlacesOnKnots;
  /** By how much each rival beats the present choice, sample by sample. */
  readonly leads: readonly Float64Array[];
  /** The same as a curve over the figure: its values at the knots. */
  readonly curves: readonly Float64Array[];
}

function fitHalf(places: PlacesOnKnots, leads: readonly Float64Array[]): Half {
  return { places, leads, curves: leads.map(fitAtKnots(places)) };
}

/** What the choices suggested by one half gain in the other, by its curves and by its samples. */
function gainsBy(
  guide: Half,
  { places, leads, curves }: Half,
): { readonly expected: Float64Array; readonly observed: Float64Array } {
  const samples = places.left.length;
  const promised = new Float64Array(samples);
  const expected = new Float64Array(samples);
  const observed = new Float64Array(samples);
  guide.curves.forEach((suggestion, rival) => {
    // A curve bends at its knots only: one that is nowhere above 0 there suggests nothing.
    if (!suggestion.some((promise) => promise > 0)) return;
    const suggested = curveAlong(places, suggestion);
    const judged = curveAlong(places, curves[rival] ?? suggestion);
    const lead = leads[rival] ?? judged;
    for (let place = 0; place < samples; place += 1) {
      const promise = suggested[place] ?? 0;
      if (promise <= (promised[place] ?? 0)) continue;
      promised[place] = promise;
      expected[place] = judged[place] ?? 0;
      observed[place] = lead[place] ?? 0;
    }
  });
  return { expected, observed };
}

function bestOnAverage(utilities: readonly Float64Array[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [alternative, column] of utilities.entries()) {
    const average = meanOf(column);
    if (average > most) [best, most] = [alternative, average];
  }
  return best;
}

function leadsOver(utilities: readonly Float64Array[], best: number): readonly Float64Array[] {
  const chosen = utilities[best];
  return utilities
    .filter((_, alternative) => alternative !== best)
    .map((column) => (chosen ? difference(column, chosen) : column));
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  const differences = new Float64Array(left.length);
  for (let at = 0; at < differences.length; at += 1)
    differences[at] = (left[at] ?? 0) - (right[at] ?? 0);
  return differences;
}

function joined(left: Float64Array, right: Float64Array): Float64Array {
  const both = new Float64Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
