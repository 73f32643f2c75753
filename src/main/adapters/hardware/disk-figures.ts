import type { LedgerEntry } from '../../../shared/domain/host/fact.ts';
import { unknownLine } from './evidence.ts';

/** Raw figures of a disk cannot be read anywhere; they are unknown until the machine is calibrated. */
export function rawFigureLines(disk: string): readonly LedgerEntry[] {
  return (['disk.operations', 'disk.throughput', 'disk.latency'] as const).map((key) =>
    unknownLine(key, 'needs-calibration', 'calibration', disk),
  );
}
