import type { TopologyPart } from './topology.ts';

/** How sure a reading is. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where and when a reading was taken. */
export interface Reading<Value> {
  readonly value: Value;
  /** File, call or command, for instance `/proc/meminfo MemTotal`. */
  readonly source: string;
}

/** Why a fact could not be read. */
export type UnknownReason =
  | 'not-reported'
  | 'not-readable'
  | 'not-supported'
  | 'not-plausible'
  | 'timed-out'
  | 'needs-calibration';

/** A fact of a machine that was read, possibly in several ways that may disagree. */
export interface KnownFact<Value> {
  readonly known: true;
  readonly value: Value;
  readonly source: string;
  readonly confidence: Confidence;
  /** Every independent reading, the chosen one first. More than one distinct value is a conflict. */
  readonly readings: readonly Reading<Value>[];
}

/** A fact that could not be read, with the reason and what was tried. */
export interface UnknownFact {
  readonly known: false;
  readonly reason: UnknownReason;
  readonly tried: readonly string[];
}

export type Fact<Value> = KnownFact<Value> | UnknownFact;

/** The units a fact may be in; formatting follows from it. */
export type FactUnit =
  | 'none'
  | 'count'
  | 'cores'
  | 'hertz'
  | 'bytes'
  | 'bits/second'
  | 'bytes/second'
  | 'operations/second'
  | 'transfers/second'
  | 'seconds'
  | 'yes-no'
  | 'text';

/** Groups of facts in the ledger, in display order. */
export const factGroups = [
  'cpu',
  'memory',
  'disk',
  'network',
  'system',
  'virtualization',
  'limits',
  'runtime',
  'identity',
] as const;
export type FactGroup = (typeof factGroups)[number];

export type FactValue = string | number | boolean;

/** What a limit that is known not to be set has for a value; a limit that could not be read is unknown. */
export const unlimited = 'unlimited';

/** One line of the hardware ledger. `id` names the fact, for instance `cpu.threads` or `disk.vda.free`. */
export interface LedgerEntry {
  readonly id: string;
  readonly group: FactGroup;
  /** Which of several like things the fact is about, for instance the disk's name. */
  readonly subject: string | null;
  /** What is said about it: the last part of the id, for instance `threads`. */
  readonly name: string;
  readonly unit: FactUnit;
  readonly fact: Fact<FactValue>;
  /** ISO 8601 time at which this was read; that of the ledger when it is left out. */
  readonly readAt?: string;
}

/** Everything read about one machine at one time. */
export interface Ledger {
  readonly schema: 'isoplan/ledger@1';
  /** ISO 8601 time of the probe. */
  readonly takenAt: string;
  readonly entries: readonly LedgerEntry[];
  /** Packages, NUMA nodes, caches and cores as a tree; absent where the system does not tell. */
  readonly topology?: TopologyPart;
}
