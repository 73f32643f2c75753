import type { Ledger } from '../../shared/domain/fact.ts';

/** Reads the machine the planner runs on. What cannot be read is an unknown fact, never an error. */
export interface HardwareProbe {
  probe(): Promise<Ledger>;
}
