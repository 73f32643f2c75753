import type { CompatibilityLevel, IsolationLevel } from '../../domain/level.ts';
import type {
  CpuResult,
  IoResult,
  MemoryResult,
  NetworkResult,
  Resources,
  StorageResult,
} from '../../domain/result/resources.ts';
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

function readCpu({ estimate, under }: AlternativeFigures): CpuResult | null {
  const utilization = estimate('cpu.utilization');
  const coresToProvision = estimate('cpu.coresToProvision');
  if (utilization === null || coresToProvision === null) return null;
  return {
    utilization,
    coresToProvision,
    effectiveCores: estimate('cpu.effectiveCores'),
    contextSwitchCycles: estimate('cpu.contextSwitch'),
    contextSwitchSeconds: estimate('cpu.contextSwitchSeconds'),
    terms: under('cpu.term.'),
    lostCyclesPerSecond: under('cpu.lost.'),
  };
}

function readMemory({ estimate, sum }: AlternativeFigures): MemoryResult | null {
  const perInstanceBytes = estimate('memory.perInstance');
  const totalBytes = estimate('memory.total');
  if (perInstanceBytes === null || totalBytes === null) return null;
  return { perInstanceBytes, terms: sum('memory.perInstance'), totalBytes };
}

function readIo({ estimate, sum }: AlternativeFigures): IoResult | null {
  return unlessEmpty({
    throughputLoss: estimate('io.throughputLoss'),
    addedLatencySeconds: estimate('io.addedLatency'),
    latencySeconds: estimate('io.latency'),
    throughputBytesPerSecond: estimate('io.throughput'),
    relativePerformance: estimate('io.relativePerformance'),
    terms: sum('io.addedLatency'),
  });
}

function readNetwork({ estimate, sum }: AlternativeFigures): NetworkResult | null {
  return unlessEmpty({
    throughputLoss: estimate('network.throughputLoss'),
    addedLatencySeconds: estimate('network.addedLatency'),
    latencySeconds: estimate('network.latency'),
    throughputBitsPerSecond: estimate('network.throughput'),
    terms: sum('network.addedLatency'),
  });
}

function readStorage({ estimate }: AlternativeFigures): StorageResult | null {
  return unlessEmpty({
    iopsLoss: estimate('storage.iopsLoss'),
    throughputLoss: estimate('storage.throughputLoss'),
    addedLatencySeconds: estimate('storage.addedLatency'),
    relativePerformance: estimate('storage.relativePerformance'),
  });
}

/** A part of the plan, or null when none of its figures is known. */
function unlessEmpty<Part extends object>(part: Part): Part | null {
  const isKnown = Object.entries(part).some(
    ([name, figure]) => name !== 'terms' && figure !== null,
  );
  return isKnown ? part : null;
}
