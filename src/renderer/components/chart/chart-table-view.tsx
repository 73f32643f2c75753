import { Table } from '@mantine/core';
import type { ChartTable } from '../../../shared/charts/drawing/chart.ts';

interface ChartTableViewProps {
  readonly caption: string;
  readonly table: ChartTable;
}

/** The figures of a chart; laid by hand, because its head stays in sight while it scrolls up and down. */
export function ChartTableView({ caption, table }: ChartTableViewProps) {
  return (
    <Table.ScrollContainer minWidth={320} maxHeight={420} type="native" tabIndex={0}>
      <Table stickyHeader aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column.title} ta={column.numeric ? 'right' : 'left'}>
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row, rowIndex) => (
            // Rows have no identity of their own: two may be alike.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={rowIndex}>
              {row.map((cell, index) => (
                <Table.Td
                  key={table.columns[index]?.title ?? index}
                  ta={table.columns[index]?.numeric === true ? 'right' : 'left'}
                >
                  {cell.text}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
