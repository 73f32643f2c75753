import { describe, expect, test } from 'vitest';
import type { CalibrationStore } from '../../../../../src/main/ports/calibration-store.ts';
import type { Calibrator } from '../../../../../src/main/ports/calibrator.ts';
import { createCalibrationService } from '../../../../../src/main/services/calibration/calibration-service.ts';
import { createJobBoard } from '../../../../../src/main/services/jobs/job-board.ts';
import { err, ok } from '../../../../../src/shared/base/result.ts';
import type {
  Calibration,
  CalibrationProgress,
} from '../../../../../src/shared/domain/calibration/calibration.ts';

const progress: CalibrationProgress = {
  measure: 'clock',
  runtime: null,
  done: 1,
  total: 15,
  secondsLeft: 7,
  shareDone: 0.1,
  estimate: null,
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
    inspect: async (folder) =>
      ok({
        folder,
        disk: 'sda',
        freeBytes: 1e10,
        writes: { quick: 1e8, full: 1e9 },
        runtimes: [],
      }),
    removeLeftovers: async () => {
      seen.cleanings += 1;
      return 0;
    },
  };
  return { calibrator, seen, finish: () => finish() };
}

function memoryStore(): CalibrationStore {
  const kept: Calibration[] = [];
  return {
    latest: async () => kept[0] ?? null,
    list: async () => kept,
    save: async (calibration) => {
      kept.unshift(calibration);
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
  const board = createJobBoard({
    clock: { now: () => 0 },
    ids: { next: () => 'job' },
    log: { info: () => {}, warn: () => {}, error: () => 'reference' },
  });
  const service = createCalibrationService({
    calibrator: patient.calibrator,
    store,
    describeMachine: async () => ok(machine),
    folder: '/default',
    jobs: board.kind('measuring'),
  });
  return { ...patient, store, service, board };
}

describe('the calibration service', () => {
  test('cleans up, measures, reports and keeps what was found', async () => {
    const { service, seen, finish } = setUp();
    const reports: CalibrationProgress[] = [];
    const running = service.calibrate({ kind: 'quick', report: (one) => reports.push(one) });
    await soon();
    finish();
    expect(await running).toEqual(ok(calibrationOf('this machine')));
    expect(reports).toEqual([progress]);
    expect(seen).toEqual({ runs: 1, cleanings: 1, folders: ['/default'] });
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

  test('lists what it kept of this machine, and gives one of them whole', async () => {
    const { service, store } = setUp('new machine');
    await store.save(calibrationOf('old machine'));
    await store.save(calibrationOf('new machine'));
    expect(await service.list()).toEqual([calibrationOf('new machine')]);
    expect(await service.read('2026-01-02T03:04:05.000Z')).toEqual(calibrationOf('new machine'));
    expect(await service.read('2027-01-02T03:04:05.000Z')).toBeNull();
  });

  test('as a job says at once that it began, then how far it is, then what came of it', async () => {
    const { service, finish } = setUp();
    expect(service.current()).toBeNull();
    expect(service.start({ kind: 'quick' })).toMatchObject({ id: 'job', state: 'waiting' });
    await soon();
    expect(service.start({ kind: 'full' })).toMatchObject({
      state: 'running',
      progress: { measure: 'clock', found: [] },
    });
    finish();
    await soon();
    expect(service.current()).toMatchObject({
      state: 'ended',
      result: ok(calibrationOf('this machine')),
    });
  });

  test('as a job is cancelled, and keeps nothing', async () => {
    const { service, board } = setUp();
    const { id } = service.start({ kind: 'full' });
    await soon();
    expect(board.cancel(id)).toBe(true);
    await soon();
    expect(service.current()).toMatchObject({ state: 'ended', result: err({ code: 'cancelled' }) });
    expect(board.cancel(id)).toBe(false);
    expect(await service.list()).toEqual([]);
  });
});
