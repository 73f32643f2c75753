import { describe, expect, it } from 'vitest';
import { erlangC } from '../../../../../src/shared/model/queueing/erlang.ts';
import {
  meanResponse,
  processorQueue,
  queueUtilization,
  responsePercentile,
  responseTail,
  serviceSecondsOf,
} from '../../../../../src/shared/model/queueing/multi-server-queue.ts';

describe('worked examples of Gross, Shortle, Thompson and Harris, 4th ed. (2008), chapter 2', () => {
  it('keeps a customer of the one-chair salon (5 an hour, 10 minutes each) an hour', () => {
    const salon = { servers: 1, arrivalsPerSecond: 5, completionsPerSecond: 6 };
    expect(queueUtilization(salon)).toBeCloseTo(5 / 6, 14);
    expect(meanResponse(salon)).toBeCloseTo(1, 13);
  });

  it('keeps a patient of the eye clinic (6 an hour, three doctors, 20 minutes each) 28.9 minutes', () => {
    const clinic = { servers: 3, arrivalsPerSecond: 6, completionsPerSecond: 9 };
    expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 14);
    expect(60 * (meanResponse(clinic) ?? 0)).toBeCloseTo(28.9, 1);
    expect(meanResponse(clinic)).toBeCloseTo(4 / 27 + 1 / 3, 14);
  });

  it('keeps a customer at four checkouts (40 an hour, 4 minutes each) 5.14 minutes', () => {
    const checkouts = { servers: 4, arrivalsPerSecond: 40, completionsPerSecond: 60 };
    expect(60 * (meanResponse(checkouts) ?? 0)).toBeCloseTo(5.14, 2);
  });
});

describe('processorQueue', () => {
  it.each([
    [0.25, 1, 4],
    [1, 1, 1],
    [2, 2, 1],
    [2 + 1e-12, 2, 1],
    [2.5, 3, 1.2],
  ])('makes of %d cores %d servers that take %d times as long', (quota, servers, times) => {
    const queue = processorQueue(quota, 0.01, 1);
    expect(queue.servers).toBe(servers);
    expect(serviceSecondsOf(queue)).toBeCloseTo(0.01 * times, 12);
    expect(queueUtilization(queue)).toBeCloseTo(0.01 / quota, 12);
  });

  it.each([0.1, 0.5, 0.9])(
    'has the mean of a shared processor (M/M/1-PS), S / (1 - load) at %d',
    (load) => {
      // Kleinrock, Queueing Systems vol. 2 (1976), equation 4.17: a service x takes x / (1 - load).
      expect(meanResponse(processorQueue(1, 0.01, load / 0.01))).toBeCloseTo(0.01 / (1 - load), 12);
    },
  );
});

describe('the emergency room of Hillier and Lieberman', () => {
  // Introduction to Operations Research, 7th ed. (2001), section 17.6, table 17.3: arrivals 2 per
  // hour, service 3 per hour, one and two doctors.
  const one = { servers: 1, arrivalsPerSecond: 2, completionsPerSecond: 3 };
  const two = { servers: 2, arrivalsPerSecond: 2, completionsPerSecond: 6 };

  it('is busy 2/3 of the time with one doctor and 1/3 with two', () => {
    expect(queueUtilization(one)).toBeCloseTo(2 / 3, 14);
    expect(queueUtilization(two)).toBeCloseTo(1 / 3, 14);
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
    const queue = { servers: 2, arrivalsPerSecond: 1.5, completionsPerSecond: 2 };
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
      responseTail({ servers: 2, arrivalsPerSecond: load, completionsPerSecond: 2 }, 2);
    expect(at(1)).toBeCloseTo((at(1 - 1e-7) + at(1 + 1e-7)) / 2, 8);
  });
});

describe('responsePercentile', () => {
  it('is the mean times ln 20 for one server', () => {
    const queue = { servers: 1, arrivalsPerSecond: 70, completionsPerSecond: 100 };
    expect(responsePercentile(queue, 0.95)).toBeCloseTo((Math.log(20) * 0.01) / 0.3, 12);
  });

  it.each([1, 3])('is 3 times the mean close to saturation, %d servers', (servers) => {
    // There the time is nearly exponential, whose tail is 5 % at ln 20 times the mean.
    const queue = { servers, arrivalsPerSecond: servers * 0.9999, completionsPerSecond: servers };
    const times = (responsePercentile(queue, 0.95) ?? 0) / (meanResponse(queue) ?? 1);
    expect(times).toBeCloseTo(Math.log(20), 2);
  });

  it('takes milliseconds for a response curve of a million servers', () => {
    const begun = process.cpuUsage().user;
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.98, 0.9999]) {
      const queue = { servers: 1e6, arrivalsPerSecond: share * 1e6, completionsPerSecond: 1e6 };
      // So many servers leave nobody waiting: what remains is the time of the service alone.
      if (share < 0.99) expect(responsePercentile(queue, 0.95)).toBeCloseTo(Math.log(20), 9);
      else expect(responsePercentile(queue, 0.95)).toBeGreaterThan(Math.log(20));
    }
    expect(process.cpuUsage().user - begun).toBeLessThan(100_000);
  });

  it('inverts the tail', () => {
    const queue = { servers: 8, arrivalsPerSecond: 7.5, completionsPerSecond: 8 };
    const time = responsePercentile(queue, 0.95);
    expect(time === null ? null : responseTail(queue, time)).toBeCloseTo(0.05, 11);
  });

  it.each([8, 9, 1e9])('says saturated instead of a time at %d arrivals for 8 servers', (rate) => {
    const queue = { servers: 8, arrivalsPerSecond: rate, completionsPerSecond: 8 };
    expect(meanResponse(queue)).toBeNull();
    expect(responsePercentile(queue, 0.95)).toBeNull();
    expect(responseTail(queue, 1)).toBe(1);
  });
});
