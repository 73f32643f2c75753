import type { Criterion } from '../domain/criterion.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { feltSymbol, valueSymbol, type FeltBy } from './value-formulas.ts';

/** Whether a workload asks anything of a device. */
function asks(workload: Workload, criterion: 'io' | 'network' | 'storage'): boolean {
  const { io, storage, network } = workload;
  switch (criterion) {
    case 'io':
      return io.operationsPerSecond > 0 || (workload.requests?.ioPerRequest ?? 0) > 0;
    case 'storage':
      return storage.bytesPerSecond > 0;
    case 'network':
      return (
        network.messagesPerSecond > 0 ||
        (network.bitsPerSecond ?? 0) > 0 ||
        (workload.requests?.messagesPerRequest ?? 0) > 0
      );
  }
}

function feltBy(workload: Workload, criterion: 'io' | 'network'): FeltBy {
  const { io, storage, network, requests } = workload;
  const budget =
    criterion === 'io' ? (io.latencyBudget ?? storage.latencyBudget) : network.latencyBudget;
  if (budget !== null) return 'budget';
  const perRequest = criterion === 'io' ? requests?.ioPerRequest : requests?.messagesPerRequest;
  return (perRequest ?? 0) > 0 ? 'requests' : 'rate';
}

/** Which formula each value is read from: how this workload feels a device that it uses. */
export function feltValues(workload: Workload): Readonly<Record<string, string>> {
  const devices = (['io', 'network'] as const).filter((criterion) => asks(workload, criterion));
  const entries = devices.map((criterion) => [
    valueSymbol(criterion),
    feltSymbol(criterion, feltBy(workload, criterion)),
  ]);
  return {
    ...Object.fromEntries(entries),
    ...(asks(workload, 'storage')
      ? { [valueSymbol('storage')]: feltSymbol('storage', 'rate') }
      : {}),
  };
}

/**
 * Whether a criterion has a say for a workload (model section 11): a resource that it does not use has
 * none, nor have an isolation nobody asked for and a compatibility that Linux programs do not need.
 *
 * @param weighted criteria that the project itself gives a weight above 0: the user asks for these.
 */
export function hasSay(
  workload: Workload,
  criterion: Criterion,
  weighted: ReadonlySet<Criterion>,
): boolean {
  switch (criterion) {
    case 'cpu':
    case 'memory':
      return true;
    case 'io':
    case 'network':
    case 'storage':
      return asks(workload, criterion);
    case 'isolation':
      return (
        weighted.has(criterion) ||
        (workload.isolationAsked && workload.isolation > 1) ||
        workload.trustDomain !== null
      );
    case 'compatibility':
      return weighted.has(criterion) || workload.guestOs !== 'linux';
  }
}
