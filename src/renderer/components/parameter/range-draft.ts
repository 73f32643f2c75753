import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Distribution, StatedRange } from '../../../shared/domain/range/range.ts';
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
  const low = numberIn(draft.low);
  const high = isPoint ? low : numberIn(draft.high);
  const problems: Partial<Record<RangeField, RangeFieldProblem>> = {};
  if (low === null) problems.low = 'number';
  if (high === null && !isPoint) problems.high = 'number';
  if (low !== null && high !== null && low > high) problems.high = 'order';
  if (low !== null && low <= 0 && distribution === 'lognormal') problems.low = 'positive';
  const withMode = takesMode(distribution) && draft.mode !== '';
  const mode = withMode ? numberIn(draft.mode) : null;
  if (withMode) {
    if (mode === null) problems.mode = 'number';
    else if (low !== null && high !== null && (mode < low || mode > high)) {
      problems.mode = 'between';
    }
  }
  const [alpha, beta] = [numberIn(draft.alpha) ?? 0, numberIn(draft.beta) ?? 0];
  if (distribution === 'beta') {
    if (!isShape(alpha)) problems.alpha = 'positive';
    if (!isShape(beta)) problems.beta = 'positive';
  }
  if (Object.keys(problems).length > 0 || low === null || high === null) return err(problems);
  return ok({
    low,
    high,
    distribution,
    ...(mode === null ? {} : { mode }),
    ...(distribution === 'beta' ? { shapes: { alpha, beta } } : {}),
  });
}

/** Shapes a project file takes. */
function isShape(shape: number): boolean {
  return shape >= 0.01 && shape <= 1e6;
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
  if (observations.length < 2 || !observations.every(Number.isFinite)) {
    return err({ list: 'observations' });
  }
  return ok({ ...endsOf(observations), distribution: 'empirical', observations });
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
  const fair = values.every(
    ({ value, probability }) => Number.isFinite(value) && probability > 0 && probability <= 1,
  );
  if (values.length === 0 || !fair) return err({ list: 'values' });
  const sum = values.reduce((total, { probability }) => total + probability, 0);
  if (Math.abs(sum - 1) > 1e-6) return err({ list: 'sum' });
  return ok({ ...endsOf(values.map(({ value }) => value)), distribution: 'discrete', values });
}

function endsOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(...values), high: Math.max(...values) };
}
