import type { ContentFailure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { WorkloadInput } from '../../../shared/domain/workload/workload-input.ts';
import { resolveWorkload } from '../../../shared/domain/workload/workload-resolve.ts';
import type { Workload } from '../../../shared/domain/workload/workload.ts';

/** A workload of the project as the table shows it. */
export interface WorkloadRow {
  readonly index: number;
  readonly input: WorkloadInput;
  readonly resolved: Result<Workload, ContentFailure>;
}

/** Resolves every workload on its own, so that a bad one does not hide the others. */
export function toRows(workloads: readonly WorkloadInput[]): readonly WorkloadRow[] {
  return workloads.map((input, index) => ({
    index,
    input,
    resolved: resolveWorkload(input, { index }),
  }));
}

/** The rows whose name or class, as shown, contains the search. */
export function findRows(
  rows: readonly WorkloadRow[],
  search: string,
  className: (row: WorkloadRow) => string,
): readonly WorkloadRow[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) => {
    const name = row.resolved.ok ? row.resolved.value.name : (row.input.name ?? '');
    return `${name} ${className(row)}`.toLowerCase().includes(wanted);
  });
}
