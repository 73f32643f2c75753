import { point } from '../domain/range/range.ts';
import type { PreparedPack } from '../engine/formula/prepared-pack.ts';
import type { Selection } from '../engine/formula/scope.ts';
import { compileTape, named } from '../engine/tape/compile-tape.ts';
import { evaluatePoint } from '../engine/tape/evaluate-point.ts';
import type { Slot } from '../engine/tape/tape.ts';
import { slotRange } from '../model/evaluate-alternative.ts';
import { prepareModel } from '../model/prepare-model.ts';
import type { Pack, PackExample } from '../packs/pack.ts';

/** An example that the document works out, beside what the formulas give for the same figures. */
export interface WorkedExample extends PackExample {
  /** In base units; null where the pack cannot compute the figure from what the example gives. */
  readonly computed: number | null;
}

/**
 * Works out every example of a pack with its own formulas (seed §3.2: the smallest and the standard
 * size of each paradigm). A pack that does not load has none.
 */
export function workedExamples(pack: Pack): readonly WorkedExample[] {
  const prepared = prepareModel(pack);
  if (!prepared.ok) return [];
  return pack.examples.map((example) => ({
    ...example,
    computed: compute(prepared.value, example),
  }));
}

function compute(
  prepared: PreparedPack,
  { alternative, figure, given }: PackExample,
): number | null {
  const selection: Selection = {
    basis: 'calibrated',
    guest: 'memory.guest.minimal' in given ? 'minimal' : 'standard',
    substitutes: {},
    unknown: new Set([...prepared.inputs.keys()].filter((symbol) => !(symbol in given))),
  };
  const inputs = new Map(
    Object.entries(given).map(([symbol, value]) => [symbol, point(value)] as const),
  );
  const tape = compileTape(prepared, alternative, selection, [named(figure)]);
  const values = tape.slots.map((slot) => {
    const value = given[symbolOf(slot, alternative)];
    return value === undefined ? slotRange(slot, prepared, inputs) : point(value);
  });
  return evaluatePoint(tape, values)[tape.outputs.get(figure) ?? -1] ?? null;
}

function symbolOf(slot: Slot, alternative: string): string {
  if (slot.kind === 'constant') return '';
  if (slot.kind === 'input') return slot.symbol;
  const own = `${alternative}.`;
  return slot.id.startsWith(own) ? slot.id.slice(own.length) : slot.id;
}
