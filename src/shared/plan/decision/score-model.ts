import { centre, type Range } from '../../domain/range/range.ts';
import { dot } from '../../decision/scoring/dot.ts';
import { rangeOf, runPoint } from '../../engine/tape/evaluate-point.ts';
import { registerDependencies, subTape } from '../../engine/tape/sub-tape.ts';
import { slotName, type Tape } from '../../engine/tape/tape.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import type { AlternativeEvaluation } from '../../model/evaluate-alternative.ts';
import { valueSymbol } from '../../model/value-formulas.ts';

/** Figures moved from their middle, by name; all others stay. */
export type Moved = ReadonlyMap<string, number>;

/** The values of one alternative as a function of its uncertain figures. */
export interface ScoreModel {
  readonly alternative: string;
  /** The uncertain figures its values depend on, by name. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Names of the uncertain figures each criterion's value depends on. */
  readonly dependsOn: readonly (readonly string[])[];
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

const valueTapes = new WeakMap<Tape, Tape>();

/** The part of a tape that the values of a pack's criteria depend on; kept, since tapes are. */
export function valueTapeOf(prepared: PreparedPack, tape: Tape): Tape {
  const cached = valueTapes.get(tape);
  if (cached) return cached;
  const valueTape = subTape(
    tape,
    prepared.pack.criteria.map(({ id }) => valueSymbol(id)),
  );
  valueTapes.set(tape, valueTape);
  return valueTape;
}

/** Prepares one alternative for being asked about single figures. */
export function scoreModel(
  prepared: PreparedPack,
  { alternative, tape: whole, values: ranges, figures }: AlternativeEvaluation,
): ScoreModel {
  const tape = valueTapeOf(prepared, whole);
  const outputs = prepared.pack.criteria.map(({ id }) => ({
    register: figures.has(valueSymbol(id)) ? tape.outputs.get(valueSymbol(id)) : undefined,
    name: missingValueName(alternative, id),
  }));
  const slots = new Map<string, number[]>();
  const uncertain = new Map<string, Range>();
  const dependsOn = outputs.map(({ register, name }): readonly string[] => {
    if (register === undefined) {
      uncertain.set(name, anything);
      return [name];
    }
    const names: string[] = [];
    for (const index of registerDependencies(tape, [register])) {
      const slot = tape.slots[index];
      if (slot?.kind !== 'parameter' && slot?.kind !== 'input') continue;
      const range = rangeOf(ranges, index);
      if (range.low >= range.high) continue;
      const slotId = slotName(slot);
      const places = slots.get(slotId) ?? [];
      if (!places.includes(index)) slots.set(slotId, [...places, index]);
      uncertain.set(slotId, range);
      names.push(slotId);
    }
    return names;
  });
  const middles = tape.slots.map((_, index) => centre(rangeOf(ranges, index)));
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
    dependsOn,
    values,
    score: (moved, weights) => dot(values(moved), weights),
  };
}
