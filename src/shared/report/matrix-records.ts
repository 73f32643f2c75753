import { say } from '../base/text.ts';
import { asRange } from '../charts/estimate.ts';
import type { Context } from './context.ts';
import type { MatrixRecord } from './report.ts';

/** Every cell of every decision matrix as flat records. */
export function matrixRecords({ plan, language }: Context): readonly MatrixRecord[] {
  return plan.workloads.flatMap((workload) =>
    workload.matrix.flatMap((row) =>
      row.cells.map((cell): MatrixRecord => {
        const range = cell.figure === null ? null : asRange(cell.figure);
        const alternative = workload.alternatives.find((one) => one.id === cell.alternative);
        return {
          workload: workload.name,
          alternative: cell.alternative,
          feasible: alternative?.feasible ?? false,
          criterion: row.criterion,
          weight: workload.decision.meanWeights[row.criterion],
          unit: cell.unit,
          point: cell.point,
          low: range?.low ?? null,
          p5: range?.p5 ?? null,
          p50: range?.p50 ?? null,
          p95: range?.p95 ?? null,
          high: range?.high ?? null,
          stated: cell.stated === null ? null : say(cell.stated, language),
          best: row.best === cell.alternative,
        };
      }),
    ),
  );
}
