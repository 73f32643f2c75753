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

const quick = { kind: 'quick', folder: null, runtimes: false } as const;
const full = { ...quick, kind: 'full' } as const;

function setUp(machine = 'this machine') {
  const patient = patientCalibrator();
  const store = memoryStore();
  const recorded: Calibration[] = [];
  let jobs = 0;
  const board = createJobBoard({
    clock: { now: () => 0 },
    ids: { next: () => `job ${(jobs += 1)}` },
    log: { info: () => {}, warn: () => {}, error: () => 'reference' },
  });
  const service = createCalibrationService({
    calibrator: patient.calibrator,
    store,
    records: { keepMeasurement: async (calibration) => void recorded.push(calibration) },
    machine: { identity: async () => ok(machine) },
    folder: '/default',
    jobs: board.kind('measuring'),
  });
  const start = async (
    options: typeof quick | typeof full | { readonly folder: string } = quick,
  ) => {
    const job = await service['calibration.start']({ ...quick, ...options });
    if (!job.ok) throw new Error(JSON.stringify(job.error));
    return job.value;
  };
  const current = async () => {
    const job = await service['calibration.current']({});
    return job.ok ? job.value : null;
  };
  const list = () => service['calibration.list']({});
  return { ...patient, store, recorded, service, board, start, current, list };
}

describe('the calibration service', () => {
  test('cleans up, measures, and keeps what was found, on record as well', async () => {
    const { seen, finish, start, current, list, recorded } = setUp();
    await start();
    await soon();
    finish();
    await soon();
    const calibration = calibrationOf('this machine');
    expect(await current()).toMatchObject({ state: 'ended', result: ok(calibration) });
    expect(seen).toEqual({ runs: 1, cleanings: 1, folders: ['/default'] });
    expect(await list()).toEqual(ok([calibration]));
    expect(recorded).toEqual([calibration]);
  });

  test('measures once for two callers at the same time', async () => {
    const { seen, finish, start } = setUp();
    const first = await start({ folder: '/chosen' });
    const second = await start(full);
    await soon();
    finish();
    await soon();
    expect(second.id).toBe(first.id);
    expect(seen).toMatchObject({ runs: 1, folders: ['/chosen'] });
  });

  test('ends a calibration that is running, and keeps nothing of it', async () => {
    const { board, start, current, list, recorded } = setUp();
    expect(board.cancel('job 1')).toBe(false);
    const { id } = await start(full);
    await soon();
    expect(board.cancel(id)).toBe(true);
    await soon();
    expect(await current()).toMatchObject({ state: 'ended', result: err({ code: 'cancelled' }) });
    expect(board.cancel(id)).toBe(false);
    expect(await list()).toEqual(ok([]));
    expect(recorded).toEqual([]);
  });

  test('can measure again after it was cancelled', async () => {
    const { board, start, current, finish } = setUp();
    const first = await start();
    await soon();
    board.cancel(first.id);
    await soon();
    const second = await start();
    expect(second.id).not.toBe(first.id);
    await soon();
    finish();
    await soon();
    expect(await current()).toMatchObject({ id: second.id, result: { ok: true } });
  });

  test('does not take the figures of another machine for its own', async () => {
    const { store, list } = setUp('new machine');
    await store.save(calibrationOf('old machine'));
    expect(await list()).toEqual(ok([]));
  });

  test('lists what it kept of this machine, and gives one of them whole', async () => {
    const { service, store, list } = setUp('new machine');
    await store.save(calibrationOf('old machine'));
    await store.save(calibrationOf('new machine'));
    expect(await list()).toEqual(ok([calibrationOf('new machine')]));
    const read = (takenAt: string) => service['calibration.read']({ takenAt });
    expect(await read('2026-01-02T03:04:05.000Z')).toEqual(ok(calibrationOf('new machine')));
    expect(await read('2027-01-02T03:04:05.000Z')).toEqual(ok(null));
  });

  test('says at once that it began, then how far it is, then what came of it', async () => {
    const { finish, start, current } = setUp();
    expect(await current()).toBeNull();
    expect(await start()).toMatchObject({ id: 'job 1', state: 'waiting' });
    await soon();
    expect(await start(full)).toMatchObject({
      state: 'running',
      progress: { ...progress, found: [] },
    });
    finish();
    await soon();
    expect(await current()).toMatchObject({
      state: 'ended',
      result: ok(calibrationOf('this machine')),
    });
  });
});
