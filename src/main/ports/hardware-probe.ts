import type { Ledger, LedgerEntry } from '../../shared/domain/host/fact.ts';

/** Reads the machine the planner runs on. What cannot be read is an unknown fact, never an error. */
export interface HardwareProbe {
  probe(): Promise<Ledger>;
  /** Serial numbers, hardware addresses, host and user names, which `probe` leaves out. */
  identify(): Promise<readonly LedgerEntry[]>;
  /** Everything that a probe of this machine is answered, without what identifies it. */
  record(): Promise<unknown>;
}
