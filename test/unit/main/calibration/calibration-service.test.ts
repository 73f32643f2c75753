import { describe, expect, test } from 'vitest';
import type { CalibrationStore } from '../../../../src/main/ports/calibration-store.ts';
import type { Calibrator } from '../../../../src/main/ports/calibrator.ts';
import { createCalibrationService } from '../../../../src/main/services/calibration/calibration-service.ts';
import { err, ok } from '../../../../src/shared/base/result.ts';
import type {
  Calibration,
  CalibrationProgress,
} from '../../../../src/shared/domain/calibration.ts';

const progress: CalibrationProgress = {
  measure: 'clock',
  done: 1,
  total: 15,
  secondsLeft: 7,
  latest: null,
};

function calibrationOf(machine: string): Calibration {
  return {
    schema: 'isoplan/calibration@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    kind: 'quick',
    seconds: 8,
    machine,
    disk: 'sda',
    background: { busyShare: 0, stealShare: 0 },
    measurements: [],
    missing: [],
    troubles: [],
  };
}

/** A calibrator that ends when it is told to, or when it is cancelled. */
function patientCalibrator() {
  const seen = { runs: 0, cleanings: 0, folders: [] as string[] };
  let finish = (): void => {};
  const calibrator: Calibrator = {
    calibrate: (request, report, cancelled) =>
      new Promise((resolve) => {
        seen.runs += 1;
        seen.folders.push(request.folder);
        report(progress);
        finish = () => resolve(ok(calibrationOf(request.machine)));
        cancelled.addEventListener('abort', () => resolve(err({ code: 'cancelled' })));
      }),
    removeLeftovers: async () => {
      seen.cleanings += 1;
      return 0;
    },
  };
  return { calibrator, seen, finish: () => finish() };
}

function memoryStore(): CalibrationStore {
  let kept: Calibration | null = null;
  return {
    latest: async () => kept,
    save: async (calibration) => {
      kept = calibration;
      return ok(null);
    },
  };
}

/** Lets the service get as far as the calibrator. */
const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

function setUp(machine = 'this machine') {
  const patient = patientCalibrator();
  const store = memoryStore();
  const service = createCalibrationService({
    calibrator: patient.calibrator,
    store,
    describeMachine: async () => ok(machine),
    folder: '/default',
  });
  return { ...patient, store, service };
}

describe('the calibration service', () => {
  test('cleans up, measures, reports and keeps what was found', async () => {
    const { service, seen, finish } = setUp();
    const reports: CalibrationProgress[] = [];
    const running = service.calibrate({ kind: 'quick', report: (one) => reports.push(one) });
    await soon();
    expect(service.progress()).toEqual(progress);
    finish();
    expect(await running).toEqual(ok(calibrationOf('this machine')));
    expect(reports).toEqual([progress]);
    expect(seen).toEqual({ runs: 1, cleanings: 1, folders: ['/default'] });
    expect(service.progress()).toBeNull();
    expect(await service.latest()).toEqual(calibrationOf('this machine'));
  });

  test('measures once for two callers at the same time', async () => {
    const { service, seen, finish } = setUp();
    const both = [
      service.calibrate({ kind: 'quick', folder: '/chosen' }),
      service.calibrate({ kind: 'full' }),
    ];
    await soon();
    finish();
    const [first, second] = await Promise.all(both);
    expect(second).toEqual(first);
    expect(seen).toMatchObject({ runs: 1, folders: ['/chosen'] });
  });

  test('ends a calibration that is running, and keeps nothing of it', async () => {
    const { service } = setUp();
    expect(service.cancel()).toBe(false);
    const running = service.calibrate({ kind: 'full' });
    await soon();
    expect(service.cancel()).toBe(true);
    expect(await running).toEqual(err({ code: 'cancelled' }));
    expect(await service.latest()).toBeNull();
  });

  test('can measure again after it was cancelled', async () => {
    const { service, finish } = setUp();
    const first = service.calibrate({ kind: 'quick' });
    await soon();
    service.cancel();
    await first;
    const second = service.calibrate({ kind: 'quick' });
    await soon();
    finish();
    expect(await second).toMatchObject({ ok: true });
  });

  test('does not take the figures of another machine for its own', async () => {
    const { service, store } = setUp('new machine');
    await store.save(calibrationOf('old machine'));
    expect(await service.latest()).toBeNull();
  });
});
