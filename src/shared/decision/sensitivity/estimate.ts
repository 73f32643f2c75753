import type { SampleEstimate } from '../../domain/result/sample-estimate.ts';

/** Mean of a column; 0 when it is empty. */
export function meanOf(column: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < column.length; at += 1) sum += column[at] ?? 0;
  return column.length === 0 ? 0 : sum / column.length;
}

/** The mean of a column of independent samples with its standard error; 0 from fewer than two. */
export function estimateMean(column: Float64Array): SampleEstimate {
  const value = meanOf(column);
  let squares = 0;
  for (let at = 0; at < column.length; at += 1) squares += ((column[at] ?? 0) - value) ** 2;
  const count = column.length;
  return { value, standardError: count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count) };
}
