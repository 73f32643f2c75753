import type { Text } from '../base/text.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { ParameterSource } from '../domain/provenance.ts';

/** Two ends of a range, low first. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

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
  /** Null where nothing is published. */
  readonly evidence: Ends | null;
  /** The publications the evidence rests on. */
  readonly sources: readonly ParameterSource[];
  /** How the stated pack looks beside the evidence. */
  readonly verdict: PackVerdict;
  readonly because: Text;
}
