import type { MeasureNext } from '../domain/plan.ts';
import { text, type Text } from '../base/text.ts';
import type { PreparedPack } from '../engine/prepared-pack.ts';
import type { Moved, ScoreModel } from './score-model.ts';

/** Most parameters that are listed. */
const listed = 5;

/**
 * Which figures are worth measuring: each uncertain one is moved from one end of its range to the
 * other, the rest at their middle, and ranked by how far that moves the winner's lead over its best
 * rival (a one-at-a-time tornado).
 *
 * @param winner the recommended alternative; `rivals` the other feasible ones.
 */
export function findMeasureNext(
  prepared: PreparedPack,
  winner: ScoreModel,
  rivals: readonly ScoreModel[],
  weights: readonly number[],
): readonly MeasureNext[] {
  if (rivals.length === 0) return [];
  const ranges = new Map([winner, ...rivals].flatMap((model) => [...model.ranges]));
  const middles = new Map(
    [winner, ...rivals].map((model) => [model, model.score(new Map(), weights)]),
  );
  const found = [...ranges].map(([name, range]): MeasureNext => {
    const scoreAt = (model: ScoreModel, moved: Moved): number =>
      model.ranges.has(name) ? model.score(moved, weights) : (middles.get(model) ?? 0);
    const leadAt = (end: 'low' | 'high'): number => {
      const moved: Moved = new Map([[name, range[end]]]);
      const others = rivals.map((model) => scoreAt(model, moved));
      return scoreAt(winner, moved) - Math.max(...others);
    };
    const low = leadAt('low');
    const high = leadAt('high');
    const flips = low < 0 || high < 0;
    return { parameter: name, title: titleOf(prepared, name), swing: Math.abs(high - low), flips };
  });
  return found
    .filter(({ swing }) => swing > 0)
    .sort((left, right) => right.swing - left.swing || (left.parameter < right.parameter ? -1 : 1))
    .slice(0, listed);
}

function titleOf(prepared: PreparedPack, name: string): Text {
  const parameter = prepared.parameters.get(name);
  if (!parameter) return prepared.inputs.get(name)?.title ?? text(name, name);
  const { alternative, title } = parameter.definition;
  const owner = prepared.pack.alternatives.find(({ id }) => id === alternative)?.name;
  return owner ? text(`${owner.en}: ${title.en}`, `${owner.zh}：${title.zh}`) : title;
}
