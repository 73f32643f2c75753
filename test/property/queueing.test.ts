import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSaturated,
  meanRequestSeconds,
  requestPercentile,
  saturationRate,
  type RequestNetwork,
} from '../../src/shared/model/queueing/request-network.ts';

const figure = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);

const idle = fc.record({
  quotaCores: figure(0.01, 500),
  cpuSeconds: figure(1e-6, 10),
  networkSeconds: figure(1e-7, 1),
  operationsPerRequest: fc.oneof(fc.constant(0), fc.nat(20), figure(0.01, 1e4)),
  operationSeconds: figure(1e-6, 0.1),
  diskOperationsPerSecond: fc.oneof(fc.constant(null), figure(10, 1e7)),
});

const share = fc.double({ min: 0, max: 0.9999, noNaN: true });

type Idle = Omit<RequestNetwork, 'arrivalsPerSecond'>;

/** The network at a share of the rate that saturates it. */
function loaded(network: Idle, load: number): RequestNetwork {
  const rate = saturationRate({ ...network, arrivalsPerSecond: 0 });
  return { ...network, arrivalsPerSecond: load * rate };
}

function times(network: RequestNetwork): readonly [mean: number, p95: number] {
  const mean = meanRequestSeconds(network);
  const p95 = requestPercentile(network, 0.95);
  if (mean === null || p95 === null) throw new Error('saturated');
  return [mean, p95];
}

/** Digits of the mean, and of the percentile, which is found by inversion. */
const [meanSlack, percentileSlack] = [1 + 1e-9, 1 + 5e-5];

describe('the response time of an instance', () => {
  it('rises with the rate', () => {
    fc.assert(
      fc.property(idle, share, share, (network, one, other) => {
        const [mean, p95] = times(loaded(network, Math.min(one, other)));
        const [busierMean, busierP95] = times(loaded(network, Math.max(one, other)));
        expect(mean).toBeLessThanOrEqual(busierMean * meanSlack);
        expect(p95).toBeLessThanOrEqual(busierP95 * percentileSlack);
      }),
    );
  });

  it('falls with a quota of more whole cores', () => {
    fc.assert(
      fc.property(idle, share, fc.integer({ min: 1, max: 60 }), (network, load, cores) => {
        const small = loaded({ ...network, quotaCores: cores }, load);
        const [mean, p95] = times(small);
        const [largerMean, largerP95] = times({ ...small, quotaCores: cores + 1 });
        expect(largerMean).toBeLessThanOrEqual(mean * meanSlack);
        expect(largerP95).toBeLessThanOrEqual(p95 * percentileSlack);
      }),
    );
  });

  it('falls with a quota that grows within one number of servers', () => {
    const within = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(idle, share, fc.nat(40), within, within, (network, load, whole, one, other) => {
        const small = loaded({ ...network, quotaCores: whole + Math.min(one, other) }, load);
        const [mean, p95] = times(small);
        const large = { ...small, quotaCores: whole + Math.max(one, other) };
        const [largerMean, largerP95] = times(large);
        expect(largerMean).toBeLessThanOrEqual(mean * meanSlack);
        expect(largerP95).toBeLessThanOrEqual(p95 * percentileSlack);
      }),
    );
  });

  it('is no shorter than what its parts take unloaded, and within what any distribution allows', () => {
    fc.assert(
      fc.property(idle, share, (network, load) => {
        const [mean, p95] = times(loaded(network, load));
        const { cpuSeconds, networkSeconds, operationsPerRequest, operationSeconds } = network;
        const parts = cpuSeconds + networkSeconds + operationsPerRequest * operationSeconds;
        expect(mean * meanSlack).toBeGreaterThanOrEqual(parts);
        // Services alone are exponential; Markov's inequality bounds from above.
        const servers = Math.ceil(network.quotaCores - 1e-9);
        const service = (cpuSeconds * servers) / network.quotaCores;
        const least = Math.log(20) * service + networkSeconds;
        expect(p95 * percentileSlack).toBeGreaterThan(least);
        expect(p95).toBeLessThan(20 * mean);
      }),
    );
  });

  it('ends exactly where a station saturates', () => {
    fc.assert(
      fc.property(idle, (network) => {
        expect(isSaturated(loaded(network, 1))).toBe(true);
        expect(isSaturated(loaded(network, 1 - 2 ** -53))).toBe(false);
        expect(requestPercentile(loaded(network, 1), 0.95)).toBeNull();
        expect(Number.isFinite(times(loaded(network, 1 - 2 ** -53))[1])).toBe(true);
      }),
    );
  });
});
