import { describe, expect, it } from 'vitest';
import { erlangB, erlangC } from '../../../../../src/shared/model/queueing/erlang.ts';

describe('erlangB', () => {
  // Traffic tables: offered load at 1 % blocking for 1, 5, 10, 20 and 50 trunks (Erlang 1917; as
  // printed in Freeman, Telecommunication System Engineering, 4th ed. 2004, table 1.2).
  it.each([
    [1, 0.0101],
    [5, 1.36],
    [10, 4.46],
    [20, 12.03],
    [50, 37.9],
  ])('blocks about 1 %% of the tabled load on %d servers', (servers, load) => {
    // The tables print three digits of the load; blocking follows to about two.
    expect(erlangB(servers, load)).toBeCloseTo(0.01, 3);
  });

  /** The recursion, which is exact and takes a step per server. */
  const recursive = (servers: number, load: number): number => {
    let blocking = 1;
    for (let count = 1; count <= servers; count += 1) {
      blocking = (load * blocking) / (count + load * blocking);
    }
    return blocking;
  };

  it.each([
    [129, 0.001],
    [129, 100],
    [129, 128.999],
    [129, 129],
    [129, 1000],
    [1000, 10],
    [1000, 900],
    [1000, 999.9],
    [1000, 1100],
    [1025, 900],
    [5000, 4900],
    [5000, 5000],
    [100_000, 99_900],
    [1_000_000, 999_000],
    [1_000_000, 1_500_000],
    [50_000, 49_000],
    [1_000_000, 900_000],
    [1_000_000, 999_500],
    [1_000_000, 1_000_000],
    [1_000_000, 1_200_000],
  ])('agrees with the recursion for %d servers at load %d', (servers, load) => {
    const exact = recursive(servers, load);
    const difference = Math.abs(erlangB(servers, load) - exact);
    expect(difference).toBeLessThanOrEqual(1e-11 * exact + 1e-300);
  });

  it.each([1e6, 1e9])('takes milliseconds for %d servers', (servers) => {
    const started = process.cpuUsage().user;
    for (const share of [0.5, 0.98, 0.9999]) erlangB(servers, share * servers);
    expect(process.cpuUsage().user - started).toBeLessThan(50_000);
  });

  it.each([0, 1e-9, 20_000, 500_000])(
    'loses nobody of %d erlangs among a million servers',
    (load) => {
      expect(erlangB(1_000_000, load)).toBeLessThan(1e-250);
    },
  );

  it('blocks nobody without load', () => {
    expect(erlangB(3, 0)).toBe(0);
    expect(erlangB(3000, 0)).toBe(0);
    expect(erlangC(3000, 0)).toBe(0);
  });
});
