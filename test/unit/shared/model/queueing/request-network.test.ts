import { describe, expect, it } from 'vitest';
import {
  bindingStation,
  isSaturated,
  meanRequestSeconds,
  requestPercentile,
  saturationRate,
  type RequestNetwork,
} from '../../../../../src/shared/model/queueing/request-network.ts';
import { simulateRequests } from '../../../../support/simulate-requests.ts';

const network = (change: Partial<RequestNetwork> = {}): RequestNetwork => ({
  arrivalsPerSecond: 60,
  quotaCores: 1,
  cpuSeconds: 0.01,
  networkSeconds: 0,
  operationsPerRequest: 1,
  operationSeconds: 0.0125,
  diskOperationsPerSecond: 80,
  ...change,
});

describe('queues in tandem', () => {
  it('have the sum of the means of each alone (Jackson 1957)', () => {
    // M/M/1 at 100 and at 80 completions per second: 1 / (100 - 60) + 1 / (80 - 60).
    expect(meanRequestSeconds(network())).toBeCloseTo(1 / 40 + 1 / 20, 14);
    expect(meanRequestSeconds(network({ networkSeconds: 0.5 }))).toBeCloseTo(0.575, 14);
  });

  it('hold a shopper 50.1 minutes: 45 to fill the cart, then four checkouts (Gross et al., section 4.1)', () => {
    const market = network({
      arrivalsPerSecond: 40 / 60,
      quotaCores: 4,
      cpuSeconds: 4,
      networkSeconds: 45,
      operationsPerRequest: 0,
    });
    expect(meanRequestSeconds(market)).toBeCloseTo(50.14, 2);
  });

  it('have independent times (Burke 1956): two different exponential ones add up', () => {
    // Tail of the sum of exponential times of rates 40 and 20.
    const tail = (time: number): number => 2 * Math.exp(-20 * time) - Math.exp(-40 * time);
    for (const share of [0.5, 0.95, 0.99]) {
      const time = requestPercentile(network(), share) ?? 0;
      expect(Math.abs(tail(time) / (1 - share) - 1)).toBeLessThan(1e-5);
    }
  });

  it('have Erlang times where the rates are equal', () => {
    const equal = network({ diskOperationsPerSecond: 100, operationSeconds: 0.01 });
    const time = requestPercentile(equal, 0.95) ?? 0;
    expect((1 + 40 * time) * Math.exp(-40 * time)).toBeCloseTo(0.05, 6);
  });
});

describe('the share of a station', () => {
  it('is what binds: the smaller of quota over time, and disk operations over those of a request', () => {
    expect(bindingStation(network())).toBe('disk');
    expect(saturationRate(network())).toBe(80);
    expect(bindingStation(network({ diskOperationsPerSecond: 101 }))).toBe('processor');
    expect(saturationRate(network({ diskOperationsPerSecond: 101 }))).toBe(100);
    expect(saturationRate(network({ diskOperationsPerSecond: null }))).toBe(100);
    expect(saturationRate(network({ operationsPerRequest: 0 }))).toBe(100);
  });

  it.each([
    ['processor', { diskOperationsPerSecond: 500 }],
    ['disk', {}],
    ['quarter of a core', { quotaCores: 0.25, operationsPerRequest: 0 }],
    ['a million cores', { quotaCores: 1e6, operationsPerRequest: 0 }],
  ] as const)('saturates exactly at its rate: %s', (_, change) => {
    const rate = saturationRate(network(change));
    const at = network({ ...change, arrivalsPerSecond: rate });
    const below = network({ ...change, arrivalsPerSecond: rate * (1 - 2 ** -53) });
    expect(isSaturated(at)).toBe(true);
    expect(meanRequestSeconds(at)).toBeNull();
    expect(requestPercentile(at, 0.95)).toBeNull();
    expect(isSaturated(below)).toBe(false);
    expect(meanRequestSeconds(below)).toBeGreaterThan(1);
    expect(requestPercentile(below, 0.95)).toBeGreaterThan(1);
  });

  it('holds no processor while it waits: a slow disk of enough rate only adds its time', () => {
    const slow = network({ operationSeconds: 10, diskOperationsPerSecond: 1e9 });
    expect(meanRequestSeconds(slow)).toBeCloseTo(10 + 1 / 40, 9);
    expect(requestPercentile(slow, 0.95)).toBeCloseTo(10 + Math.log(20) / 40, 6);
  });

  it('joins closed form and inversion without a step', () => {
    const times = [4, 4.5, 5, 5.5, 6, 7].map((digits) => {
      const rate = 10 ** digits;
      return requestPercentile(
        network({ diskOperationsPerSecond: rate, operationSeconds: 1 / rate }),
        0.95,
      );
    });
    const limit = Math.log(20) / 40;
    times.forEach((time, index) => {
      const mean = 10 ** -([4, 4.5, 5, 5.5, 6, 7][index] ?? 0);
      expect(Math.abs((time ?? 0) - limit - mean)).toBeLessThan(2e-5 * limit);
    });
  });

  it.each([30, 300, 3000, 8000, 10_000, 1e6])(
    'takes the sum of %d equal exponential times as their gamma distribution has it',
    (operations) => {
      const sum = network({
        arrivalsPerSecond: 0.5,
        cpuSeconds: 1e-7,
        operationsPerRequest: operations,
        diskOperationsPerSecond: operations,
        operationSeconds: 1 / operations,
      });
      // Wilson and Hilferty 1931: the cube root of a gamma variable is nearly normal; mean 2 s.
      const root = 1 - 1 / (9 * operations) + 1.6448536 / (3 * Math.sqrt(operations));
      const deviation = 2 / Math.sqrt(operations);
      const miss = (requestPercentile(sum, 0.95) ?? 0) - 2 * root ** 3;
      expect(Math.abs(miss)).toBeLessThan(0.002 * deviation);
    },
  );
});

/**
 * How much shorter the model's P95 is than the simulated one where a request calls the disk more than
 * once: its waits there are taken as independent, in truth a queue that was long stays long.
 */
const dependence = 0.1;

describe('a simulation of the same instance', () => {
  const utilization = 0.7;
  const cpuSeconds = 0.01;

  it.each(
    [0.25, 2, 2.5].flatMap((quotaCores) =>
      [
        { operations: 0, latencies: 1 },
        { operations: 1, latencies: 1 },
        { operations: 1, latencies: 3 },
        { operations: 3, latencies: 2 },
      ].map((disk) => ({ quotaCores, ...disk })),
    ),
  )(
    'agrees within its confidence: $quotaCores cores, $operations disk operations',
    ({ quotaCores, operations, latencies }) => {
      const arrivalsPerSecond = (utilization * quotaCores) / cpuSeconds;
      // A disk that is busy 60 % of the time.
      const diskOperationsPerSecond = operations === 0 ? 1 : (arrivalsPerSecond * operations) / 0.6;
      const instance = {
        arrivalsPerSecond,
        quotaCores,
        cpuSeconds,
        operationsPerRequest: operations,
        diskOperationsPerSecond,
        operationSeconds: latencies / diskOperationsPerSecond,
        networkSeconds: 0.001,
      };
      const { mean, p95 } = simulateRequests(instance, 12_000, 11);
      expect(Math.abs((meanRequestSeconds(instance) ?? 0) - mean.mean)).toBeLessThan(
        mean.halfWidth,
      );
      // Narrow enough to tell models apart.
      expect(mean.halfWidth).toBeLessThan(0.05 * mean.mean);
      const miss = (requestPercentile(instance, 0.95) ?? 0) - p95.mean;
      const allowed = operations > 1 ? dependence * p95.mean : 0;
      expect(miss).toBeLessThan(p95.halfWidth);
      expect(miss).toBeGreaterThan(-p95.halfWidth - allowed);
    },
    120_000,
  );
});
