import type { CompatibilityLevel, IsolationLevel } from '../../domain/level.ts';
import type {
  CpuResult,
  IoResult,
  MemoryResult,
  NetworkResult,
  Resources,
  StorageResult,
} from '../../domain/result/plan.ts';
import type { AlternativeFigures } from './figures.ts';

/** What one alternative costs, in the shape of the plan; parts of which nothing is known are null. */
export function readResources(figures: AlternativeFigures): Resources {
  return {
    cpu: readCpu(figures),
    memory: readMemory(figures),
    io: readIo(figures),
    network: readNetwork(figures),
    storage: readStorage(figures),
    isolationLevel: levelOf(figures, 'isolation.level') as IsolationLevel,
    compatibilityLevel: levelOf(figures, 'compatibility.level') as CompatibilityLevel,
  };
}

/** Levels are whole numbers 1 to 4 in every pack that loads; the lowest one stands for a missing one. */
function levelOf(figures: AlternativeFigures, symbol: string): number {
  return Math.min(4, Math.max(1, Math.round(figures.point(symbol) ?? 1)));
}

function readCpu({ outcome, under }: AlternativeFigures): CpuResult | null {
  const utilization = outcome('cpu.utilization');
  const coresToProvision = outcome('cpu.coresToProvision');
  if (utilization === null || coresToProvision === null) return null;
  return {
    utilization,
    coresToProvision,
    effectiveCores: outcome('cpu.effectiveCores'),
    contextSwitchCycles: outcome('cpu.contextSwitch'),
    contextSwitchSeconds: outcome('cpu.contextSwitchSeconds'),
    terms: under('cpu.term.'),
    lostCyclesPerSecond: under('cpu.lost.'),
  };
}

function readMemory({ outcome, sum }: AlternativeFigures): MemoryResult | null {
  const perInstanceBytes = outcome('memory.perInstance');
  const totalBytes = outcome('memory.total');
  if (perInstanceBytes === null || totalBytes === null) return null;
  return { perInstanceBytes, terms: sum('memory.perInstance'), totalBytes };
}

function readIo({ outcome, sum }: AlternativeFigures): IoResult | null {
  return unlessEmpty({
    throughputLoss: outcome('io.throughputLoss'),
    addedLatencySeconds: outcome('io.addedLatency'),
    latencySeconds: outcome('io.latency'),
    throughputBytesPerSecond: outcome('io.throughput'),
    relativePerformance: outcome('io.relativePerformance'),
    terms: sum('io.addedLatency'),
  });
}

function readNetwork({ outcome, sum }: AlternativeFigures): NetworkResult | null {
  return unlessEmpty({
    throughputLoss: outcome('network.throughputLoss'),
    addedLatencySeconds: outcome('network.addedLatency'),
    latencySeconds: outcome('network.latency'),
    throughputBitsPerSecond: outcome('network.throughput'),
    terms: sum('network.addedLatency'),
  });
}

function readStorage({ outcome }: AlternativeFigures): StorageResult | null {
  return unlessEmpty({
    iopsLoss: outcome('storage.iopsLoss'),
    throughputLoss: outcome('storage.throughputLoss'),
    addedLatencySeconds: outcome('storage.addedLatency'),
    relativePerformance: outcome('storage.relativePerformance'),
  });
}

/** A part of the plan, or null when none of its figures is known. */
function unlessEmpty<Part extends object>(part: Part): Part | null {
  const known = Object.entries(part).some(([name, figure]) => name !== 'terms' && figure !== null);
  return known ? part : null;
}
