import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createThreadCalibrator } from '../../../../../src/main/adapters/calibration/thread-calibrator.ts';
import {
  calibrationDocument,
  calibrationMeasures,
} from '../../../../../src/shared/domain/calibration/calibration.ts';
import type { CalibrationProgress } from '../../../../../src/shared/domain/calibration/calibration.ts';

const home = mkdtempSync(join(tmpdir(), 'isoplan-calibrate-'));
afterAll(() => rmSync(home, { recursive: true }));

function places(name: string): { readonly disk: string; readonly records: string } {
  const [disk, records] = [join(home, name, 'disk'), join(home, name, 'records')];
  for (const folder of [disk, records]) mkdirSync(folder, { recursive: true });
  return { disk, records };
}

function calibratorFor(records: string) {
  const log = { info: () => {}, warn: () => {}, error: () => 'reference' };
  return createThreadCalibrator({ records, clock: { now: () => 0 }, log, useFio: false });
}

describe('a calibration of the machine the tests run on', () => {
  test('measures every figure, reports how far it is, and leaves nothing behind', async () => {
    const { disk, records } = places('whole');
    const reports: CalibrationProgress[] = [];
    const outcome = await calibratorFor(records).calibrate(
      { kind: 'quick', folder: disk, machine: 'this one', runtimes: false },
      (progress) => reports.push(progress),
      new AbortController().signal,
    );
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { measurements, missing } = calibrationDocument.parse(outcome.value);
    const accounted = [...measurements, ...missing].map((one) => one.id);
    expect(accounted.toSorted()).toEqual([...calibrationMeasures].toSorted());
    expect([...new Set(reports.map((report) => report.measure))]).toEqual([...calibrationMeasures]);
    expect(reports.every(({ secondsLeft }) => secondsLeft >= 0)).toBe(true);
    const shares = reports.map(({ shareDone }) => shareDone);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(outcome.value).toMatchObject({ machine: 'this one', kind: 'quick' });

    const median = (id: string): number =>
      measurements.find((measurement) => measurement.id === id)?.median ?? NaN;
    expect(median('clock')).toBeGreaterThan(2e8);
    expect(median('clock')).toBeLessThan(8e9);
    expect(median('memory-latency')).toBeLessThan(1e-4);
    expect(median('timer-resolution')).toBeLessThan(1e-3);
    expect(median('memory-bandwidth')).toBeGreaterThan(1e8);
    expect([readdirSync(disk), readdirSync(records)]).toEqual([[], []]);
  }, 90_000);

  test('that is cancelled ends at once and leaves nothing behind', async () => {
    const { disk, records } = places('cancelled');
    const controller = new AbortController();
    const startedAt = performance.now();
    let cancelledAt = Infinity;
    const outcome = await calibratorFor(records).calibrate(
      { kind: 'full', folder: disk, machine: 'm', runtimes: false },
      ({ measure }) => {
        if (measure !== 'integer') return;
        cancelledAt = performance.now();
        controller.abort();
      },
      controller.signal,
    );
    expect(outcome).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(cancelledAt).toBeGreaterThan(startedAt);
    expect(performance.now() - cancelledAt).toBeLessThan(5000);
    expect([readdirSync(disk), readdirSync(records)]).toEqual([[], []]);
  }, 60_000);

  test('that was cancelled before it began writes nothing', async () => {
    const { disk, records } = places('never');
    const outcome = await calibratorFor(records).calibrate(
      { kind: 'quick', folder: disk, machine: 'm', runtimes: false },
      () => {},
      AbortSignal.abort(),
    );
    expect(outcome).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(disk)).toEqual([]);
  });

  test('that is killed leaves a folder, which the next start removes', async () => {
    const { disk, records } = places('killed');
    const program = new URL('run-calibration.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [program, disk, records], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise<void>((resolve) => {
      child.stdout.once('data', () => resolve());
    });
    child.kill('SIGKILL');
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    expect(readdirSync(disk)).toHaveLength(1);
    expect(await calibratorFor(records).removeLeftovers()).toBe(1);
    expect([readdirSync(disk), readdirSync(records)]).toEqual([[], []]);
    expect(existsSync(disk)).toBe(true);
  }, 60_000);

  test('tells where it would write, and refuses what cannot be written', async () => {
    const { disk, records } = places('refused');
    const calibrator = calibratorFor(records);
    const place = await calibrator.inspect(disk);
    expect(place).toMatchObject({ ok: true, value: { folder: disk } });
    const file = join(disk, 'file');
    writeFileSync(file, '');
    for (const folder of [file, join(disk, 'nowhere')]) {
      const refused = { ok: false, error: { code: 'file-unusable', file: folder } };
      expect(await calibrator.inspect(folder)).toMatchObject(refused);
      const request = { kind: 'quick', folder, machine: 'm', runtimes: false } as const;
      const signal = new AbortController().signal;
      expect(await calibrator.calibrate(request, () => {}, signal)).toMatchObject(refused);
    }
    expect([readdirSync(disk), readdirSync(records)]).toEqual([['file'], []]);
  });
});
