import { describe, expect, it } from 'vitest';
import type { ResultRange } from '../../../../src/shared/domain/range/range.ts';
import {
  analyzeQueue,
  type RangedFigure,
  type StationFigures,
} from '../../../../src/shared/model/performance.ts';

const certain = (point: number): RangedFigure => ({ point, estimate: point });

/** From low to high in even steps of probability; the point in the middle. */
function ranged(low: number, high: number): RangedFigure {
  const at = (share: number): number => low + (high - low) * share;
  const estimate: ResultRange = { low, high, p5: at(0.05), p50: at(0.5), p95: at(0.95) };
  return { point: at(0.5), estimate };
}

const figures = (change: Partial<StationFigures> = {}): StationFigures => ({
  quotaCores: certain(2),
  requestedCores: 1.5,
  serviceSeconds: 0.01,
  cpuSeconds: certain(0.01),
  diskSeconds: certain(0),
  networkSeconds: certain(0),
  diskOperationsPerSecond: null,
  ...change,
});

const requests = (requestsPerSecond: number, ioPerRequest = 0) => ({
  requestsPerSecond,
  cyclesPerRequest: 1,
  ioPerRequest,
  messagesPerRequest: 0,
});

describe('analyzeQueue', () => {
  it('gives numbers where nothing is uncertain', () => {
    expect(analyzeQueue(requests(100), figures())).toMatchObject({
      servers: 2,
      quotaCores: 2,
      utilization: 0.5,
      meanResponseSeconds: expect.closeTo(0.01 / 0.75, 12),
      maxRequestsPerSecond: 200,
      bound: 'processor',
      saturated: false,
      chanceOfSaturation: 0,
      carriedBy: null,
    });
  });

  it('takes a range of request rates: the share of it that saturates, and the request that would carry it', () => {
    // Two cores of 0.01 s a request saturate at 200 a second: half of 100 to 300 is beyond.
    const arrivals = figures({ arrivalsPerSecond: ranged(100, 300) });
    const performance = analyzeQueue(requests(199), arrivals);
    expect(performance.chanceOfSaturation).toBeCloseTo(0.5, 9);
    expect(performance.utilization).toMatchObject({ low: 0.5, high: 1.5 });
    expect(performance.maxRequestsPerSecond).toBe(200);
    // 300 x 0.01 s are 3 cores, 1.5 times the quota of a request of 1.5.
    expect(performance.carriedBy).toBeCloseTo(2.251, 9);
  });

  it('says what share of the range saturates, and which request would carry the worst of it', () => {
    const cpuSeconds = ranged(0.005, 0.015);
    // At 160 requests a second, 0.0125 s saturate two cores: three quarters of the range are below.
    const performance = analyzeQueue(requests(160), figures({ cpuSeconds }));
    expect(performance.saturated).toBe(false);
    expect(performance.chanceOfSaturation).toBeCloseTo(0.25, 9);
    expect(performance.meanResponseSeconds).toBeNull();
    expect(performance.p95ResponseSeconds).toBeNull();
    // 160 x 0.015 s are 2.4 cores, 1.2 times the quota.
    expect(performance.carriedBy).toBeCloseTo(1.801, 9);
    const carried = analyzeQueue(
      requests(160),
      figures({ cpuSeconds, quotaCores: certain((2 * 1.801) / 1.5), requestedCores: 1.801 }),
    );
    expect(carried).toMatchObject({ chanceOfSaturation: 0, carriedBy: null });
    expect(carried.meanResponseSeconds).not.toBeNull();
  });

  it.each([
    [133, 0],
    [134, 0.001],
    [160, 0.25],
    [399, 0.999],
    [400, 1],
  ])('is certain only where the whole range is: %d requests a second', (rate, chance) => {
    const performance = analyzeQueue(requests(rate), figures({ cpuSeconds: ranged(0.005, 0.015) }));
    const { chanceOfSaturation } = performance;
    if (chance === 0 || chance === 1) expect(chanceOfSaturation).toBe(chance);
    else {
      expect(chanceOfSaturation).toBeGreaterThan(0);
      expect(chanceOfSaturation).toBeLessThan(1);
      expect(Math.abs(chanceOfSaturation - chance)).toBeLessThan(0.01);
    }
  });

  it('names the disk where it binds, and no request that would help against it', () => {
    const disk = { diskSeconds: certain(0.02), diskOperationsPerSecond: ranged(100, 300) };
    const performance = analyzeQueue(requests(120, 2), figures(disk));
    expect(performance).toMatchObject({ bound: 'disk', saturated: true, carriedBy: null });
    expect(performance.maxRequestsPerSecond).toMatchObject({ low: 50, high: 150, p50: 100 });
    expect(performance.chanceOfSaturation).toBeCloseTo(0.7, 1);
  });

  it('saturates exactly at the highest rate it names', () => {
    const at = (rate: number) => analyzeQueue(requests(rate), figures());
    const bound = at(1).maxRequestsPerSecond as number;
    expect(at(bound)).toMatchObject({ saturated: true, chanceOfSaturation: 1, carriedBy: 1.501 });
    expect(at(bound * (1 - 2 ** -53))).toMatchObject({ saturated: false, chanceOfSaturation: 0 });
  });

  it('takes slow processors, disks and networks together: the widest range', () => {
    const wide = analyzeQueue(
      requests(50, 1),
      figures({
        cpuSeconds: ranged(0.008, 0.012),
        diskSeconds: ranged(0.001, 0.003),
        networkSeconds: ranged(0.001, 0.002),
        diskOperationsPerSecond: ranged(200, 500),
      }),
    );
    const ends = [
      [0.008, 0.001, 0.001, 500],
      [0.012, 0.003, 0.002, 200],
    ].map(([cpu = 0, disk = 0, network = 0, rate = 0]) =>
      analyzeQueue(
        requests(50, 1),
        figures({
          cpuSeconds: certain(cpu),
          diskSeconds: certain(disk),
          networkSeconds: certain(network),
          diskOperationsPerSecond: certain(rate),
        }),
      ),
    );
    for (const key of ['meanResponseSeconds', 'p95ResponseSeconds'] as const) {
      expect(wide[key]).toMatchObject({ low: ends[0]?.[key], high: ends[1]?.[key] });
    }
  });

  it('analyses an instance of a million cores in milliseconds', () => {
    const started = process.cpuUsage().user;
    const performance = analyzeQueue(requests(9.9e7), figures({ quotaCores: certain(1e6) }));
    expect(performance.saturated).toBe(false);
    expect(process.cpuUsage().user - started).toBeLessThan(100_000);
  });
});
