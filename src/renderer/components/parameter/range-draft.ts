import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Distribution, StatedRange } from '../../../shared/domain/range/range.ts';
import { isShape } from '../../../shared/domain/range/range-input.ts';
import { rangeProblem, rangeProblems } from '../../../shared/domain/range/range-problem.ts';
import {
  fitThreePercentiles,
  fitTwoPercentiles,
  type FitProblem,
} from '../../../shared/engine/distribution/fit-range.ts';

/** What a range is typed as: its ends, two percentiles, or the 10th, 50th and 90th. */
export const entries = ['ends', 'two-percentiles', 'three-percentiles'] as const;
export type Entry = (typeof entries)[number];

type Typed = string | number;

/** A range as it is typed, in the unit of its parameter; an empty text is a field left out. */
export interface RangeDraft {
  readonly distribution: Distribution;
  readonly entry: Entry;
  readonly low: Typed;
  readonly high: Typed;
  readonly mode: Typed;
  /** Two percentiles: in percent, with their values. */
  readonly lowerPercent: Typed;
  readonly lowerValue: Typed;
  readonly upperPercent: Typed;
  readonly upperValue: Typed;
  /** Three percentiles. */
  readonly at10: Typed;
  readonly at50: Typed;
  readonly at90: Typed;
  readonly alpha: Typed;
  readonly beta: Typed;
  /** Observations, or a value with its probability in each line. */
  readonly list: string;
}

export type RangeField = Exclude<keyof RangeDraft, 'distribution' | 'entry'>;
export type RangeFieldProblem =
  | 'number'
  | 'order'
  | 'positive'
  | 'between'
  | 'percent'
  | 'lopsided'
  | 'observations'
  | 'values'
  | 'sum';
export type RangeProblems = Partial<Readonly<Record<RangeField, RangeFieldProblem>>>;

/** A draft with nothing but ends. */
export const emptyRange: Omit<RangeDraft, 'low' | 'high' | 'distribution'> = {
  entry: 'ends',
  mode: '',
  lowerPercent: 10,
  lowerValue: '',
  upperPercent: 90,
  upperValue: '',
  at10: '',
  at50: '',
  at90: '',
  alpha: 2,
  beta: 2,
  list: '',
};

/** How a distribution may be typed; the first is the usual one. */
export function entriesOf(distribution: Distribution): readonly Entry[] {
  switch (distribution) {
    case 'normal':
    case 'lognormal':
    case 'uniform':
      return ['ends', 'two-percentiles'];
    case 'triangular':
    case 'pert':
    case 'beta':
      return ['ends', 'three-percentiles'];
    default:
      return ['ends'];
  }
}

/** Distributions whose most likely value may be given. */
export function takesMode(distribution: Distribution): boolean {
  return distribution === 'triangular' || distribution === 'pert';
}

function numberIn(field: Typed): number | null {
  if (typeof field === 'string' && field.trim() === '') return null;
  const value = Number(field);
  return Number.isFinite(value) ? value : null;
}

/** The range a draft stands for, in the unit it is typed in, or what is wrong with it by field. */
export function rangeOfDraft(draft: RangeDraft): Result<StatedRange, RangeProblems> {
  const { distribution } = draft;
  if (distribution === 'discrete') return discrete(draft.list);
  if (distribution === 'empirical') return empirical(draft.list);
  const entry = entriesOf(distribution).includes(draft.entry) ? draft.entry : 'ends';
  switch (entry) {
    case 'ends':
      return fromEnds(draft);
    case 'two-percentiles':
      return fromTwoPercentiles(draft);
    case 'three-percentiles':
      return fromThreePercentiles(draft);
  }
}

function fromEnds(draft: RangeDraft): Result<StatedRange, RangeProblems> {
  const { distribution } = draft;
  const isPoint = distribution === 'point';
  const withMode = takesMode(distribution) && draft.mode !== '';
  const isBeta = distribution === 'beta';
  const low = numberIn(draft.low);
  const high = isPoint ? low : numberIn(draft.high);
  const mode = withMode ? numberIn(draft.mode) : null;
  const shapes = { alpha: numberIn(draft.alpha) ?? 0, beta: numberIn(draft.beta) ?? 0 };
  const stated: StatedRange = {
    low: low ?? Number.NaN,
    high: high ?? Number.NaN,
    distribution,
    ...(mode === null ? {} : { mode }),
    ...(isBeta ? { shapes } : {}),
  };
  const problems: RangeProblems = {
    ...problemsByField(stated),
    ...(isBeta && !isShape(shapes.alpha) ? { alpha: 'positive' } : {}),
    ...(isBeta && !isShape(shapes.beta) ? { beta: 'positive' } : {}),
    ...missingNumbers({
      low: draft.low,
      ...(isPoint ? {} : { high: draft.high }),
      ...(withMode ? { mode: draft.mode } : {}),
    }),
  };
  return Object.keys(problems).length === 0 ? ok(stated) : err(problems);
}

/** What is wrong with a range of typed ends, by the rules of documents, at the field it was typed in. */
function problemsByField(stated: StatedRange): RangeProblems {
  const isStated = (figure: number): boolean => !Number.isNaN(figure);
  return Object.fromEntries(
    rangeProblems(stated).flatMap(({ field, expected }): [RangeField, RangeFieldProblem][] => {
      if (expected.kind === 'range-needs' && expected.needs === 'positive-low') {
        return isStated(stated.low) ? [['low', 'positive']] : [];
      }
      // An order with an end that is missing says nothing about the other fields.
      if (expected.kind !== 'range-order' || !isStated(stated.low) || !isStated(stated.high))
        return [];
      return [field === 'mode' ? ['mode', 'between'] : ['high', 'order']];
    }),
  );
}

function fromTwoPercentiles(draft: RangeDraft): Result<StatedRange, RangeProblems> {
  const { distribution, lowerPercent, lowerValue, upperPercent, upperValue } = draft;
  if (distribution !== 'normal' && distribution !== 'lognormal' && distribution !== 'uniform') {
    return err({});
  }
  const missing = missingNumbers({ lowerPercent, lowerValue, upperPercent, upperValue });
  if (missing !== null) return err(missing);
  const fitted = fitTwoPercentiles(
    distribution,
    { probability: Number(lowerPercent) / 100, value: Number(lowerValue) },
    { probability: Number(upperPercent) / 100, value: Number(upperValue) },
  );
  return fitted.ok
    ? fitted
    : err({ [fieldOf(fitted.error, 'lowerValue', 'upperValue')]: wordOf(fitted.error) });
}

function fromThreePercentiles(draft: RangeDraft): Result<StatedRange, RangeProblems> {
  const { distribution, at10, at50, at90 } = draft;
  if (distribution !== 'triangular' && distribution !== 'pert' && distribution !== 'beta') {
    return err({});
  }
  const missing = missingNumbers({ at10, at50, at90 });
  if (missing !== null) return err(missing);
  const fitted = fitThreePercentiles(distribution, Number(at10), Number(at50), Number(at90));
  return fitted.ok
    ? fitted
    : err({ [fieldOf(fitted.error, 'at10', 'at90')]: wordOf(fitted.error) });
}

function missingNumbers(fields: Partial<Record<RangeField, Typed>>): RangeProblems | null {
  const missing = Object.entries(fields).filter(([, value]) => numberIn(value) === null);
  if (missing.length === 0) return null;
  return Object.fromEntries(missing.map(([field]) => [field, 'number' as const]));
}

function fieldOf(problem: FitProblem, lower: RangeField, upper: RangeField): RangeField {
  if (problem === 'probabilities') return 'upperPercent';
  return problem === 'positive' ? lower : upper;
}

function wordOf(problem: FitProblem): RangeFieldProblem {
  return problem === 'probabilities' ? 'percent' : problem;
}

function empirical(list: string): Result<StatedRange, RangeProblems> {
  const observations = list
    .split(/[\s,;，；]+/)
    .filter((word) => word !== '')
    .map(Number);
  const stated: StatedRange = { ...endsOf(observations), distribution: 'empirical', observations };
  return rangeProblem(stated) === null ? ok(stated) : err({ list: 'observations' });
}

function discrete(list: string): Result<StatedRange, RangeProblems> {
  const lines = list.split(/\n/).filter((line) => line.trim() !== '');
  const values = lines.map((line) => {
    const [value, probability = '', ...rest] = line.trim().split(/[\s,;:，；：]+/);
    const isShare = probability.endsWith('%');
    const number = Number(isShare ? probability.slice(0, -1) : probability) / (isShare ? 100 : 1);
    const wellFormed = rest.length === 0 && probability !== '';
    return { value: Number(value), probability: wellFormed ? number : Number.NaN };
  });
  const ends = endsOf(values.map(({ value }) => value));
  const stated: StatedRange = { ...ends, distribution: 'discrete', values };
  if (rangeProblem(stated) === null) return ok(stated);
  const fair = values.every(
    ({ value, probability }) => Number.isFinite(value) && probability > 0 && probability <= 1,
  );
  return err({ list: values.length === 0 || !fair ? 'values' : 'sum' });
}

function endsOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(...values), high: Math.max(...values) };
}
