import { describe, expect, it } from 'vitest';
import {
  erlangB,
  erlangC,
  meanResponse,
  responsePercentile,
  responseTail,
  saturationRate,
  serverUtilization,
} from '../../../../src/shared/model/erlang.ts';

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
});

describe('erlangB of very many servers', () => {
  /** The recursion, one step per server. */
  const walked = (servers: number, load: number): number => {
    let blocking = 1;
    for (let count = 1; count <= servers; count += 1) {
      blocking = (load * blocking) / (count + load * blocking);
    }
    return blocking;
  };

  it.each([
    [1025, 900],
    [5000, 4900],
    [5000, 5000],
    [100_000, 99_900],
    [1_000_000, 999_000],
    [1_000_000, 1_500_000],
  ])('agrees with the recursion for %d servers and %d erlangs', (servers, load) => {
    const expected = walked(servers, load);
    expect(Math.abs(erlangB(servers, load) / expected - 1)).toBeLessThan(1e-12);
  });

  it.each([0, 1e-9, 20_000, 500_000])(
    'loses nobody of %d erlangs among a million servers',
    (load) => {
      expect(erlangB(1_000_000, load)).toBeLessThan(1e-250);
    },
  );

  it('takes milliseconds for a response curve of a million servers', () => {
    const begun = performance.now();
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.98, 0.9999]) {
      const queue = { servers: 1e6, arrivalsPerSecond: share * 1e6, serviceSeconds: 1 };
      // So many servers leave nobody waiting: what remains is the time of the service alone.
      if (share < 0.99) expect(responsePercentile(queue, 0.95)).toBeCloseTo(Math.log(20), 9);
      else expect(responsePercentile(queue, 0.95)).toBeGreaterThan(Math.log(20));
    }
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('the emergency room of Hillier and Lieberman', () => {
  // Introduction to Operations Research, 7th ed. (2001), section 17.6, table 17.3: arrivals 2 per
  // hour, service 3 per hour, one and two doctors.
  const one = { servers: 1, arrivalsPerSecond: 2, serviceSeconds: 1 / 3 };
  const two = { ...one, servers: 2 };

  it('is busy 2/3 of the time with one doctor and 1/3 with two', () => {
    expect(serverUtilization(one)).toBeCloseTo(2 / 3, 14);
    expect(serverUtilization(two)).toBeCloseTo(1 / 3, 14);
  });

  it('makes 0.667 and 0.167 of the patients wait', () => {
    expect(erlangC(1, 2 / 3)).toBeCloseTo(0.667, 3);
    expect(erlangC(2, 2 / 3)).toBeCloseTo(0.167, 3);
  });

  it('keeps a patient 1 hour and 3/8 hour on average', () => {
    expect(meanResponse(one)).toBeCloseTo(1, 13);
    expect(meanResponse(two)).toBeCloseTo(3 / 8, 13);
  });

  it('keeps 0.368 of the patients of one doctor longer than an hour', () => {
    expect(responseTail(one, 1)).toBeCloseTo(0.368, 3);
  });
});

describe('responseTail', () => {
  it('agrees with the waiting and serving times added by hand for two servers', () => {
    const queue = { servers: 2, arrivalsPerSecond: 1.5, serviceSeconds: 1 };
    const waits = erlangC(2, 1.5);
    const drain = 2 - 1.5;
    for (const time of [0, 0.5, 1, 3, 10]) {
      const served = Math.exp(-time);
      const afterWait = (drain * Math.exp(-time) - Math.exp(-drain * time)) / (drain - 1);
      expect(responseTail(queue, time)).toBeCloseTo((1 - waits) * served + waits * afterWait, 13);
    }
  });

  it('is continuous where the drain rate meets the service rate', () => {
    const at = (load: number): number =>
      responseTail({ servers: 2, arrivalsPerSecond: load, serviceSeconds: 1 }, 2);
    expect(at(1)).toBeCloseTo((at(1 - 1e-7) + at(1 + 1e-7)) / 2, 8);
  });
});

describe('responsePercentile', () => {
  it('is the mean times ln 20 for one server', () => {
    const queue = { servers: 1, arrivalsPerSecond: 70, serviceSeconds: 0.01 };
    expect(responsePercentile(queue, 0.95)).toBeCloseTo((Math.log(20) * 0.01) / 0.3, 12);
  });

  it('inverts the tail', () => {
    const queue = { servers: 8, arrivalsPerSecond: 7.5, serviceSeconds: 1 };
    const time = responsePercentile(queue, 0.95);
    expect(time === null ? null : responseTail(queue, time)).toBeCloseTo(0.05, 11);
  });

  it.each([8, 9, 1e9])('says saturated instead of a time at %d arrivals for 8 servers', (rate) => {
    const queue = { servers: 8, arrivalsPerSecond: rate, serviceSeconds: 1 };
    expect(meanResponse(queue)).toBeNull();
    expect(responsePercentile(queue, 0.95)).toBeNull();
    expect(saturationRate(queue)).toBe(8);
  });
});
