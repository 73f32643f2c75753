import { centre, type Range } from '../domain/range.ts';
import { dot } from '../decision/dot.ts';
import { rangeOf, runPoint } from '../engine/evaluate-point.ts';
import { slotName } from '../engine/tape.ts';
import type { PreparedPack } from '../engine/prepared-pack.ts';
import type { AlternativeEvaluation } from '../model/evaluate-alternative.ts';
import { valueSymbol } from '../model/value-formulas.ts';

/** Figures moved from their middle, by name; all others stay. */
export type Moved = ReadonlyMap<string, number>;

/** The values of one alternative as a function of its uncertain figures. */
export interface ScoreModel {
  readonly alternative: string;
  /** The uncertain figures it depends on, by name. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Its value on every criterion, 0 to 1. */
  readonly values: (moved: Moved) => readonly number[];
  /** Its weighted sum. */
  readonly score: (moved: Moved, weights: readonly number[]) => number;
}

/** Name of a value for which nothing is published: anything from 0 to 1. */
export function missingValueName(alternative: string, criterion: string): string {
  return `${alternative}.${valueSymbol(criterion)}`;
}

const anything: Range = { low: 0, high: 1, distribution: 'uniform' };

/** Prepares one alternative for being asked about single figures. */
export function scoreModel(
  prepared: PreparedPack,
  { alternative, tape, values: ranges, figures }: AlternativeEvaluation,
): ScoreModel {
  const middles = tape.slots.map((_, index) => centre(rangeOf(ranges, index)));
  const slots = new Map<string, number[]>();
  const uncertain = new Map<string, Range>();
  for (const [index, slot] of tape.slots.entries()) {
    if (slot.kind !== 'parameter' && slot.kind !== 'input') continue;
    const range = rangeOf(ranges, index);
    if (range.low >= range.high) continue;
    const name = slotName(slot);
    slots.set(name, [...(slots.get(name) ?? []), index]);
    uncertain.set(name, range);
  }
  const outputs = prepared.pack.criteria.map(({ id }) => {
    const register = figures.has(valueSymbol(id)) ? tape.outputs.get(valueSymbol(id)) : undefined;
    const name = missingValueName(alternative, id);
    if (register === undefined) uncertain.set(name, anything);
    return { register, name };
  });
  const values = (moved: Moved): readonly number[] => {
    const start = [...middles];
    for (const [name, value] of moved) {
      for (const index of slots.get(name) ?? []) start[index] = value;
    }
    const run = runPoint(tape, (index) => start[index] ?? 0);
    return outputs.map(({ register, name }) =>
      register === undefined ? (moved.get(name) ?? 0.5) : (run[register] ?? 0.5),
    );
  };
  return {
    alternative,
    ranges: uncertain,
    values,
    score: (moved, weights) => dot(values(moved), weights),
  };
}
