import type { LoadAxis } from '../../domain/result/crossover.ts';
import type { NetworkDemand, StorageDemand, Workload } from '../../domain/workload/workload.ts';
import type {
  BitsPerSecond,
  BytesPerSecond,
  MessagesPerSecond,
  OperationsPerSecond,
} from '../../units/quantity.ts';

/** The rate that tells most of what an instance does. */
export function loadAxisOf({ requests, io, storage, network }: Workload): LoadAxis {
  if (requests !== null && requests.requestsPerSecond > 0) return 'requests';
  if (Math.max(io.operationsPerSecond, storage.operationsPerSecond) > 0) return 'operations';
  return network.messagesPerSecond > 0 ? 'messages' : 'none';
}

/** The rate of an instance in the unit of an axis, per second. */
export function loadOf({ requests, io, storage, network }: Workload, axis: LoadAxis): number {
  switch (axis) {
    case 'requests':
      return requests?.requestsPerSecond ?? 0;
    case 'operations':
      return Math.max(io.operationsPerSecond, storage.operationsPerSecond);
    case 'messages':
      return network.messagesPerSecond;
    case 'none':
      return 0;
  }
}

/**
 * The same workload at a multiple of its rates: requests, disk operations, messages and the events of the
 * kernel rise together; processor, memory and disk space stay as asked for. Figures are certain: a
 * map is drawn at the middles.
 */
export function scaledLoad(workload: Workload, factor: number): Workload {
  const { requests, events, io, storage, network } = workload;
  const times = (value: number | null): number | null => (value === null ? null : factor * value);
  return {
    ...workload,
    io: scaledStorage(io, factor),
    storage: scaledStorage(storage, factor),
    network: scaledNetwork(network, factor),
    requests:
      requests === null
        ? null
        : { ...requests, requestsPerSecond: factor * requests.requestsPerSecond },
    events: {
      systemCallsPerSecond: times(events.systemCallsPerSecond),
      contextSwitchesPerSecond: times(events.contextSwitchesPerSecond),
      pageFaultsPerSecond: times(events.pageFaultsPerSecond),
    },
    uncertain: {},
  };
}

function scaledStorage(demand: StorageDemand, factor: number): StorageDemand {
  return {
    ...demand,
    relative: factor * demand.relative,
    operationsPerSecond: (factor * demand.operationsPerSecond) as OperationsPerSecond,
    bytesPerSecond: (factor * demand.bytesPerSecond) as BytesPerSecond,
  };
}

function scaledNetwork(demand: NetworkDemand, factor: number): NetworkDemand {
  const { bitsPerSecond } = demand;
  return {
    ...demand,
    relative: factor * demand.relative,
    messagesPerSecond: (factor * demand.messagesPerSecond) as MessagesPerSecond,
    bitsPerSecond: bitsPerSecond === null ? null : ((factor * bitsPerSecond) as BitsPerSecond),
  };
}
