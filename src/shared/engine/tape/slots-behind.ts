import { registerDependencies } from './sub-tape.ts';
import type { Tape } from './tape.ts';

const cachedSlots = new WeakMap<Tape, Map<string, readonly number[]>>();

/** Indices of the slots that an output of a tape depends on; none for an output it does not have. */
export function slotsBehind(tape: Tape, symbol: string): readonly number[] {
  const ofTape = cachedSlots.get(tape) ?? new Map<string, readonly number[]>();
  cachedSlots.set(tape, ofTape);
  const cached = ofTape.get(symbol);
  if (cached) return cached;
  const register = tape.outputs.get(symbol);
  const slots =
    register === undefined
      ? []
      : [...registerDependencies(tape, [register])].filter((index) => index < tape.slots.length);
  ofTape.set(symbol, slots);
  return slots;
}
