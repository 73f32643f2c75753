import { wholeNumber } from '../../fields.ts';

/** What a logical partition of a POWER machine may use of its processors. */
export interface PartitionShare {
  /** Cores that the partition is entitled to. */
  readonly entitledCores: number;
  /** It may not use more than that, whatever is idle. */
  readonly capped: boolean;
}

/**
 * Reads `/proc/ppc64/lparcfg`; null where the partition has processors of its own, or for other text.
 * Capacities are in hundredths of a core. Source: powerpc-utils, lparstat(8).
 */
export function parsePartitionShare(text: string): PartitionShare | null {
  const field = (name: string): number | null =>
    wholeNumber(new RegExp(`^${name}=(\\d{1,9})$`, 'm').exec(text)?.[1]);
  const hundredths = field('partition_entitled_capacity');
  if (hundredths === null || hundredths === 0 || field('shared_processor_mode') !== 1) return null;
  return { entitledCores: hundredths / 100, capped: field('capped') === 1 };
}
