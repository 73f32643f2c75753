import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainOrder,
  monotoneChain,
} from '../../../../../src/shared/engine/kernel/monotone-chain.ts';
import type { Step, Tape } from '../../../../../src/shared/engine/tape/tape.ts';

/** Slot 0 is uncertain, slots 1 to 3 hold 2, -3 and 0. */
const certain = [null, 2, -3, 0];

function tapeOf(steps: readonly Step[]): Tape {
  return {
    slots: certain.map((_, slot) => ({ kind: 'input' as const, symbol: `slot ${slot}` })),
    steps,
    outputs: new Map(),
    missing: new Map(),
    dependencies: new Map(),
  };
}

const step = (operation: Step['operation'], left: number, right: number): Step => ({
  operation,
  left,
  right,
});
const bases = new Map([[0, true]]);

function orderOf(steps: readonly Step[], low: number, high: number) {
  const known = [...certain, ...steps.map(() => null)];
  const chain = monotoneChain(tapeOf(steps), known, certain.length + steps.length - 1, bases);
  return chain === null ? null : chainOrder(chain, low, high);
}

describe('a chain of operations with certain operands', () => {
  it('keeps or reverses the order, and has the values of the steps', () => {
    // 2 / (x - 2), then times -3: falls, then rises.
    const order = orderOf(
      [step('subtract', 0, 1), step('divide', 1, 4), step('multiply', 5, 2)],
      3,
      9,
    );
    expect(order?.falling).toBe(false);
    expect(order?.value(6)).toBe(-1.5);
    expect(orderOf([step('subtract', 1, 0)], 0, 1)).toMatchObject({ falling: true });
  });

  it('is none where a division changes its sign, a factor is 0, or two operands are uncertain', () => {
    expect(orderOf([step('divide', 1, 0)], -1, 1)).toBeNull();
    expect(orderOf([step('multiply', 0, 3)], 1, 2)).toBeNull();
    expect(orderOf([step('add', 0, 0)], 1, 2)).toBeNull();
    expect(orderOf([step('power', 0, 1)], 1, 2)).toBeNull();
  });

  it('sorts its values as it says, for any numbers', () => {
    const operation = fc.constantFrom(
      'add',
      'subtract',
      'multiply',
      'divide',
      'minimum',
      'maximum',
    );
    const links = fc.array(fc.tuple(operation, fc.boolean(), fc.constantFrom(1, 2)), {
      minLength: 1,
      maxLength: 5,
    });
    const numbers = fc.array(fc.double({ min: 0.5, max: 50, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(links, numbers, (given, values) => {
        const steps = given.map(([name, first, slot], index): Step => {
          const own = index === 0 ? 0 : certain.length + index - 1;
          return first ? step(name, slot, own) : step(name, own, slot);
        });
        const sorted = values.toSorted((a, b) => a - b);
        const order = orderOf(steps, sorted[0] ?? 0, sorted.at(-1) ?? 0);
        if (order === null) return;
        const mapped = sorted.map(order.value);
        const expected = mapped.toSorted((a, b) => (order.falling ? b - a : a - b));
        expect(mapped).toEqual(expected);
      }),
    );
  });
});
