import type { Step, Tape } from './tape.ts';

/**
 * The part of a tape that some outputs depend on: the same slots (so that values stay in place), only
 * the steps needed, only the wanted outputs. Runs give the same bits with less work.
 *
 * @param symbols outputs to keep; those the tape does not have are left out.
 */
export function subTape(tape: Tape, symbols: readonly string[]): Tape {
  const first = tape.slots.length;
  const wanted = symbols.flatMap((symbol): readonly (readonly [string, number])[] => {
    const register = tape.outputs.get(symbol);
    return register === undefined ? [] : [[symbol, register]];
  });
  const needed = registerDependencies(
    tape,
    wanted.map(([, register]) => register),
  );
  const moved = new Map<number, number>();
  const placeOf = (register: number): number => moved.get(register) ?? register;
  const steps: Step[] = [];
  for (const [index, { operation, left, right }] of tape.steps.entries()) {
    if (!needed.has(first + index)) continue;
    moved.set(first + index, first + steps.length);
    steps.push({ operation, left: placeOf(left), right: placeOf(right) });
  }
  return {
    slots: tape.slots,
    steps,
    outputs: new Map(wanted.map(([symbol, register]) => [symbol, placeOf(register)])),
    missing: new Map(),
    dependencies: new Map(),
  };
}

/** Every register that some registers depend on, themselves included; slots have the first numbers. */
export function registerDependencies(
  tape: Tape,
  registers: readonly number[],
): ReadonlySet<number> {
  const first = tape.slots.length;
  const needed = new Set(registers);
  for (let index = tape.steps.length - 1; index >= 0; index -= 1) {
    const step = tape.steps[index];
    if (!step || !needed.has(first + index)) continue;
    needed.add(step.left);
    needed.add(step.right);
  }
  return needed;
}
