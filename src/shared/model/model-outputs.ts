import { addendOutputs, named, type Output } from '../engine/tape/compile-tape.ts';
import type { PreparedPack } from '../engine/formula/prepared-pack.ts';
import { resolveName, type Selection } from '../engine/formula/scope.ts';
import { densityResources } from '../domain/result/density.ts';
import { symbolsUnder } from './terms.ts';
import { valueSymbol } from './value-formulas.ts';

/** Quantities every plan reports where the pack can compute them. */
const reported = [
  'cpu.utilization',
  'cpu.effectiveCores',
  'cpu.coresToProvision',
  'cpu.contextSwitch',
  'cpu.contextSwitchSeconds',
  'memory.perInstance',
  'memory.overhead',
  'memory.shared',
  'memory.total',
  'memory.efficiency',
  'io.throughputLoss',
  'io.addedLatency',
  'io.latency',
  'io.throughput',
  'io.relativePerformance',
  'network.throughputLoss',
  'network.addedLatency',
  'network.latency',
  'network.throughput',
  'storage.iopsLoss',
  'storage.throughputLoss',
  'storage.addedLatency',
  'storage.relativePerformance',
  'isolation.level',
  'compatibility.level',
  'request.rate',
  'performance.serviceTime',
  'performance.quotaCores',
  'performance.cpuTime',
  'performance.diskTime',
  'performance.networkTime',
  'performance.diskOperations',
  'host.disk.operations',
  'startup.cold',
  'startup.ready',
  'host.coreEquivalents',
  'disk.perInstance',
  'disk.shared',
  'demand.operations',
  'demand.throughput',
  'demand.bandwidth',
  ...densityResources.map((resource) => `density.${resource}`),
] as const;

/** Sums whose addends are reported as terms of their own. */
export const termSums = ['memory.perInstance', 'io.addedLatency', 'network.addedLatency'] as const;

/** Symbol prefixes under which an alternative may define any number of terms. */
export const termPrefixes = ['cpu.term.', 'cpu.lost.'] as const;

/** Everything to compute for one alternative. */
export function modelOutputs(
  prepared: PreparedPack,
  alternative: string,
  selection: Selection,
): readonly Output[] {
  const values = prepared.pack.criteria.map(({ id, figure }) => [valueSymbol(id), figure]).flat();
  const symbols = new Set<string>([...reported, ...values, ...termSymbols(prepared, alternative)]);
  const terms = termSums.flatMap((symbol) => {
    const resolved = resolveName(prepared, alternative, selection, symbol);
    return resolved?.kind === 'formula' ? addendOutputs(symbol, resolved.formula.expression) : [];
  });
  return [...[...symbols].map(named), ...terms];
}

function termSymbols(prepared: PreparedPack, alternative: string): readonly string[] {
  return termPrefixes.flatMap((prefix) => symbolsUnder(prepared, alternative, prefix));
}
