import type { Text } from '../../base/text.ts';

/** How well the ranges of one quantity predict studies that they have not seen. */
export interface RangeCoverage {
  readonly title: Text;
  /** Published figures that were predicted from all other publications. */
  readonly figures: number;
  /** Those that lay between the 5th and the 95th percentile predicted. */
  readonly held: number;
  /** Median width of the ranges: upper over lower end, or their difference in seconds; null where it is not finite. */
  readonly width: number | null;
  readonly unit: 'times' | 'seconds';
}
