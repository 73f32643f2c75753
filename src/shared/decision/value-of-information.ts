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
 * @param utilities one column of samples per alternative, higher is better.
 * @param figure the samples of the figure, in the same order.
 * @returns null when there are too few samples to tell.
 * Sources: Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect
 * information from a probabilistic sensitivity analysis sample, Medical Decision Making 34 (2014);
 * sample splitting after Chernozhukov et al., Double/debiased machine learning, Econometrics Journal
 * 21 (2018).
 */
export function partialInformation(
  utilities: readonly Float64Array[],
  figure: Float64Array,
): Estimate | null {
  if (figure.length < leastSamples) return null;
  const best = bestOnAverage(utilities);
  const leads = leadsOver(utilities, best);
  if (leads.length === 0) return nothing;
  const order = Uint32Array.from(figure, (_, sample) => sample).sort(
    (left, right) => (figure[left] ?? 0) - (figure[right] ?? 0),
  );
  const sorted = Float64Array.from(order, (sample) => figure[sample] ?? 0);
  const knots = quantileKnots(sorted, piecesFor(figure.length));
  if (knots.length < 2) return nothing;
  const halves = [0, 1].map((parity) => halfOf(parity, order, sorted, leads, knots));
  const [even, odd] = halves;
  if (!even || !odd) return nothing;
  const gained = [gainsBy(even, odd, knots), gainsBy(odd, even, knots)] as const;
  const value = mean(gained[0].expected, gained[1].expected);
  const observed = estimateMean(joined(gained[0].observed, gained[1].observed));
  const limit = perfectInformation(utilities).value;
  return {
    value: Math.min(limit, Math.max(0, value)),
    standardError: observed.standardError,
  };
}

const nothing: Estimate = { value: 0, standardError: 0 };

/** Fewer samples than this say nothing about a curve through them. */
const leastSamples = 40;

/** Pieces of the curve: few enough that each rests on many samples of either half. */
function piecesFor(samples: number): number {
  return Math.min(12, Math.max(2, Math.round(samples ** 0.25)));
}

/** Every second sample in the order of the figure, with the leads of the rivals fitted to them. */
interface Half {
  readonly figure: Float64Array;
  /** By how much each rival beats the present choice, sample by sample. */
  readonly leads: readonly Float64Array[];
  /** The same as a curve over the figure: its values at the knots. */
  readonly curves: readonly Float64Array[];
}

function halfOf(
  parity: number,
  order: Uint32Array,
  sorted: Float64Array,
  leads: readonly Float64Array[],
  knots: Float64Array,
): Half {
  const own = sorted.filter((_, place) => place % 2 === parity);
  const samples = order.filter((_, place) => place % 2 === parity);
  const columns = leads.map((lead) => Float64Array.from(samples, (sample) => lead[sample] ?? 0));
  return {
    figure: own,
    leads: columns,
    curves: columns.map((column) => fitAtKnots(knots, own, column)),
  };
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

function mean(left: Float64Array, right: Float64Array): number {
  const count = left.length + right.length;
  return (meanOf(left) * left.length + meanOf(right) * right.length) / count;
}
