import type { Text } from '../base/text.ts';

interface FactBase {
  /** Name that conditions of a pack use, for instance `memory.share`. */
  readonly id: string;
  /** The fact as a clause without a full stop: the value and where it comes from. */
  readonly because: Text;
}

/** A fact with a value, in base units. */
export interface KnownRuleFact extends FactBase {
  readonly state: 'known';
  readonly value: boolean | number | string;
}

/** A fact without a value: left open on purpose (`none`), or not to be found out (`unknown`). */
export interface OpenRuleFact extends FactBase {
  readonly state: 'none' | 'unknown';
}

/** Something the rules may ask about one workload on one host. */
export type RuleFact = KnownRuleFact | OpenRuleFact;

/** The facts of one workload on one host, by id. */
export type Facts = ReadonlyMap<string, RuleFact>;
