import { asRange } from '../../../shared/charts/estimate.ts';
import type { Estimate } from '../../../shared/domain/range/range.ts';
import classes from './matrix.module.css';

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

/** The narrowest band that can still be seen. */
const minWidth = 0.02;

/** A value between 0 and 1 as a band from low to high, with a line at the median. */
export function ValueBar({ value }: { readonly value: Estimate | null }) {
  if (value === null) return <span className={classes.track} data-unknown aria-hidden />;
  const { low, high, p50 } = asRange(value);
  const width = Math.max(high - low, minWidth);
  const start = Math.min(low, 1 - width);
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.fill} style={{ width: percent(p50) }} />
      <span
        className={classes.band}
        style={{ insetInlineStart: percent(start), width: percent(width) }}
      />
      <span className={classes.median} style={{ insetInlineStart: percent(p50) }} />
    </span>
  );
}
