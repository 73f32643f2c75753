import type { Capabilities } from './capabilities.ts';
import type { Text } from '../base/text.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { BetaShapes, Distribution, WeightedValue } from '../domain/range/range.ts';
import type { RangeCoverage } from '../domain/range/range-coverage.ts';
import type { UncertaintyKind } from '../domain/range/sampling.ts';

/** Section of the document or citation that a figure comes from. */
export interface PackSource {
  /** Section of the pack's document, for instance `2.1`. */
  readonly section?: string | undefined;
  /** Citation of a publication, when the pack is not about one document. */
  readonly citation?: string | undefined;
  readonly url?: string | undefined;
  readonly year?: number | undefined;
  readonly hardware?: string | undefined;
}

/** How far a figure was checked. */
export type ParameterStatus = 'stated' | 'assumption' | 'verified' | 'recalled';

export const borrowedFrom = ['family', 'paradigm'] as const;
/** Systems like the alternative, or all of its paradigm. */
export type BorrowedFrom = (typeof borrowedFrom)[number];

/**
 * One number of the model. `low`, `high` and `mode` are in `unit`, which may be a readable one
 * (`µs`, `MiB`, `%`); the loader converts to base units.
 */
export interface PackParameter {
  /** The alternative it belongs to; null when it belongs to all. */
  readonly alternative: string | null;
  /** Name in formulas, for instance `cpu.exit`. */
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly mode?: number | undefined;
  readonly distribution: Distribution;
  /** For a beta distribution. */
  readonly shapes?: BetaShapes | undefined;
  /** For a discrete distribution, in `unit`; the probabilities add up to 1. */
  readonly values?: readonly WeightedValue[] | undefined;
  /** For an empirical distribution, in `unit`. */
  readonly observations?: readonly number[] | undefined;
  /** Whether the figure changes over time or is not known exactly; left out is the latter. */
  readonly uncertainty?: UncertaintyKind | undefined;
  readonly status: ParameterStatus;
  /**
   * From the least to the largest of what studies measured of the alternative itself, in `unit`, where
   * the range says more than that; left out, it is the range.
   */
  readonly measured?: { readonly low: number; readonly high: number } | undefined;
  /** The figure as the source prints it, for instance `< 1MB`. */
  readonly printed?: string | undefined;
  /** The document's own symbol for it, where it has one, for instance `L_vm`. */
  readonly documentSymbol?: string | undefined;
  readonly source: PackSource;
  /** What it was taken from where nobody measured the alternative itself; left out where somebody did. */
  readonly borrowed?: BorrowedFrom | undefined;
  readonly note?: Text | undefined;
}

/** Choices that select between formulas of the same symbol. All given must hold. */
export interface FormulaSelector {
  readonly basis?: 'stated' | 'derived' | 'calibrated' | undefined;
  readonly guest?: 'minimal' | 'standard' | 'windows' | 'other' | undefined;
}

/** One quantity of the model, as text that is parsed and run. */
export interface PackFormula {
  readonly alternative: string | null;
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly text: string;
  readonly when?: FormulaSelector | undefined;
  readonly source: PackSource;
  readonly note?: Text | undefined;
}

export interface PackAlternative {
  readonly id: string;
  readonly paradigm: Paradigm;
  readonly name: Text;
  readonly description: Text;
  /** What it can do that a workload may need; what is left out is usual for its paradigm. */
  readonly capabilities?: Partial<Capabilities> | undefined;
}

/** How a criterion's figure becomes a value between 0 and 1 on an absolute scale. */
export interface ValueScale {
  /** Figure whose value is 0. */
  readonly worst: number;
  /** Figure whose value is 1. */
  readonly best: number;
  readonly shape: 'linear' | 'logarithmic';
}

/** One row of the composite matrix. */
export interface PackCriterion {
  readonly id: Criterion;
  readonly title: Text;
  /** Formula or parameter whose figure the matrix shows. */
  readonly figure: string;
  /** Formula or parameter the value scale reads. */
  readonly value: string;
  readonly scale: ValueScale;
  readonly better: 'higher' | 'lower';
  /** What the pack's document prints per alternative. */
  readonly stated: Readonly<Record<string, Text>>;
  readonly statedBest?: string | undefined;
  readonly weight: number;
}

/** A threshold of the rules that a project may change. */
export interface PackThreshold {
  readonly id: string;
  readonly title: Text;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A condition over the facts of a workload on a host; `threshold` names a `PackThreshold`. */
export type PackCondition =
  | { readonly fact: string; readonly is: boolean | string }
  | { readonly fact: string; readonly atLeast: string }
  | { readonly fact: string; readonly atMost: string }
  | { readonly fact: string; readonly above: string }
  | { readonly all: readonly PackCondition[] }
  | { readonly any: readonly PackCondition[] }
  | { readonly not: PackCondition };

/** A condition with a name, used by the composite rule. */
export interface NamedCondition {
  readonly id: string;
  readonly title: Text;
  readonly when: PackCondition;
}

export interface PackRule {
  readonly id: string;
  readonly kind: 'general' | 'scenario';
  readonly dimension: Criterion;
  readonly section: string;
  readonly title: Text;
  readonly when: PackCondition;
  readonly recommendation: Paradigm;
  readonly figures?: Text | undefined;
  readonly reason: Text;
}

export interface CompositeBranch {
  readonly id: string;
  readonly title: Text;
  /** Ids of named conditions that must all hold. */
  readonly conditions: readonly string[];
  readonly recommendation: Paradigm;
}

/** The path of a request through the layers, drawn as arrows. */
export interface ExecutionPath {
  readonly alternative: string;
  readonly dimension: Criterion;
  readonly section: string;
  readonly steps: readonly Text[];
  readonly notes: readonly Text[];
}

/**
 * One side of a check: a formula over the pack's symbols, or the name of a table, rule or symbol. With
 * `to`, the side runs from the value of `text` to the value of `to`. In a check, `X.low` and `X.high`
 * are the ends of parameter `X`.
 */
export interface CheckSide {
  readonly label: Text;
  readonly text: string;
  readonly to?: string | undefined;
}

/**
 * A check of the pack against itself. `left` and `right` are formulas over the pack's symbols, of one
 * alternative; the finding is reported when `test` holds. Figures are worded in `unit`.
 */
export interface PackCheck {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly sections: readonly string[];
  readonly alternative: string | null;
  readonly test: /** The two ranges are not the same. */
    | 'differs'
    /** The left range is not inside the right one. */
    | 'not-within'
    /** The two ranges have no point in common. */
    | 'disjoint'
    /** A table of the document has no row for the alternative. */
    | 'row-missing'
    /** The composite rule has no branch that always matches. */
    | 'no-else'
    /** A general rule recommends another paradigm than the matrix names best. */
    | 'rule-against-matrix'
    /** One name stands for two units in the document. */
    | 'symbol-in-two-units'
    /** Two tables name one technology, each as the model of another paradigm. */
    | 'technology-of-two-paradigms'
    /** An example of the document has just the figure that a range of it leaves out (`< x`). */
    | 'example-at-bound';
  readonly left: CheckSide;
  readonly right: CheckSide;
  /** Unit the two figures are shown in; empty for checks that compare no figures. */
  readonly unit: string;
  readonly title: Text;
  readonly instead: Text;
}

/** A figure that the document prints as an example, reproduced by the model and its tests. */
export interface PackExample {
  readonly id: string;
  readonly alternative: string;
  readonly section: string;
  readonly title: Text;
  readonly figure: string;
  readonly printed: string;
  /** Values that replace parameters and inputs, by symbol, in base units. */
  readonly given: Readonly<Record<string, number>>;
  readonly expected: number;
}

/** A row a document's table has: dimension, section, and the alternatives it covers. */
export interface PackTable {
  readonly id: string;
  readonly section: string;
  readonly title: Text;
  readonly rows: readonly string[];
  /** Headings of what the table prints of each row; left out where only its rows are recorded. */
  readonly columns?: readonly Text[] | undefined;
  /** What the table prints, row by row, one entry a column. */
  readonly cells?: Readonly<Record<string, readonly Text[]>> | undefined;
}

/** A named, versioned set of alternatives, parameters, formulas, rules and value scales. */
export interface Pack {
  readonly schema: 'isoplan/pack@1';
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly description: Text;
  readonly sections: Readonly<Record<string, Text>>;
  readonly alternatives: readonly PackAlternative[];
  readonly parameters: readonly PackParameter[];
  readonly formulas: readonly PackFormula[];
  readonly criteria: readonly PackCriterion[];
  readonly thresholds: readonly PackThreshold[];
  readonly conditions: readonly NamedCondition[];
  readonly rules: readonly PackRule[];
  readonly composite: readonly CompositeBranch[];
  readonly paths: readonly ExecutionPath[];
  readonly tables: readonly PackTable[];
  readonly checks: readonly PackCheck[];
  readonly examples: readonly PackExample[];
  /** How good the ranges are, where they were checked against studies left out; most figures first. */
  readonly coverage?: readonly RangeCoverage[] | undefined;
}
