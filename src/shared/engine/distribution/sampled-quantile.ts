import type { Range } from '../../domain/range/range.ts';
import { tabulate, readTable, type QuantileTable } from './quantile-table.ts';
import { quantileOf, type Quantile } from './quantile.ts';

/** Distributions whose quantile is smooth but costly: sampled through a table. */
const tabulated: ReadonlySet<Range['distribution']> = new Set([
  'pert',
  'beta',
  'lognormal',
  'normal',
]);
/** Those of them without a smallest and a largest value. */
const unbounded: ReadonlySet<Range['distribution']> = new Set(['lognormal', 'normal']);

const tables = new WeakMap<Range, QuantileTable>();

/** The table through which a range is sampled; null where its quantile is used as it is. */
export function tableOf(range: Range): QuantileTable | null {
  if (range.low === range.high || !tabulated.has(range.distribution)) return null;
  const cached = tables.get(range);
  if (cached) return cached;
  const open = unbounded.has(range.distribution);
  const table = tabulate(
    quantileOf(range),
    open ? Number.NEGATIVE_INFINITY : range.low,
    open ? Number.POSITIVE_INFINITY : range.high,
  );
  tables.set(range, table);
  return table;
}

/** The quantile function that samples are drawn with: the exact one, or its table. */
export function sampledQuantile(range: Range): Quantile {
  const table = tableOf(range);
  return table ? (probability) => readTable(table, probability) : quantileOf(range);
}
