import { Pagination, Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTable, type Header } from '@tanstack/react-table';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import {
  dataFeatures,
  toColumnDefinitions,
  type DataColumn,
  type DataFeatures,
} from './data-columns.ts';
import { SideScroll } from '../layout/side-scroll.tsx';
import classes from './data-table.module.css';

interface DataTableProps<Row extends object> {
  /** Says what the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly initialSort?: { readonly id: string; readonly desc: boolean };
  readonly isCurrent?: (row: Row) => boolean;
  /** Called for the row whose `data-row-primary` control has the focus when Delete is pressed. */
  readonly onRemove?: (row: Row) => void;
  readonly minWidth?: number;
  readonly footer?: ReactNode;
}

const pageSize = 100;

function SortIcon({ direction }: { readonly direction: false | 'asc' | 'desc' }) {
  if (direction === 'asc') return <IconArrowUp size={13} aria-hidden />;
  if (direction === 'desc') return <IconArrowDown size={13} aria-hidden />;
  return null;
}

interface HeadCellProps<Row extends object> {
  readonly header: Header<DataFeatures, Row>;
  readonly column: DataColumn<Row> | undefined;
}

function HeadCell<Row extends object>({ header, column }: HeadCellProps<Row>) {
  const direction = header.column.getIsSorted();
  const title = column?.header ?? '';
  if (column?.quiet === true) {
    return (
      <Table.Th>
        <VisuallyHidden>{title}</VisuallyHidden>
      </Table.Th>
    );
  }
  const sorted = { asc: 'ascending', desc: 'descending' } as const;
  return (
    <Table.Th
      ta={column?.align ?? 'left'}
      {...(direction === false ? {} : { 'aria-sort': sorted[direction] })}
    >
      {header.column.getCanSort() ? (
        <UnstyledButton
          className={classes.sort ?? ''}
          fz="xs"
          onClick={() => header.column.toggleSorting()}
        >
          {title}
          <SortIcon direction={direction} />
        </UnstyledButton>
      ) : (
        title
      )}
    </Table.Th>
  );
}

/** Moves the focus between the rows' main controls with the arrow keys, Home and End. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const body = event.currentTarget;
  const controls = [...body.querySelectorAll<HTMLElement>('[data-row-primary]')];
  const at = controls.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: controls.length - 1 }[
    event.key
  ];
  const control = target === undefined ? undefined : controls[target];
  if (control === undefined) return;
  event.preventDefault();
  control.focus();
}

/** A dense table that sorts, pages after a hundred rows, and is walked with the arrow keys. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, isCurrent, onRemove } = props;
  const { t } = useTranslation('common');
  const language = useLanguage();
  const definitions = useMemo(() => toColumnDefinitions(columns, language), [columns, language]);
  const table = useTable({
    features: dataFeatures,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    enableMultiSort: false,
    autoResetPageIndex: false,
    initialState: {
      sorting: props.initialSort === undefined ? [] : [props.initialSort],
      pagination: { pageIndex: 0, pageSize },
    },
  });
  const byId = new Map(columns.map((column) => [column.id, column]));
  const pageRows = table.getRowModel().rows;
  const pageCount = table.getPageCount();
  const pageIndex = Math.min(table.state.pagination.pageIndex, Math.max(0, pageCount - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    moveBetweenRows(event);
    const control = event.target as HTMLElement;
    if (event.key !== 'Delete' || !control.hasAttribute('data-row-primary')) return;
    const row = pageRows.find((entry) => entry.id === control.closest('tr')?.dataset['row']);
    if (row !== undefined) onRemove?.(row.original);
  };
  return (
    <>
      <SideScroll label={props.label} minWidth={props.minWidth ?? 560}>
        <Table aria-label={props.label} highlightOnHover className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              {table.getFlatHeaders().map((header) => (
                <HeadCell key={header.id} header={header} column={byId.get(header.column.id)} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody onKeyDown={onKeyDown}>
            {pageRows.map((row) => (
              <Table.Tr
                key={row.id}
                data-row={row.id}
                data-current={isCurrent?.(row.original) || undefined}
              >
                {row.getAllCells().map((cell) => (
                  <Table.Td
                    key={cell.id}
                    ta={byId.get(cell.column.id)?.align ?? 'left'}
                    {...(byId.get(cell.column.id)?.wrap === true
                      ? {}
                      : { className: classes.line })}
                  >
                    {byId.get(cell.column.id)?.cell(row.original)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </SideScroll>
      {pageCount > 1 && (
        <div className={classes.footer}>
          <Pagination
            size="sm"
            total={pageCount}
            getControlProps={(control) => ({ 'aria-label': t(`pagination.${control}`) })}
            value={pageIndex + 1}
            onChange={(page) => table.setPageIndex(page - 1)}
          />
        </div>
      )}
    </>
  );
}
