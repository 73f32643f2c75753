/**
 * The workload that runtimes are tried with: a generator whose every step reads and writes a table
 * of 64 KiB. It needs nothing of any system, ends by itself within a second, and is the same in
 * JavaScript, WebAssembly and machine code, in whole numbers of 32 bits.
 */
export const workload = {
  seed: 0x2545f491,
  /** Places in the table, of four bytes each. */
  places: 16_384,
  /** Sources of the steps: Marsaglia, Xorshift RNGs, 2003; Knuth's multiplier, TAOCP 3, section 6.4. */
  shifts: [13, 17, 5],
  multiplier: 0x9e3779b1,
} as const;

/** Bytes of the workload's own table. */
export const tableBytes = 4 * workload.places;

/** How often a workload goes round, and what comes out of it: who computes wrongly is found out. */
export interface Rounds {
  readonly count: number;
  readonly result: number;
}

/** The smallest workload: what it takes is what starting it takes. */
export const oneRound: Rounds = { count: 1, result: 400_416_288 };

/** About a sixth of a second of a processor at 2.5 GHz: much more than it takes to notice its end. */
export const manyRounds: Rounds = { count: 20_000_000, result: 346_703_518 };

/** The workload in JavaScript. */
export function runInJavaScript(rounds: number): number {
  const table = new Int32Array(workload.places);
  const [first, second, third] = workload.shifts;
  let state = workload.seed | 0;
  for (let left = rounds; left > 0; left -= 1) {
    state ^= state << first;
    state ^= state >>> second;
    state ^= state << third;
    const place = state & (workload.places - 1);
    const value = Math.imul(((table[place] ?? 0) + state) | 0, workload.multiplier);
    table[place] = value;
    state ^= value;
  }
  return state;
}
