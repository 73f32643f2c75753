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
import type { Range } from '../range/range.ts';

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
  /** Operations under way at once. */
  readonly queueDepth: number;
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

/** What an instance needs to be able to do, each a requirement (model section 11). */
export const workloadNeeds = [
  'ownKernel',
  'kernelModules',
  'threads',
  'fork',
  'needsDevices',
  'rawDevices',
  'gpu',
] as const;
export type WorkloadNeed = (typeof workloadNeeds)[number];

/** Events of one instance per second, where somebody stated or observed them. */
export interface EventRates {
  readonly systemCallsPerSecond: number | null;
  readonly contextSwitchesPerSecond: number | null;
  readonly pageFaultsPerSecond: number | null;
}

/**
 * Figures of a workload that are not certain, by name: the range is what is known, the field of the
 * workload its middle.
 */
export const uncertainFigures = [
  'cpu',
  'memory',
  'imageBytes',
  'dataBytes',
  'io.operationsPerSecond',
  'io.bytesPerSecond',
  'io.relative',
  'storage.operationsPerSecond',
  'storage.bytesPerSecond',
  'network.messagesPerSecond',
  'network.bitsPerSecond',
  'network.relative',
  'events.systemCallsPerSecond',
  'events.contextSwitchesPerSecond',
  'events.pageFaultsPerSecond',
  'requests.requestsPerSecond',
  'requests.cyclesPerRequest',
  'requests.ioPerRequest',
  'requests.messagesPerRequest',
] as const;
export type UncertainFigure = (typeof uncertainFigures)[number];
export type UncertainFigures = Readonly<Partial<Record<UncertainFigure, Range>>>;

/** One class of things to run, resolved: every quantity in SI base units, presets filled in. */
export interface Workload extends Readonly<Record<WorkloadNeed, boolean>> {
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
  /** Disk space of one instance's data. */
  readonly dataBytes: Bytes | null;
  /** Least isolation level that is acceptable. */
  readonly isolation: IsolationLevel;
  readonly guestOs: GuestSystem;
  readonly guestImage: GuestImage;
  readonly guestModifiable: boolean;
  readonly wasmPortable: Portability;
  readonly sharing: boolean;
  readonly standardization: boolean;
  readonly trustDomain: string | null;
  /** The paradigm in use today, to compare against (the seed's `type`). */
  readonly current: Paradigm | null;
  readonly stated: StatedConditions;
  readonly requests: RequestProfile | null;
  /** 95 % of the requests must be answered within it. */
  readonly responseBudget: Seconds | null;
  /** An instance must be ready within it. */
  readonly startupBudget: Seconds | null;
  readonly startsAtOnce: number;
  readonly events: EventRates;
  /** Whether somebody asked for the level of isolation: the user, or the class. */
  readonly isolationAsked: boolean;
  /** What is known of figures that are not certain. */
  readonly uncertain: UncertainFigures;
}
