import {
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Language } from '../../../shared/base/text.ts';

/** One column of a `DataTable`. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What the column sorts by; a column without it cannot be sorted. Null sorts last. */
  readonly value?: (row: Row) => string | number | null;
  /** Called, not mounted as a component: it may be a new function each time, but has no hooks. */
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  /** Long text may break; other cells stay on one line. */
  readonly wrap?: boolean;
  /** The heading is read to screen readers only. */
  readonly quiet?: boolean;
}

/** Features of the table library that our tables use. */
export const dataFeatures = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
});
export type DataFeatures = typeof dataFeatures;

function comparator(language: Language) {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return (left: string | number, right: string | number): number =>
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right));
}

/** Our columns as the table library wants them. */
export function toColumnDefinitions<Row extends object>(
  columns: readonly DataColumn<Row>[],
  language: Language,
): ColumnDef<DataFeatures, Row>[] {
  const compare = comparator(language);
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: Row) => column.value?.(row) ?? undefined,
    enableSorting: column.value !== undefined,
    sortUndefined: 'last' as const,
    sortFn: (left, right, id) =>
      compare(left.getValue<string | number>(id), right.getValue<string | number>(id)),
  }));
}
