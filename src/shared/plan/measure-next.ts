import { centre } from '../domain/range.ts';
import type { MeasureNext } from '../domain/plan.ts';
import { text, type Text } from '../base/text.ts';
import { runPoint, rangeOf } from '../engine/evaluate-point.ts';
import { slotName } from '../engine/tape.ts';
import type { PreparedPack } from '../engine/prepared-pack.ts';
import type { AlternativeEvaluation } from '../model/evaluate-alternative.ts';

/** How an alternative's score follows from the registers of its tape. */
export interface ScoredAlternative {
  readonly evaluation: AlternativeEvaluation;
  /** Weighted sum of the values in the registers of a run. */
  readonly score: (registers: Float64Array) => number;
}

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
  winner: ScoredAlternative,
  rivals: readonly ScoredAlternative[],
): readonly MeasureNext[] {
  if (rivals.length === 0) return [];
  const all = [winner, ...rivals];
  const names = new Set(all.flatMap(({ evaluation }) => uncertainNames(evaluation)));
  const found = [...names].map((name): MeasureNext => {
    const leadAt = (end: 'low' | 'high'): number => {
      const [own = 0, ...others] = all.map((one) => scoreAt(one, name, end));
      return own - Math.max(...others);
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

function uncertainNames({ tape, values }: AlternativeEvaluation): readonly string[] {
  return tape.slots.flatMap((slot, index) => {
    const range = rangeOf(values, index);
    const measurable = slot.kind === 'parameter' || slot.kind === 'input';
    return measurable && range.low < range.high ? [slotName(slot)] : [];
  });
}

function scoreAt(
  { evaluation, score }: ScoredAlternative,
  name: string,
  end: 'low' | 'high',
): number {
  const { tape, values } = evaluation;
  const registers = runPoint(tape, (index) => {
    const slot = tape.slots[index];
    const range = rangeOf(values, index);
    const moved =
      slot && slot.kind !== 'constant' && slot.kind !== 'midpoint' && slotName(slot) === name;
    return moved ? range[end] : centre(range);
  });
  return score(registers);
}

function titleOf(prepared: PreparedPack, name: string): Text {
  const parameter = prepared.parameters.get(name);
  if (!parameter) return prepared.inputs.get(name)?.title ?? text(name, name);
  const { alternative, title } = parameter.definition;
  const owner = prepared.pack.alternatives.find(({ id }) => id === alternative)?.name;
  return owner ? text(`${owner.en}: ${title.en}`, `${owner.zh}：${title.zh}`) : title;
}
