import type { Text } from '../../base/text.ts';
import type { Verdict } from './decision.ts';
import type { Estimate } from '../range/range.ts';

/** One figure as the plan has it without a measurement, and with it; null is unknown. */
export interface FigureChange {
  /** The alternative it belongs to; null for a figure of the host. */
  readonly alternative: Text | null;
  readonly title: Text;
  readonly unit: string;
  readonly before: Estimate | null;
  readonly after: Estimate | null;
}

/** The recommendation of a plan in short. */
export interface ShortVerdict {
  readonly recommendation: Text | null;
  readonly confidence: number | null;
  readonly verdict: Verdict;
}

/** What measurements changed in the plan of one workload. */
export interface MeasuredEffect {
  readonly workload: string;
  readonly before: ShortVerdict;
  readonly after: ShortVerdict;
  readonly changes: readonly FigureChange[];
}
