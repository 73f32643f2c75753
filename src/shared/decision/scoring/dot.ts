/** Sum of the products of two lists, place by place; a place that one list lacks counts as 0. */
export function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) {
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  }
  return sum;
}

/** `left − right`, place by place. */
export function difference(left: readonly number[], right: readonly number[]): readonly number[] {
  return left.map((value, index) => value - (right[index] ?? 0));
}
