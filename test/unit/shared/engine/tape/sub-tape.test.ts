import { describe, expect, it } from 'vitest';
import { runPoint } from '../../../../../src/shared/engine/tape/evaluate-point.ts';
import { registerDependencies, subTape } from '../../../../../src/shared/engine/tape/sub-tape.ts';
import type { Tape } from '../../../../../src/shared/engine/tape/tape.ts';

/** sum = a + b, unused = sum · c, wanted = sum − a. */
const tape: Tape = {
  slots: ['a', 'b', 'c'].map((id) => ({ kind: 'parameter', id })),
  steps: [
    { operation: 'add', left: 0, right: 1 },
    { operation: 'multiply', left: 3, right: 2 },
    { operation: 'subtract', left: 3, right: 0 },
  ],
  outputs: new Map([
    ['unused', 4],
    ['wanted', 5],
    ['given', 1],
  ]),
  missing: new Map(),
  dependencies: new Map(),
};

describe('subTape', () => {
  const part = subTape(tape, ['wanted', 'given', 'no.such']);

  it('leaves out steps that nothing wanted depends on', () => {
    expect(part.steps).toHaveLength(2);
    expect([...part.outputs.keys()]).toEqual(['wanted', 'given']);
  });

  it('gives the same values', () => {
    const at = (slot: number): number => [0.1, 0.2, 0.3][slot] ?? 0;
    const whole = runPoint(tape, at);
    const small = runPoint(part, at);
    for (const symbol of ['wanted', 'given']) {
      expect(small[part.outputs.get(symbol) ?? -1]).toBe(whole[tape.outputs.get(symbol) ?? -1]);
    }
  });

  it('finds what a register depends on', () => {
    expect([...registerDependencies(tape, [5])].toSorted((a, b) => a - b)).toEqual([0, 1, 3, 5]);
  });
});
