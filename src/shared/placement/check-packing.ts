import {
  boundTolerance,
  type PackingCertificate,
  type ProvedPacking,
} from './packing-certificate.ts';
import { fitTolerance, type PackingProblem } from './packing-problem.ts';

/** What is wrong with a packing or its proof. */
export type PackingFault =
  | { readonly code: 'bin-overfull'; readonly bin: number; readonly resource: number }
  | { readonly code: 'item-count'; readonly item: number; readonly packed: number }
  | { readonly code: 'bound-not-proved'; readonly claimed: number; readonly proved: number }
  | { readonly code: 'bound-above-bins'; readonly bound: number; readonly bins: number };

/** Steps of the search for a bin that is worth more than the certificate says; it gives up after them. */
const maxSteps = 20_000_000;

/**
 * Checks a packing and its certificate anew, with nothing of what made them: every bin is added up, every item
 * counted, and the bound computed from the certificate. A certificate that cannot be checked within the
 * steps allowed proves nothing.
 */
export function checkPacking(
  problem: PackingProblem,
  { bins, bound, certificate }: ProvedPacking,
): readonly PackingFault[] {
  const proved = provedBound(problem, certificate);
  return [
    ...bins.flatMap((bin, index) => overfull(problem, bin, index)),
    ...miscounted(problem, bins),
    ...(proved >= bound ? [] : [{ code: 'bound-not-proved', claimed: bound, proved } as const]),
    ...(bound <= bins.length
      ? []
      : [{ code: 'bound-above-bins', bound, bins: bins.length } as const]),
  ];
}

function overfull(
  { sizes, dimensions }: PackingProblem,
  bin: readonly number[],
  index: number,
): readonly PackingFault[] {
  const faults: PackingFault[] = [];
  for (let resource = 0; resource < dimensions; resource += 1) {
    let load = 0;
    for (const item of bin) load += sizes[item * dimensions + resource] ?? Number.NaN;
    if (!(load <= 1 + 10 * fitTolerance))
      faults.push({ code: 'bin-overfull', bin: index, resource });
  }
  return faults;
}

function miscounted(
  { demands }: PackingProblem,
  bins: readonly (readonly number[])[],
): readonly PackingFault[] {
  const packed = new Map<number, number>();
  for (const bin of bins) for (const item of bin) packed.set(item, (packed.get(item) ?? 0) + 1);
  return [...demands.keys()].flatMap((item): readonly PackingFault[] => {
    const count = packed.get(item) ?? 0;
    return count === (demands[item] ?? 0) ? [] : [{ code: 'item-count', item, packed: count }];
  });
}

/** Bins that a certificate proves to be needed; 0 where it proves nothing. */
function provedBound(problem: PackingProblem, certificate: PackingCertificate): number {
  const { demands, sizes, dimensions } = problem;
  const sumOf = (worth: (item: number) => number): number =>
    demands.reduce((sum, count, item) => sum + count * worth(item), 0);
  if (certificate.kind === 'volume') {
    const { resource } = certificate;
    const sum = sumOf((item) => sizes[item * dimensions + resource] ?? Number.NaN);
    return sum > 0 ? Math.ceil(sum - boundTolerance) : 0;
  }
  const { values, weights, worthOfABin } = certificate;
  const usable =
    worthOfABin > 0 &&
    values.length === demands.length &&
    weights.length === dimensions &&
    [...values, ...weights].every((one) => Number.isFinite(one) && one >= 0);
  // The search leaves a branch once an item does not fit, which a later one could make room for.
  if (!usable || sizes.some((size) => size < 0)) return 0;
  if (holdsMore(problem, values, weights, worthOfABin)) return 0;
  return Math.ceil(sumOf((item) => values[item] ?? 0) / worthOfABin - boundTolerance);
}

/**
 * Whether some bin may hold more than it is said to be worth at most: items are tried in the order of worth
 * for weighted size, and a branch is left where what still fits by weight, in fractions, cannot get there.
 */
function holdsMore(
  { sizes, dimensions, demands }: PackingProblem,
  values: readonly number[],
  weights: readonly number[],
  most: number,
): boolean {
  const limit = most * (1 + fitTolerance);
  const room = weights.reduce((sum, weight) => sum + weight, 0);
  const heaviness = (item: number): number =>
    weights.reduce(
      (sum, weight, resource) => sum + weight * (sizes[item * dimensions + resource] ?? 0),
      0,
    );
  const items = [...demands.keys()]
    .filter((item) => (demands[item] ?? 0) > 0 && (values[item] ?? 0) > 0)
    .map((item) => ({ item, worth: values[item] ?? 0, heavy: heaviness(item) }))
    .toSorted((one, other) => other.worth * one.heavy - one.worth * other.heavy);
  const load = new Float64Array(dimensions);
  let steps = 0;

  const atMost = (place: number, already: number, left: number): number => {
    let worth = 0;
    let free = left + fitTolerance;
    for (let at = place; at < items.length; at += 1) {
      const { item, worth: value, heavy } = items[at] ?? { item: 0, worth: 0, heavy: 0 };
      const count = (demands[item] ?? 0) - (at === place ? already : 0);
      if (count * heavy > free) return worth + (heavy > 0 ? (value * free) / heavy : 0);
      free -= count * heavy;
      worth += count * value;
    }
    return worth;
  };

  const exceeds = (place: number, already: number, worth: number, left: number): boolean => {
    if (worth > limit) return true;
    for (let at = place; at < items.length; at += 1) {
      const { item, worth: value, heavy } = items[at] ?? { item: 0, worth: 0, heavy: 0 };
      const taken = at === place ? already : 0;
      if (worth + atMost(at, taken, left) <= limit) return false;
      steps += 1;
      if (steps > maxSteps) return true;
      const axes = Array.from({ length: dimensions }, (_, axis) => axis);
      const sizeIn = (axis: number): number => sizes[item * dimensions + axis] ?? 0;
      const fits = axes.every((axis) => (load[axis] ?? 0) + sizeIn(axis) <= 1 + fitTolerance);
      if (!fits || taken >= (demands[item] ?? 0)) continue;
      for (const axis of axes) load[axis] = (load[axis] ?? 0) + sizeIn(axis);
      const more = exceeds(at, taken + 1, worth + value, left - heavy);
      for (const axis of axes) load[axis] = (load[axis] ?? 0) - sizeIn(axis);
      if (more) return true;
    }
    return false;
  };
  return exceeds(0, 0, 0, room);
}
