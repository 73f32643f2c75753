import { describe, expect, test } from 'vitest';
import type {
  Calibration,
  Measurement,
} from '../../../../src/shared/domain/calibration/calibration.ts';
import { parameterOverride } from '../../../../src/shared/domain/project/project.ts';
import { measuredOverrides } from '../../../../src/shared/model/measured-overrides.ts';
import { referenceHost } from './reference-host.ts';
import { planOf } from '../plan/plan-of.ts';
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

  test('is what a further thread of a core adds, as wide as loads differ', () => {
    const measurement = measured('thread-yield', 'ratio', [1.2, 1.25, 1.3]);
    const [override] = measuredOverrides(calibrationWith(measurement), seedPack);
    expect(override).toMatchObject({ parameter: 'smt.gain', provenance: 'measured' });
    // Published gains reach from 0.15 to 0.35: half of that to either side.
    expect(override?.low).toBeCloseTo(0.2 - 0.1, 12);
    expect(override?.mode).toBeCloseTo(0.25, 12);
    expect(override?.high).toBeCloseTo(0.3 + 0.1, 12);
    expect(parameterOverride.safeParse(override).success).toBe(true);
  });

  test('is what an efficiency core does of a performance core', () => {
    const measurement = measured('efficiency-yield', 'ratio', [0.5, 0.52, 0.55]);
    const [override] = measuredOverrides(calibrationWith(measurement), seedPack);
    expect(override?.parameter).toBe('efficiency.yield');
    expect(override?.mode).toBeCloseTo(0.52, 12);
  });

  test('reaches the plan: a core of two threads counts for what was measured', () => {
    const measurement = measured('thread-yield', 'ratio', [1.5, 1.5, 1.5]);
    const overrides = measuredOverrides(calibrationWith(measurement), seedPack);
    const host = { ...referenceHost, cores: 16, threadsPerCore: 2 };
    const perHost = (change: object): number | undefined =>
      planOf({ workloads: [{ cpu: '1', memory: '64Mi' }], ...change }, host).workloads[0]
        ?.alternatives[2]?.density?.naive;
    expect(perHost({ overrides })).toBeGreaterThan(perHost({}) ?? Number.NaN);
  });

  test.each([
    ['without a clock', calibrationWith(contextSwitch)],
    ['without a context switch', calibrationWith(clock)],
    ['of threads on two CPUs', calibrationWith(clock, { ...contextSwitch, notes: ['not-pinned'] })],
  ])('is nothing %s', (_, calibration) => {
    expect(measuredOverrides(calibration, seedPack)).toEqual([]);
  });
});
