/** A parameter with the ends and the middle of its range. */
export interface TornadoRange {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** One bar: what an output does while one parameter runs over its range, the others at their middle. */
export interface TornadoBar {
  /** Index of the parameter. */
  readonly parameter: number;
  readonly atLow: number;
  readonly atHigh: number;
  /** |atHigh − atLow|, in the unit of the output. */
  readonly swing: number;
}

/** A tornado: the output with everything at its middle, and the bars, widest first. */
export interface Tornado {
  readonly middle: number;
  readonly bars: readonly TornadoBar[];
}

/**
 * Moves one parameter at a time from one end of its range to the other. It sees neither interactions
 * nor a turn of the output between the ends; Sobol indices do.
 *
 * @param output the output for one value per parameter.
 * Source: Howard, Decision analysis: practice and promise, Management Science 34 (1988).
 */
export function tornado(
  output: (point: readonly number[]) => number,
  ranges: readonly TornadoRange[],
): Tornado {
  const centre = ranges.map(({ middle }) => middle);
  const bars = ranges.map(({ low, high }, parameter): TornadoBar => {
    const atLow = output(centre.with(parameter, low));
    const atHigh = output(centre.with(parameter, high));
    return { parameter, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
  });
  return {
    middle: output(centre),
    bars: bars.toSorted(
      (left, right) => right.swing - left.swing || left.parameter - right.parameter,
    ),
  };
}
