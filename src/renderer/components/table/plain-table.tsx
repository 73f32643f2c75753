import { Table, VisuallyHidden } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { SideScroll } from '../layout/side-scroll.tsx';
import classes from './plain-table.module.css';

/** One column of a `PlainTable`. */
export interface PlainColumn<Row> {
  readonly id: string;
  /** Without any heading in any column the table has no head. */
  readonly header?: ReactNode;
  /** Called, not mounted as a component: it may be a new function each time, but has no hooks. */
  readonly cell: (row: Row, place: number) => ReactNode;
  /** Figures stand on the right, each digit as wide as the others, on one line. */
  readonly align?: 'left' | 'right';
  /** The column says what its rows are. */
  readonly names?: boolean;
  /** The heading is read to screen readers only. */
  readonly quiet?: boolean;
  /** More about the heading, shown when it is pointed at. */
  readonly hint?: string;
  readonly width?: string;
  readonly dimmed?: boolean;
  readonly isBold?: (row: Row) => boolean;
  readonly className?: string | undefined;
  readonly style?: (row: Row, place: number) => CSSProperties;
}

interface PlainTableProps<Row> {
  /** Says what the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly PlainColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row, place: number) => string;
  /** Narrower than this, in pixels, the table scrolls sideways; it never does when left out. */
  readonly minWidth?: number;
  /** All that can be said of a row after its name; null for a row with cells of its own. */
  readonly remark?: (row: Row) => ReactNode;
  readonly isCurrent?: (row: Row) => boolean;
  readonly dense?: boolean;
  readonly className?: string | undefined;
}

function Cell<Row>(props: {
  readonly column: PlainColumn<Row>;
  readonly row: Row;
  readonly place: number;
}) {
  const { column, row, place } = props;
  const bold = column.isBold?.(row) === true;
  const shared = {
    ta: column.align ?? ('left' as const),
    className: [column.align === 'right' ? classes.figure : '', column.className ?? ''].join(' '),
    ...(column.style === undefined ? {} : { style: column.style(row, place) }),
  };
  const content = column.cell(row, place);
  return column.names === true ? (
    <Table.Th scope="row" fw={bold ? 700 : 400} {...shared}>
      {content}
    </Table.Th>
  ) : (
    <Table.Td
      {...shared}
      {...(bold ? { fw: 700 } : {})}
      {...(column.dimmed === true ? { c: 'dimmed' } : {})}
    >
      {content}
    </Table.Td>
  );
}

/** A small table that is read from top to bottom: its rows keep their order and are all shown. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const { label, columns, rows, rowId, minWidth, remark, isCurrent } = props;
  const table = (
    <Table
      aria-label={label}
      className={props.className ?? ''}
      {...(props.dense === true ? { verticalSpacing: 4 } : {})}
    >
      {columns.some(({ header }) => header !== undefined) && (
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ id, header, align, quiet, hint, width }) => (
              <Table.Th key={id} ta={align ?? 'left'} title={hint} {...(width ? { w: width } : {})}>
                {quiet === true ? <VisuallyHidden>{header}</VisuallyHidden> : header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {rows.map((row, place) => {
          const said = remark?.(row) ?? null;
          const cells = said === null ? columns : columns.slice(0, 1);
          return (
            <Table.Tr key={rowId(row, place)} data-current={isCurrent?.(row) || undefined}>
              {cells.map((column) => (
                <Cell key={column.id} column={column} row={row} place={place} />
              ))}
              {said !== null && (
                <Table.Td colSpan={columns.length - 1} c="dimmed">
                  {said}
                </Table.Td>
              )}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
  if (minWidth === undefined) return table;
  return (
    <SideScroll label={label} minWidth={minWidth}>
      {table}
    </SideScroll>
  );
}
