/** The range of a figure with the value it is taken to have. */
export interface FigureRange {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The nearest values of a figure at which the winner loses its lead. */
export interface SwitchPoints {
  /** Going down from the middle; null when the lead holds to the low end. */
  readonly below: number | null;
  /** Going up from the middle; null when the lead holds to the high end. */
  readonly above: number | null;
}

/**
 * Where the winner loses its lead when one figure moves from its middle towards either end.
 *
 * @param lead the winner's score minus that of its best rival, at a value of the figure.
 */
export function switchPoints(
  lead: (figure: number) => number,
  { low, middle, high }: FigureRange,
): SwitchPoints {
  return {
    below: firstCrossing(lead, middle, low),
    above: firstCrossing(lead, middle, high),
  };
}

/** Steps in which the way is searched before the place is narrowed down. */
const searchSteps = 64;

/**
 * The first place on the way from one position to another where a lead is lost, to about 1 part in
 * 1e12 of the way. With the position as a share of the way of many changes at once, it is the least
 * share of all of them together that overturns a verdict.
 *
 * The lead must be continuous. It is searched in 64 equal steps: one that is lost and regained within
 * a step is missed.
 *
 * @param lead lost where it is below 0; with a lead of 0 or less at the start, the start is returned.
 * @returns null when the lead holds all the way.
 */
export function firstCrossing(
  lead: (position: number) => number,
  from: number,
  to: number,
): number | null {
  if (lead(from) <= 0) return from;
  const at = (share: number): number => (share === 1 ? to : from + (to - from) * share);
  for (let step = 1; step <= searchSteps; step += 1) {
    if (lead(at(step / searchSteps)) < 0) {
      return at(narrowed((share) => lead(at(share)), (step - 1) / searchSteps, step / searchSteps));
    }
  }
  return null;
}

/** Halves an interval with a lead at its start and none at its end until it is a point. */
function narrowed(lead: (share: number) => number, start: number, end: number): number {
  let [held, lost] = [start, end];
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (held + lost) / 2;
    if (lead(middle) < 0) lost = middle;
    else held = middle;
  }
  return lost;
}
