import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { ProbedMachine } from '../../../shared/api/contract.ts';
import {
  calibratedHost,
  calibratedLedger,
  machineIdentity,
} from '../../../shared/domain/calibrated-host.ts';
import type { Calibration } from '../../../shared/domain/calibration.ts';
import { hostFromLedger } from '../../../shared/domain/ledger-host.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HardwareProbe } from '../../ports/hardware-probe.ts';

/** The machine the planner runs on. */
export interface MachineService {
  /**
   * The machine as it was last read; read when it never was, or when `refresh` asks for it. Callers
   * that come while it is being read share that reading.
   */
  probe(options: { readonly refresh: boolean }): Promise<Result<ProbedMachine, Failure>>;
}

/**
 * @param latestCalibration what was last measured; used when it was measured on this machine.
 */
export function createMachineService(
  probe: HardwareProbe,
  clock: Clock,
  latestCalibration: () => Promise<Calibration | null> = async () => null,
): MachineService {
  let latest: Promise<ProbedMachine> | null = null;
  let reading = false;
  const read = async (): Promise<ProbedMachine> => {
    const startedAt = clock.now();
    reading = true;
    try {
      const ledger = await probe.probe();
      const elapsedSeconds = Math.max(0, clock.now() - startedAt) / 1000;
      return { host: hostFromLedger(ledger), ledger, elapsedSeconds };
    } finally {
      reading = false;
    }
  };
  return {
    probe: async ({ refresh }) => {
      if (latest === null || (refresh && !reading)) latest = read();
      const current = latest;
      try {
        return ok(withMeasured(await current, await latestCalibration()));
      } catch (cause) {
        if (latest === current) latest = null;
        throw cause;
      }
    },
  };
}

function withMeasured(machine: ProbedMachine, calibration: Calibration | null): ProbedMachine {
  const { host, ledger } = machine;
  if (calibration === null || calibration.machine !== machineIdentity(ledger)) return machine;
  return {
    ...machine,
    host: calibratedHost(host, calibration),
    ledger: calibratedLedger(ledger, calibration),
  };
}
