import type { Text } from '../../base/text.ts';
import type { ParameterSource, Provenance } from '../provenance.ts';
import type { Distribution } from '../range/range.ts';

/** A figure as a point and as an exact interval, in the base unit named by its owner. */
export interface Figure {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}

/** One parameter as it went into a figure. */
export interface TraceParameter {
  readonly id: string;
  readonly title: Text;
  readonly unit: string;
  readonly figure: Figure;
  readonly distribution: Distribution;
  readonly provenance: Provenance;
  readonly source: ParameterSource;
  /** Why the figure is what it is, when more is to be said (an assumption, an override's reason). */
  readonly note: Text | null;
}

/** One input that came from the workload or the host. */
export interface TraceInput {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly figure: Figure;
  readonly source: Text;
}

/** One addend of a formula, or one sub-formula it names. */
export interface TraceTerm {
  readonly symbol: string;
  readonly title: Text;
  readonly text: string;
  readonly unit: string;
  readonly figure: Figure;
}

/** The answer to "where does this number come from?". */
export interface Trace {
  readonly alternative: string;
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly section: string | null;
  readonly figure: Figure;
  /** The formula as the pack states it, the one that ran. */
  readonly formula: string;
  /** The formula as MathML, with names. */
  readonly mathml: string;
  /** The formula as MathML, with the point values inserted. */
  readonly mathmlInserted: string;
  /** The formula as text, with the point values inserted. */
  readonly inserted: string;
  readonly terms: readonly TraceTerm[];
  readonly parameters: readonly TraceParameter[];
  readonly inputs: readonly TraceInput[];
  /** Formulas this one names, traced in turn. */
  readonly children: readonly Trace[];
}
