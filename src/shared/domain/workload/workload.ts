import type {
  BitsPerSecond,
  Bytes,
  BytesPerSecond,
  Cores,
  MessagesPerSecond,
  OperationsPerSecond,
  Seconds,
} from '../../units/quantity.ts';
import type { IsolationLevel, Level } from '../level.ts';
import type { Paradigm } from '../paradigm.ts';

/** Kinds of workload with preset figures (model section 3). */
export const workloadClasses = [
  'cpu-intensive',
  'latency-critical',
  'io-intensive',
  'network-intensive',
  'web-service',
  'database',
  'batch',
  'edge-function',
  'legacy-multi-os',
  'large-scale',
] as const;
export type WorkloadClass = (typeof workloadClasses)[number];

export const guestSystems = ['linux', 'windows', 'other'] as const;
export type GuestSystem = (typeof guestSystems)[number];

/** Size of the guest system image; Windows and others have one size (seed §3.2). */
export const guestImages = ['minimal', 'standard'] as const;
export type GuestImage = (typeof guestImages)[number];

export const portabilities = ['yes', 'no', 'unknown'] as const;
export type Portability = (typeof portabilities)[number];

/** What one instance asks of a disk. `relative` is 1 at level `medium`. */
export interface StorageDemand {
  readonly level: Level | null;
  readonly relative: number;
  readonly operationsPerSecond: OperationsPerSecond;
  readonly blockSize: Bytes;
  readonly bytesPerSecond: BytesPerSecond;
  readonly latencyBudget: Seconds | null;
}

/** What one instance asks of the network. `relative` is 1 at level `medium`. */
export interface NetworkDemand {
  readonly level: Level | null;
  readonly relative: number;
  readonly messagesPerSecond: MessagesPerSecond;
  readonly bitsPerSecond: BitsPerSecond | null;
  readonly latencyBudget: Seconds | null;
}

/** Request-level figures of one instance, for the queueing analysis (model section 8). */
export interface RequestProfile {
  readonly requestsPerSecond: number;
  readonly cyclesPerRequest: number;
  readonly ioPerRequest: number;
  readonly messagesPerRequest: number;
}

/** Facts that the user states instead of letting the rules derive them. */
export interface StatedConditions {
  readonly resourceConstrained: boolean | null;
  readonly performanceHigh: boolean | null;
}

/** One class of things to run, resolved: every quantity in SI base units, presets filled in. */
export interface Workload {
  readonly name: string;
  readonly count: number;
  readonly class: WorkloadClass | null;
  /** CPU request of one instance. */
  readonly cpu: Cores;
  /** Memory request of one instance. */
  readonly memory: Bytes;
  readonly io: StorageDemand;
  readonly network: NetworkDemand;
  readonly storage: StorageDemand;
  readonly imageBytes: Bytes | null;
  /** Least isolation level that is acceptable. */
  readonly isolation: IsolationLevel;
  readonly guestOs: GuestSystem;
  readonly guestImage: GuestImage;
  readonly guestModifiable: boolean;
  readonly ownKernel: boolean;
  readonly wasmPortable: Portability;
  readonly needsDevices: boolean;
  readonly sharing: boolean;
  readonly standardization: boolean;
  readonly trustDomain: string | null;
  /** The paradigm in use today, to compare against (the seed's `type`). */
  readonly current: Paradigm | null;
  readonly stated: StatedConditions;
  readonly requests: RequestProfile | null;
}
