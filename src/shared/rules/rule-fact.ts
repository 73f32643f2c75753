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

/** A fact left open on purpose, for instance no latency budget. */
export interface AbsentRuleFact extends FactBase {
  readonly state: 'none';
}

/** A fact that could not be found out, for instance the memory of an unknown host. */
export interface UnknownRuleFact extends FactBase {
  readonly state: 'unknown';
}

/** Something the rules may ask about one workload on one host. */
export type RuleFact = KnownRuleFact | AbsentRuleFact | UnknownRuleFact;

/** The facts of one workload on one host, by id. */
export type Facts = ReadonlyMap<string, RuleFact>;
