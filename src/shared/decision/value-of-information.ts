import { philox } from '../engine/philox.ts';
import { estimateMean, meanOf, type Estimate } from './estimate.ts';
import { curveAt, fitAtKnots, quantileKnots } from './piecewise-linear-fit.ts';

/**
 * Expected value of perfect information: what knowing every uncertain figure before choosing would be
 * worth, in the unit of the utilities. Never negative; 0 when the same alternative is best in every
 * sample, or there is but one.
 *
 * @param utilities one column of samples per alternative, higher is better, all of one length.
 * Source: Raiffa and Schlaifer, Applied Statistical Decision Theory (1961), section 4.5.
 */
export function perfectInformation(utilities: readonly Float64Array[]): Estimate {
  const chosen = utilities[bestOnAverage(utilities)];
  if (!chosen) return nothing;
  const gains = chosen.map((own, sample) => {
    let best = own;
    for (const column of utilities) best = Math.max(best, column[sample] ?? own);
    return best - own;
  });
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
 * @param figure the samples of the figure, in the order of the utilities.
 * @returns null when there are too few samples to tell.
 * Sources: Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect
 * information from a probabilistic sensitivity analysis sample, Medical Decision Making 34 (2014);
 * sample splitting after Chernozhukov et al., Double/debiased machine learning, Econometrics Journal
 * 21 (2018).
 */
export type PartialInformation = (figure: Float64Array) => Estimate | null;

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
    if (samples < leastSamples || !first || !second) return null;
    const knots = quantileKnots(figure.toSorted(), piecesFor(samples));
    if (knots.length < 2 || leads.length === 0) return nothing;
    const one = fitHalf(knots, gather(figure, halves[0]), first);
    const other = fitHalf(knots, gather(figure, halves[1]), second);
    const gains = [gainsBy(one, other, knots), gainsBy(other, one, knots)] as const;
    const value = meanOf(joined(gains[0].expected, gains[1].expected));
    const { standardError } = estimateMean(joined(gains[0].observed, gains[1].observed));
    return { value: Math.min(limit, Math.max(0, value)), standardError };
  };
}

const nothing: Estimate = { value: 0, standardError: 0 };

/** Fewer samples than this say nothing about a curve through them. */
const leastSamples = 40;

/** Pieces of the curve: few enough that each rests on many samples of either half. */
function piecesFor(samples: number): number {
  return Math.min(12, Math.max(2, Math.round(samples ** 0.25)));
}

/**
 * Two halves of the samples by a hash of their numbers: by turns, the halves of low-discrepancy points
 * would lie on either side of the middle of one dimension.
 */
function splitInHalves(samples: number): readonly [Uint32Array, Uint32Array] {
  const all = Uint32Array.from({ length: samples }, (_, sample) => sample);
  const sideOf = (sample: number): number => philox(sample, 0, 0)[0] % 2;
  return [
    all.filter((sample) => sideOf(sample) === 0),
    all.filter((sample) => sideOf(sample) === 1),
  ];
}

function gather(column: Float64Array, samples: Uint32Array): Float64Array {
  return Float64Array.from(samples, (sample) => column[sample] ?? 0);
}

/** A half of the samples, with the leads of the rivals fitted to them. */
interface Half {
  readonly figure: Float64Array;
  /** By how much each rival beats the present choice, sample by sample. */
  readonly leads: readonly Float64Array[];
  /** The same as a curve over the figure: its values at the knots. */
  readonly curves: readonly Float64Array[];
}

function fitHalf(knots: Float64Array, figure: Float64Array, leads: readonly Float64Array[]): Half {
  return { figure, leads, curves: leads.map((lead) => fitAtKnots(knots, figure, lead)) };
}

/** What the choices suggested by one half gain in the other, by its curves and by its samples. */
function gainsBy(
  guide: Half,
  judge: Half,
  knots: Float64Array,
): { readonly expected: Float64Array; readonly observed: Float64Array } {
  const expected = new Float64Array(judge.figure.length);
  const observed = new Float64Array(judge.figure.length);
  for (let place = 0; place < judge.figure.length; place += 1) {
    const x = judge.figure[place] ?? 0;
    let choice = -1;
    let promised = 0;
    for (const [rival, curve] of guide.curves.entries()) {
      const lead = curveAt(knots, curve, x);
      if (lead > promised) [choice, promised] = [rival, lead];
    }
    const curve = judge.curves[choice];
    if (!curve) continue;
    expected[place] = curveAt(knots, curve, x);
    observed[place] = judge.leads[choice]?.[place] ?? 0;
  }
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
    .map((column) => column.map((value, sample) => value - (chosen?.[sample] ?? 0)));
}

function joined(left: Float64Array, right: Float64Array): Float64Array {
  const both = new Float64Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
