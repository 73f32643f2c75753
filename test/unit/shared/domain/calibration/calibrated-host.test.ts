import { describe, expect, test } from 'vitest';
import {
  calibratedHost,
  calibratedLedger,
} from '../../../../../src/shared/domain/calibration/calibrated-host.ts';
import {
  calibrationDocument,
  calibrationMeasures,
  calibrationNotes,
  calibrationDisturbances,
  type Calibration,
  type CalibrationMeasure,
  type Measurement,
} from '../../../../../src/shared/domain/calibration/calibration.ts';
import {
  calibrationMeasureLabels,
  calibrationNoteLabels,
  calibrationDisturbanceLabels,
  missingReasonLabels,
  notSettledText,
} from '../../../../../src/shared/wording/calibration-words.ts';
import { hostFromInput, hostToInput } from '../../../../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { ledgerEntry, numberOf } from '../../../../../src/shared/domain/host/ledger.ts';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import { ledgerOf, unknown } from '../ledger-fixture.ts';

function measured(id: CalibrationMeasure, median: number, width = 0): Measurement {
  return {
    id,
    unit: 'seconds',
    median,
    low: Number((median * (1 - width)).toPrecision(12)),
    high: Number((median * (1 + width)).toPrecision(12)),
    p5: median * 0.8,
    p95: median * 1.2,
    repeats: 40,
    outliers: 0,
    settled: true,
    method: 'own loop',
    notes: [],
    samples: [median],
  };
}

function calibration(disk: string | null, ...measurements: readonly Measurement[]): Calibration {
  return {
    schema: 'isoplan/calibration@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    kind: 'quick',
    seconds: 8,
    machine: 'm',
    disk,
    background: { busyShare: 0.01, stealShare: null },
    measurements: [...measurements],
    missing: [],
    troubles: [],
  };
}

const probed = ledgerOf(
  ['cpu.clock', 2.4e9],
  ['disk.size', 1e12, 'sda'],
  ['disk.size', 2e12, 'sdb'],
);
const ledger = {
  ...probed,
  entries: [
    ...probed.entries,
    ledgerEntry('disk.latency', unknown('needs-calibration'), 'sda'),
    ledgerEntry('disk.latency', unknown('needs-calibration'), 'sdb'),
  ],
};
const host = hostFromLedger(ledger);

describe('a host with what was measured on it', () => {
  const done = calibration(
    'sdb',
    measured('clock', 3.1e9),
    measured('random-latency', 8e-5, 0.02),
    measured('random-operations', 50_000),
    measured('sequential-read', 2e9),
  );

  test('takes the clock, and the raw figures of the disk that was measured', () => {
    const { clockHz, disks } = calibratedHost(host, done);
    expect(clockHz).toBe(3.1e9);
    expect(disks[0]).toEqual(host.disks[0]);
    expect(disks[1]).toMatchObject({
      operationsPerSecond: { low: 50_000, high: 50_000, distribution: 'point' },
      throughputBytesPerSecond: { low: 2e9, high: 2e9 },
      latencySeconds: { low: 7.84e-5, mode: 8e-5, high: 8.16e-5, distribution: 'triangular' },
    });
  });

  test('says of each measured figure when and how, with its interval', () => {
    const { measured: figures, disks } = calibratedHost(host, done);
    const origin = { takenAt: '2026-01-02T03:04:05.000Z', method: 'own loop' };
    expect(figures).toEqual({ clockHz: { low: 3.1e9, high: 3.1e9, ...origin } });
    expect(disks[1]?.measured).toEqual({
      operationsPerSecond: { low: 50_000, high: 50_000, ...origin },
      throughputBytesPerSecond: { low: 2e9, high: 2e9, ...origin },
      latencySeconds: { low: 7.84e-5, high: 8.16e-5, ...origin },
    });
    expect(disks[0]?.measured).toBeUndefined();
  });

  test('is kept in a host file with what is said of its figures', () => {
    const measuredHost = calibratedHost(host, done);
    const file = hostInput.parse(JSON.parse(JSON.stringify(hostToInput(measuredHost))));
    expect(hostFromInput(file)).toEqual(measuredHost);
  });

  test('keeps what was not measured', () => {
    expect(calibratedHost(host, calibration('sda'))).toEqual(host);
  });

  test('of an unnamed disk, only the single one of a machine can be meant', () => {
    const unnamed = calibration(null, measured('random-latency', 8e-5));
    expect(calibratedHost(host, unnamed).disks).toEqual(host.disks);
    const single = { ...host, disks: host.disks.slice(0, 1) };
    expect(calibratedHost(single, unnamed).disks[0]?.latencySeconds).not.toBeNull();
  });

  test('the ledger says what was measured, when and how', () => {
    const filled = calibratedLedger(ledger, done);
    expect(numberOf(filled, 'disk.latency', 'sdb')).toBe(8e-5);
    expect(numberOf(filled, 'disk.latency', 'sda')).toBeNull();
    const entry = filled.entries.find((one) => one.id === 'disk.sdb.latency');
    expect(entry?.fact).toMatchObject({ source: 'calibration 2026-01-02: own loop' });
    expect(entry?.readAt).toBe('2026-01-02T03:04:05.000Z');
  });

  test('the ledger has the clock under load beside the clocks that were read', () => {
    const clocks = {
      ...ledger,
      entries: [...ledger.entries, ...ledgerOf(['cpu.current-clock', 2e9]).entries],
    };
    const filled = calibratedLedger(clocks, done);
    expect(numberOf(filled, 'cpu.measured-clock')).toBe(3.1e9);
    expect(numberOf(filled, 'cpu.clock')).toBe(2.4e9);
    const unmeasured = calibratedLedger(clocks, calibration('sdb'));
    expect(unmeasured.entries.map(({ id }) => id)).not.toContain('cpu.measured-clock');
  });

  test('a calibration is read back as it was written', () => {
    expect(calibrationDocument.parse(JSON.parse(JSON.stringify(done)))).toEqual(done);
  });
});

describe('words of a calibration', () => {
  test.each([
    ...calibrationMeasures.map((id) => calibrationMeasureLabels[id]),
    ...calibrationNotes.map((note) => calibrationNoteLabels[note]),
    ...calibrationDisturbances.map((disturbance) => calibrationDisturbanceLabels[disturbance]),
    ...Object.values(missingReasonLabels),
    notSettledText({ repeats: 5 }),
    notSettledText({ repeats: 6 }),
  ])('$en', ({ en, zh }) => {
    expect(en).not.toBe('');
    expect(zh).toMatch(/\p{Script=Han}/u);
  });
});
