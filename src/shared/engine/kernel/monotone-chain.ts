import { applyOperation } from '../tape/evaluate-point.ts';
import type { Step, Tape } from '../tape/tape.ts';

/** One step of a chain: an operation on the uncertain operand and a certain one. */
interface Link {
  readonly operation: Step['operation'];
  /** The certain operand; 0 for an operation without one. */
  readonly certain: number;
  /** Whether the certain operand is the left one. */
  readonly certainFirst: boolean;
}

/** A register as a monotone function of another one. */
export interface MonotoneChain {
  /** Register that the chain starts from. */
  readonly base: number;
  readonly links: readonly Link[];
}

/** What a chain does to the order of the samples. */
export interface ChainOrder {
  /** The value of the chain for a value of its base. */
  readonly value: (base: number) => number;
  readonly falling: boolean;
}

/**
 * The longest chain of operations with certain operands that leads from another of the given registers to
 * this one; null where there is none. IEEE 754 rounds monotonically, so that along such a chain the
 * samples keep their order, or reverse it, to the last bit.
 *
 * @param certain value of every register that is the same in all samples, null for the others.
 */
export function monotoneChain(
  tape: Tape,
  certain: readonly (number | null)[],
  register: number,
  bases: ReadonlyMap<number, unknown>,
): MonotoneChain | null {
  const links: Link[] = [];
  let found: MonotoneChain | null = null;
  for (let at = register; ; ) {
    const step = tape.steps[at - tape.slots.length];
    const link = step === undefined ? null : linkOf(step, certain);
    if (step === undefined || link === null) return found;
    links.unshift(link);
    at = link.certainFirst ? step.right : step.left;
    if (bases.has(at)) found = { base: at, links: [...links] };
  }
}

const withCertain: ReadonlySet<Step['operation']> = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'minimum',
  'maximum',
]);

function linkOf(
  { operation, left, right }: Step,
  certain: readonly (number | null)[],
): Link | null {
  if (operation === 'negate') return { operation, certain: 0, certainFirst: false };
  if (!withCertain.has(operation)) return null;
  const [first = null, second = null] = [certain[left], certain[right]];
  if (first === null && second !== null) return { operation, certain: second, certainFirst: false };
  if (first !== null && second === null) return { operation, certain: first, certainFirst: true };
  return null;
}

/**
 * Whether a chain keeps or reverses the order of samples between two ends of its base; null where it
 * does neither, as a division by something that changes its sign.
 */
export function chainOrder({ links }: MonotoneChain, low: number, high: number): ChainOrder | null {
  let ends: readonly [number, number] = [low, high];
  let falling = false;
  for (const link of links) {
    const reverses = linkReverses(link, ends);
    if (reverses === null) return null;
    if (reverses) falling = !falling;
    ends = [apply(link, ends[0]), apply(link, ends[1])];
    if (!ends.every(Number.isFinite)) return null;
  }
  return { value: (base) => links.reduce((value, link) => apply(link, value), base), falling };
}

function linkReverses(
  { operation, certain, certainFirst }: Link,
  ends: readonly [number, number],
): boolean | null {
  switch (operation) {
    case 'add':
    case 'minimum':
    case 'maximum':
      return false;
    case 'subtract':
      return certainFirst;
    case 'negate':
      return true;
    case 'multiply':
      return certain === 0 ? null : certain < 0;
    case 'divide': {
      if (!certainFirst) return certain === 0 ? null : certain < 0;
      const oneSign = (ends[0] > 0 && ends[1] > 0) || (ends[0] < 0 && ends[1] < 0);
      return oneSign && certain !== 0 ? certain > 0 : null;
    }
    default:
      return null;
  }
}

function apply({ operation, certain, certainFirst }: Link, value: number): number {
  return certainFirst
    ? applyOperation(operation, certain, value)
    : applyOperation(operation, value, certain);
}
