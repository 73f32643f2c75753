/**
 * Whether an alternative is at least as good on every criterion and better on one: then no weights
 * above 0 put the other first.
 *
 * @param left values, higher is better. @param right values in the same order.
 */
export function dominates(left: readonly number[], right: readonly number[]): boolean {
  let better = false;
  for (const [criterion, value] of left.entries()) {
    const rival = right[criterion] ?? value;
    if (value < rival) return false;
    if (value > rival) better = true;
  }
  return better;
}

/** Two bounds of an uncertain value. */
export interface ValueBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether an alternative dominates another wherever in their bounds the values lie: its worst is at
 * least the other's best on every criterion and better on one. Certain, but stricter than need be
 * where both depend on the same uncertain figure.
 */
export function certainlyDominates(
  left: readonly ValueBounds[],
  right: readonly ValueBounds[],
): boolean {
  return dominates(
    left.map(({ low }) => low),
    right.map(({ high }) => high),
  );
}

/** For each alternative, those that dominate it, by index. */
export function dominators(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return matrix.map((row) =>
    matrix.flatMap((other, index) => (other !== row && dominates(other, row) ? [index] : [])),
  );
}

/**
 * The Pareto front: the alternatives that none dominates, by index. Equals are all on it.
 *
 * @param matrix rows are alternatives, columns criteria; higher is better.
 */
export function paretoFront(matrix: readonly (readonly number[])[]): readonly number[] {
  return dominators(matrix).flatMap((above, index) => (above.length === 0 ? [index] : []));
}
