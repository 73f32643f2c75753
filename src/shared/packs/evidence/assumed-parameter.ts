import type { Text } from '../../base/text.ts';
import type { PackParameter } from '../pack.ts';

/** A parameter that stands on no publication: one value. */
export const assumed = (
  alternative: string | null,
  symbol: string,
  title: Text,
  unit: string,
  value: number,
  note: Text,
): PackParameter => ({
  alternative,
  symbol,
  title,
  unit,
  low: value,
  high: value,
  distribution: 'point',
  status: 'assumption',
  source: {},
  note,
});

/** A range that stands on no publication, and why it is taken. */
interface AssumedRange {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly note: Text;
}

/** A parameter that stands on no publication: a range, or a point where both ends are the same. */
export function ranged(alternative: string | null, figure: AssumedRange): PackParameter {
  const distribution = figure.low === figure.high ? 'point' : 'uniform';
  return { alternative, ...figure, distribution, status: 'assumption', source: {} };
}
