import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose, type Application } from '../../src/main/hosts/compose.ts';
import type { Calibrator } from '../../src/main/ports/calibrator.ts';
import type { Desktop } from '../../src/main/ports/desktop.ts';
import type { HardwareProbe } from '../../src/main/ports/hardware-probe.ts';
import type { PdfWriter } from '../../src/main/ports/pdf-writer.ts';
import { err, ok } from '../../src/shared/base/result.ts';
import type { Measurement } from '../../src/shared/domain/calibration/calibration.ts';
import { ledgerEntry } from '../../src/shared/domain/host/ledger.ts';

const read = <Value>(value: Value) => ({
  known: true as const,
  value,
  source: 'test',
  confidence: 'high' as const,
  readings: [{ value, source: 'test' }],
});

/** A machine that is the same on every machine. */
const fixedProbe: HardwareProbe = {
  identify: () => Promise.resolve([ledgerEntry('identity.machine-serial', read('SERIAL-1'))]),
  record: async () => ({}),
  probe: () =>
    Promise.resolve({
      schema: 'isoplan/ledger@1',
      takenAt: '2026-01-01T00:00:00.000Z',
      entries: [
        ledgerEntry('cpu.threads', read(16)),
        ledgerEntry('cpu.clock', read(3e9)),
        ledgerEntry('memory.total', read(64 * 2 ** 30)),
        ledgerEntry('virtualization.hardware', read(true)),
        ledgerEntry('virtualization.usable', read(true)),
      ],
    }),
};

const measuredClock: Measurement = {
  id: 'clock',
  unit: 'hertz',
  median: 3.3e9,
  low: 3.2e9,
  high: 3.4e9,
  p5: 3.1e9,
  p95: 3.5e9,
  repeats: 20,
  outliers: 0,
  settled: true,
  method: 'two threads in turn',
  notes: [],
  samples: [3.3e9],
};

/** Measures nothing but says a clock, and takes until it is cancelled when it is a full one. */
const fixedCalibrator: Calibrator = {
  calibrate: (request, report, cancelled) =>
    new Promise((resolve) => {
      const step = { measure: 'clock', done: 0, total: 1, secondsLeft: 1, shareDone: 0 } as const;
      report({ ...step, runtime: null, estimate: null, latest: null });
      if (request.kind === 'full') {
        const end = (): void => resolve(err({ code: 'cancelled' }));
        if (cancelled.aborted) end();
        else cancelled.addEventListener('abort', end);
        return;
      }
      resolve(
        ok({
          schema: 'isoplan/calibration@1',
          takenAt: '2026-01-02T03:04:05.000Z',
          kind: request.kind,
          seconds: 1,
          machine: request.machine,
          disk: null,
          background: { busyShare: null, stealShare: null },
          measurements: [measuredClock],
          missing: [],
          troubles: [],
        }),
      );
    }),
  inspect: async () =>
    ok({
      folder: '/data',
      disk: null,
      freeBytes: 1e9,
      writes: { quick: 1, full: 2 },
      runtimes: [{ runtime: 'v8', program: 'V8' }],
    }),
  removeLeftovers: async () => 0,
};

/** Prints nothing but says that it did. */
const fixedPdf: PdfWriter = {
  available: () => Promise.resolve(ok(null)),
  print: () => Promise.resolve(ok(new TextEncoder().encode('%PDF-1.7'))),
};

/** A desktop whose user always chooses the same place, and which keeps what it was asked. */
export interface FixedDesktop extends Desktop {
  /** Null for a user who cancels. */
  savePath: string | null;
  readonly proposed: readonly string[];
  readonly languages: readonly string[];
}

function fixedDesktop(): FixedDesktop {
  const proposed: string[] = [];
  const languages: string[] = [];
  return {
    savePath: null,
    proposed,
    languages,
    chooseSavePath(fileName) {
      proposed.push(fileName);
      return Promise.resolve(this.savePath);
    },
    useLanguage: (tag) => void languages.push(tag),
  };
}

export interface Planner {
  readonly application: Application;
  readonly desktop: FixedDesktop;
  /** Where it keeps its data. */
  readonly data: string;
  close(): Promise<void>;
}

/** The planner as the hosts compose it, with a store of its own and doubles at the ports to the machine. */
export function startPlanner(): Planner {
  const data = mkdtempSync(path.join(tmpdir(), 'isoplan-contract-'));
  const desktop = fixedDesktop();
  const application = compose({
    host: 'web',
    data,
    desktop,
    pdf: fixedPdf,
    probe: fixedProbe,
    calibrator: fixedCalibrator,
  });
  return {
    application,
    desktop,
    data,
    close: async () => {
      await application.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
