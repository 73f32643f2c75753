import fc from 'fast-check';

/** Values on absolute scales: a grid of 1/64, so that ties happen and sums are exact. */
const value = fc.integer({ min: 0, max: 64 }).map((step) => step / 64);

/** Values that are hardly ever equal. */
const unevenValue = fc.double({ min: 0, max: 1, noNaN: true });

export interface DecisionCase {
  readonly matrix: readonly (readonly number[])[];
  /** Adding up to 1. */
  readonly weights: readonly number[];
}

function casesOf(
  entry: fc.Arbitrary<number>,
  least: { readonly alternatives: number; readonly criteria: number },
): fc.Arbitrary<DecisionCase> {
  return fc
    .record({
      alternatives: fc.integer({ min: least.alternatives, max: 6 }),
      criteria: fc.integer({ min: least.criteria, max: 7 }),
    })
    .chain(({ alternatives, criteria }) =>
      fc.record({
        matrix: fc.array(fc.array(entry, { minLength: criteria, maxLength: criteria }), {
          minLength: alternatives,
          maxLength: alternatives,
        }),
        weights: weightsOf(criteria),
      }),
    );
}

/** Weights of which none is 0, adding up to 1. */
export function weightsOf(criteria: number): fc.Arbitrary<readonly number[]> {
  return fc
    .array(fc.integer({ min: 1, max: 100 }), { minLength: criteria, maxLength: criteria })
    .map((shares) => {
      const total = shares.reduce((sum, share) => sum + share, 0);
      return shares.map((share) => share / total);
    });
}

export const tiedCases = casesOf(value, { alternatives: 1, criteria: 1 });
export const unevenCases = casesOf(unevenValue, { alternatives: 2, criteria: 2 });

/** A case with an order in which to list its alternatives anew. */
export const shuffledCases = tiedCases.chain((one) =>
  fc.record({
    one: fc.constant(one),
    order: fc.shuffledSubarray(
      one.matrix.map((_, index) => index),
      { minLength: one.matrix.length, maxLength: one.matrix.length },
    ),
  }),
);

/** The rows in another order. */
export function reordered<Item>(items: readonly Item[], order: readonly number[]): readonly Item[] {
  return order.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [item];
  });
}
