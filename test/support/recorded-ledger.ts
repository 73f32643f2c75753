import type { Fact, FactValue, Ledger } from '../../src/shared/domain/host/fact.ts';
import { ledgerEntry } from '../../src/shared/domain/host/ledger.ts';

function reading(value: FactValue, source: string, other?: FactValue): Fact<FactValue> {
  const readings = [{ value, source }];
  if (other !== undefined) readings.push({ value: other, source: 'lscpu' });
  return { known: true, value, source, confidence: 'high', readings };
}

/** What was read of a machine: totals beside limits, a conflict, and a fact that stays unknown. */
export const recordedLedger: Ledger = {
  schema: 'isoplan/ledger@1',
  takenAt: '2026-11-22T08:00:00.000Z',
  entries: [
    ledgerEntry('cpu.model', reading('Example 9000', '/proc/cpuinfo')),
    ledgerEntry('cpu.threads', reading(8, '/sys/devices/system/cpu/online', 16)),
    ledgerEntry('cpu.clock', reading(2.6e9, '/proc/cpuinfo')),
    ledgerEntry('memory.total', reading(34_359_738_368, '/proc/meminfo')),
    ledgerEntry('memory.type', {
      known: false,
      reason: 'not-readable',
      tried: ['dmidecode -t memory'],
    }),
    ledgerEntry('disk.size', reading(1e12, '/sys/block/vda/size'), 'vda'),
    ledgerEntry('disk.free', reading(6e11, 'statfs /'), 'vda'),
    ledgerEntry('limits.cores', reading(4, 'cpu.max')),
  ],
};
