import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WeightingInput } from '../../../../shared/domain/weighting/weighting.ts';

export type Pairwise = Extract<WeightingInput, { readonly kind: 'pairwise' }>;

/** Steps of the verbal scale, from 9 times as important to a ninth. */
export const scaleSteps: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, 1].concat(
  [2, 3, 4, 5, 6, 7, 8, 9].map((step) => 1 / step),
);

/** The step of the scale nearest to a ratio, by proportion. */
export function nearestStep(ratio: number): number {
  const distance = (step: number) => Math.abs(Math.log(step / ratio));
  return scaleSteps.reduce((best, step) => (distance(step) < distance(best) ? step : best), 1);
}

/** A ratio as people write it: `3`, `1/3`, or to two digits where it is between steps. */
export function ratioLabel(ratio: number): string {
  const above = ratio >= 1 ? ratio : 1 / ratio;
  const whole = Math.round(above);
  const numberText = Math.abs(above - whole) < 1e-6 ? String(whole) : above.toFixed(2);
  return ratio >= 1 || numberText === '1' ? numberText : `1/${numberText}`;
}

/** The judgement of a criterion over another, whichever way it was given; null when it was not. */
export function ratioOf(
  { judgements }: Pairwise,
  row: Criterion,
  column: Criterion,
): number | null {
  for (const one of judgements) {
    if (one.row === row && one.column === column) return one.ratio;
    if (one.row === column && one.column === row) return 1 / one.ratio;
  }
  return null;
}

/** The judgements with one given anew, in its place. */
export function withRatio(
  input: Pairwise,
  row: Criterion,
  column: Criterion,
  ratio: number,
): Pairwise {
  const isSame = (one: Pairwise['judgements'][number]) =>
    (one.row === row && one.column === column) || (one.row === column && one.column === row);
  const at = input.judgements.findIndex(isSame);
  const given = { row, column, ratio };
  return {
    ...input,
    judgements: at < 0 ? [...input.judgements, given] : input.judgements.with(at, given),
  };
}

/** Judgements of every pair that agree with shares as far as the scale's steps do. */
export function judgementsOf(
  shares: readonly (readonly [Criterion, number])[],
): Pairwise['judgements'] {
  return shares.flatMap(([row, own], place) =>
    shares.slice(place + 1).map(([column, other]) => ({
      row,
      column,
      ratio:
        own > 0 && other > 0 ? nearestStep(own / other) : own > other ? 9 : own < other ? 1 / 9 : 1,
    })),
  );
}
