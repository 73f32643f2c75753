import type { Ledger, LedgerPartKind, LedgerResource } from '../../domain/result/ledger.ts';
import type { Workload } from '../../domain/workload/workload.ts';
import type { AlternativeFigures } from './figures.ts';

/**
 * What all instances of a workload cost under an alternative, resource by resource, split by what each part
 * is paid for. Memory follows `memory.total`, the processor `cpu.coresToProvision`, disk space the image
 * layers that a host keeps once (model sections 5 and 8).
 */
export function readLedgers(workload: Workload, figures: AlternativeFigures): readonly Ledger[] {
  return [
    cpuLedger(workload, figures),
    memoryLedger(workload, figures),
    diskLedger(workload, figures),
  ].filter((ledger) => ledger !== null);
}

/** Overheads are ratios per useful cycle, so they are paid with every operation; what is added on top, per instance. */
function cpuLedger({ cpu, count }: Workload, { point }: AlternativeFigures): Ledger | null {
  const utilization = point('cpu.utilization');
  const cores = point('cpu.coresToProvision');
  if (utilization === null || cores === null) return null;
  const working = cpu / utilization;
  return ledgerOf('cpu', count * cores, 0, [
    ['own', count * cpu],
    ['per-operation', count * (working - cpu)],
    ['per-instance', count * (cores - working)],
  ]);
}

function memoryLedger({ memory, count }: Workload, { point }: AlternativeFigures): Ledger | null {
  const perInstance = point('memory.perInstance');
  const shared = point('memory.shared');
  if (perInstance === null || shared === null) return null;
  return ledgerOf('memory', shared + count * (perInstance - shared), (count - 1) * shared, [
    ['own', count * memory],
    ['per-host', shared],
    ['per-instance', count * (perInstance - shared - memory)],
  ]);
}

function diskLedger(
  { imageBytes, dataBytes, count }: Workload,
  { point }: AlternativeFigures,
): Ledger | null {
  const perInstance = point('disk.perInstance');
  const shared = point('disk.shared');
  if (perInstance === null || shared === null || perInstance === 0) return null;
  const image = imageBytes ?? 0;
  return ledgerOf('diskSpace', shared + count * (perInstance - shared), (count - 1) * shared, [
    ['own', count * (dataBytes ?? 0)],
    ['per-host', shared],
    ['per-instance', count * (image - shared)],
  ]);
}

/** Shares of a total that are rounding and nothing else. */
const rounding = 1e-12;

function ledgerOf(
  resource: LedgerResource,
  total: number,
  saved: number,
  parts: readonly (readonly [LedgerPartKind, number])[],
): Ledger {
  return {
    resource,
    total,
    saved,
    parts: parts
      .filter(([, amount]) => Math.abs(amount) > rounding * total)
      .map(([kind, amount]) => ({ kind, amount })),
  };
}
