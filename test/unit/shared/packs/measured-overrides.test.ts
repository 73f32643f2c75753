import { describe, expect, test } from 'vitest';
import type {
  Calibration,
  Measurement,
} from '../../../../src/shared/domain/calibration/calibration.ts';
import { parameterOverride } from '../../../../src/shared/domain/project/project.ts';
import { measuredOverrides } from '../../../../src/shared/packs/measured-overrides.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';

function measured(
  id: Measurement['id'],
  unit: Measurement['unit'],
  [low, median, high]: readonly [number, number, number],
): Measurement {
  const spread = { low, median, high, p5: low, p95: high, repeats: 9, outliers: 0 };
  return { id, unit, ...spread, settled: true, method: 'two threads', notes: [], samples: [] };
}

const contextSwitch = measured('context-switch', 'seconds', [2e-6, 3e-6, 5e-6]);

function calibrationWith(...measurements: Measurement[]): Calibration {
  return {
    schema: 'isoplan/calibration@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    kind: 'full',
    seconds: 80,
    machine: 'm',
    disk: null,
    background: { busyShare: 0, stealShare: 0 },
    measurements,
    missing: [],
    troubles: [],
  };
}

const clock = measured('clock', 'hertz', [2e9, 2e9, 2e9]);

describe('what a calibration says of the pack', () => {
  test('is the context switch of containers, in cycles, with date and spread', () => {
    const [override, ...others] = measuredOverrides(
      calibrationWith(clock, contextSwitch),
      seedPack,
    );
    expect(others).toEqual([]);
    expect(override).toMatchObject({
      parameter: 'container.cpu.contextSwitch',
      provenance: 'measured',
    });
    expect(override?.low).toBeCloseTo(4000, 6);
    expect(override?.mode).toBeCloseTo(6000, 6);
    expect(override?.high).toBeCloseTo(10_000, 6);
    expect(override?.reason).toMatch(/^2026-01-02: 3 µs, 95 % 2–5 µs, two threads$/);
    expect(parameterOverride.safeParse(override).success).toBe(true);
  });

  test.each([
    ['without a clock', calibrationWith(contextSwitch)],
    ['without a context switch', calibrationWith(clock)],
    ['of threads on two CPUs', calibrationWith(clock, { ...contextSwitch, notes: ['not-pinned'] })],
  ])('is nothing %s', (_, calibration) => {
    expect(measuredOverrides(calibration, seedPack)).toEqual([]);
  });
});
