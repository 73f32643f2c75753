import type { Text } from '../base/text.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { ParameterSource } from '../domain/provenance.ts';

/** Two ends of a range, low first. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A published range, and from the least to the largest of what studies measured on the system itself. */
export interface PublishedRange extends Ends {
  readonly measured: Ends;
}

/**
 * What a figure of a published system stands on: measurements of the system itself; in part of it, so
 * that what is assumed or taken from elsewhere can overturn the verdict; of systems like it; or nothing.
 */
export type Backing = 'measured' | 'in-part' | 'like-systems' | 'nothing';

/** How a stated range looks beside a published one. */
export type PackVerdict = 'optimistic' | 'pessimistic' | 'agrees' | 'no-evidence';

/** A quantity that two packs know. */
export interface ComparedQuantity {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
}

/** One quantity of one paradigm as two packs have it, in base units. */
export interface PackComparison extends ComparedQuantity {
  /** The criterion whose figure it is, computed for the workload and host; null for a parameter as it stands. */
  readonly criterion: Criterion | null;
  readonly paradigm: Paradigm;
  readonly statedAlternative: string;
  readonly statedName: Text;
  readonly evidenceAlternative: string;
  readonly evidenceName: Text;
  readonly stated: Ends;
  /** Null where nobody measured the system itself, whatever stands in for it in the evidence pack. */
  readonly evidence: PublishedRange | null;
  readonly backing: Backing;
  /** The publications the evidence rests on. */
  readonly sources: readonly ParameterSource[];
  /** How the stated pack looks beside the evidence. */
  readonly verdict: PackVerdict;
  readonly because: Text;
}
