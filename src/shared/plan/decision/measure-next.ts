import { bestPerSample, chanceOfError } from '../../decision/sensitivity/chance-of-error.ts';
import {
  perfectInformation,
  partialInformation,
} from '../../decision/sensitivity/value-of-information.ts';
import type { MeasureNext } from '../../domain/result/decision.ts';
import type { Range } from '../../domain/range/range.ts';
import { drawnColumn, firstDraws, type Draws } from '../../engine/kernel/draws.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { isMeasurable, measurementEffort, measurementMethod } from './measurement-methods.ts';
import { drawnName, parameterTitle } from './parameter-title.ts';
import type { Moved, ScoreModel } from './score-model.ts';

/** Most parameters that are listed. */
const listed = 5;
/** How many of those that move the lead most are asked what knowing them is worth. */
const asked = 8;
/** Samples that tell it: enough to put them in order, and few enough for a plan of many workloads. */
const samplesAsked = 2000;

/** A decision as the search for what to measure reads it; lists in the order of the alternatives. */
export interface MeasuredDecision {
  readonly prepared: PreparedPack;
  readonly models: readonly ScoreModel[];
  /** Index of the recommended alternative; -1 when there is none. */
  readonly recommended: number;
  readonly weights: readonly number[];
  readonly draws: Draws;
  /** Weighted sums over the samples. */
  readonly scores: readonly Float64Array[];
}

/**
 * Which figures are worth measuring, by what knowing one before deciding is worth (EVPPI); those that
 * change nothing anywhere in their range are not listed, the others follow by how far they move the winner's lead over its best rival, one at a time from one
 * end of their range to the other. Figures that change over time are left out.
 */
export function findMeasureNext(decision: MeasuredDecision): readonly MeasureNext[] {
  const { prepared, models, recommended } = decision;
  if (models.length < 2 || !models[recommended]) return [];
  const ranges = new Map(models.flatMap((model) => [...model.ranges]));
  const middles = models.map((model) => model.score(new Map(), decision.weights));
  const swings = [...ranges]
    .filter(([name]) => isMeasurable(prepared, name))
    .map(([name, range]) => ({ name, ...swingOf(decision, middles, name, range) }))
    .filter(({ swing }) => swing > 0)
    .toSorted((left, right) => right.swing - left.swing || (left.name < right.name ? -1 : 1));
  const valueOf = informationOf(decision, ranges);
  const candidates = swings.slice(0, asked).map(
    ({ name, swing, flips }): MeasureNext => ({
      parameter: name,
      title: parameterTitle(prepared, name),
      swing,
      flips,
      ...valueOf(name),
      effort: measurementEffort(measurementMethod(prepared, name)),
    }),
  );
  const telling = candidates.filter(({ value, flips }) => value > 0 || flips);
  return telling.toSorted((left, right) => right.value - left.value).slice(0, listed);
}

function swingOf(
  { models, weights, recommended }: MeasuredDecision,
  middles: readonly number[],
  name: string,
  range: Range,
): Pick<MeasureNext, 'swing' | 'flips'> {
  const leadAt = (value: number): number => {
    const moved: Moved = new Map([[name, value]]);
    const scores = models.map((model, index) =>
      model.ranges.has(name) ? model.score(moved, weights) : (middles[index] ?? 0),
    );
    return (scores[recommended] ?? 0) - Math.max(...scores.toSpliced(recommended, 1));
  };
  const low = leadAt(range.low);
  const high = leadAt(range.high);
  return { swing: Math.abs(high - low), flips: low < 0 || high < 0 };
}

/** What knowing a figure is worth. */
type Worth = Pick<MeasureNext, 'value' | 'chanceWrong'>;

/** What knowing a figure is worth, by its name; nothing where no sample makes another choice better. */
function informationOf(
  { prepared, recommended, draws, scores }: MeasuredDecision,
  ranges: ReadonlyMap<string, Range>,
): (name: string) => Worth {
  const count = Math.min(samplesAsked, draws.samples);
  const utilities = scores.map((column) => column.subarray(0, count));
  const nothing: Worth = { value: 0, chanceWrong: { now: 0, known: 0 } };
  if (perfectInformation(utilities).value === 0) return () => nothing;
  const ask = partialInformation(utilities);
  const best = bestPerSample(utilities, recommended);
  const few = firstDraws(draws, count);
  return (name) => {
    const range = ranges.get(name);
    if (!range) return nothing;
    const column = drawnColumn(few, drawnName(prepared, name), range);
    return {
      value: ask(column)?.value ?? 0,
      chanceWrong: chanceOfError(best, column, recommended),
    };
  };
}
