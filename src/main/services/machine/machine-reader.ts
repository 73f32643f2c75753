import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { ProbedMachine } from '../../../shared/api/contract.ts';
import {
  calibratedHost,
  calibratedLedger,
  machineIdentity,
} from '../../../shared/domain/calibration/calibrated-host.ts';
import type { Calibration } from '../../../shared/domain/calibration/calibration.ts';
import type { Ledger, LedgerEntry } from '../../../shared/domain/host/fact.ts';
import type { PlanScope } from '../../../shared/domain/host/host.ts';
import { hostFromLedger } from '../../../shared/domain/host/ledger-host.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HardwareProbe } from '../../ports/hardware-probe.ts';

/** How the machine is asked for. */
export interface ProbeQuestion {
  readonly refresh: boolean;
  /** The host within what this process may use, which is the default, or all of the machine. */
  readonly scope?: PlanScope;
  /** Also what tells whose machine it is: read anew each time, and kept nowhere. */
  readonly identifiers?: boolean;
  /** With the figures that a calibration measured, which is the default. */
  readonly calibrated?: boolean;
}

interface Reading {
  readonly ledger: Ledger;
  readonly elapsedSeconds: number;
}

/** Reads the machine the planner runs on, and keeps the reading. */
export interface MachineReader {
  /**
   * The machine as it was last read; read when it never was, or when `refresh` asks for it. Callers
   * that come while it is being read share that reading.
   */
  read(question: ProbeQuestion): Promise<Result<ProbedMachine, Failure>>;
  /** What tells this machine from others, for instance its host's name; kept with what is measured. */
  identity(): Promise<Result<string, Failure>>;
  /** What a probe is answered, without what identifies the machine; read anew. */
  record(): Promise<Result<{ readonly text: string }, Failure>>;
}

/**
 * @param latestCalibration what was last measured; used when it was measured on this machine.
 */
export function createMachineReader(
  probe: HardwareProbe,
  clock: Clock,
  latestCalibration: () => Promise<Calibration | null> = async () => null,
): MachineReader {
  let latest: Promise<Reading> | null = null;
  let reading = false;
  const readAnew = async (): Promise<Reading> => {
    const startedAt = clock.now();
    reading = true;
    try {
      const ledger = await probe.probe();
      const elapsedSeconds = Math.max(0, clock.now() - startedAt) / 1000;
      return { ledger, elapsedSeconds };
    } finally {
      reading = false;
    }
  };
  const readMachine: MachineReader['read'] = async ({
    refresh,
    scope = 'limits',
    identifiers = false,
    calibrated = true,
  }) => {
    if (latest === null || (refresh && !reading)) latest = readAnew();
    const current = latest;
    try {
      const machine = withMeasured(
        await current,
        scope,
        calibrated ? await latestCalibration() : null,
      );
      return ok(identifiers ? withIdentity(machine, await probe.identify()) : machine);
    } catch (cause) {
      if (latest === current) latest = null;
      throw cause;
    }
  };
  return {
    read: readMachine,
    identity: async () => {
      const machine = await readMachine({ refresh: false });
      return machine.ok ? ok(machineIdentity(machine.value.ledger)) : machine;
    },
    record: async () => ok({ text: `${JSON.stringify(await probe.record(), null, 2)}\n` }),
  };
}

function withIdentity(machine: ProbedMachine, identity: readonly LedgerEntry[]): ProbedMachine {
  const { ledger } = machine;
  return { ...machine, ledger: { ...ledger, entries: [...ledger.entries, ...identity] } };
}

function withMeasured(
  reading: Reading,
  scope: PlanScope,
  calibration: Calibration | null,
): ProbedMachine {
  const { ledger } = reading;
  const host = hostFromLedger(ledger, scope);
  if (calibration === null || calibration.machine !== machineIdentity(ledger)) {
    return { ...reading, host };
  }
  return {
    ...reading,
    host: calibratedHost(host, calibration),
    ledger: calibratedLedger(ledger, calibration),
  };
}
