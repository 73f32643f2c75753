import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, test } from 'vitest';
import type { DataColumn } from '../../../../../src/renderer/components/table/data-columns.ts';
import { DataTable } from '../../../../../src/renderer/components/table/data-table.tsx';
import { createLanguage } from '../../../../../src/renderer/language/i18n.ts';

interface Item {
  readonly name: string;
  readonly size: number | null;
}

const columns: readonly DataColumn<Item>[] = [
  { id: 'name', header: 'Name', value: (item) => item.name, cell: (item) => item.name },
  { id: 'size', header: 'Size', value: (item) => item.size, cell: (item) => item.size },
  { id: 'plain', header: 'Plain', cell: () => 'x' },
];

function show(rows: readonly Item[]) {
  render(
    <I18nextProvider i18n={createLanguage('en')}>
      <MantineProvider>
        <DataTable label="Items" columns={columns} rows={rows} rowId={(item) => item.name} />
      </MantineProvider>
    </I18nextProvider>,
  );
  return userEvent.setup();
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('td')?.textContent);

afterEach(cleanup);

describe('a data table', () => {
  const items: readonly Item[] = [
    { name: 'w10', size: 2 },
    { name: 'w9', size: null },
    { name: 'W1', size: 10 },
  ];

  test('keeps the given order until a column is chosen', () => {
    show(items);
    expect(names()).toEqual(['w10', 'w9', 'W1']);
  });

  test('sorts names as people count, and says how', async () => {
    const user = show(items);
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(names()).toEqual(['W1', 'w9', 'w10']);
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  test('sorts numbers by value, with the unknown last both ways', async () => {
    const user = show(items);
    const size = screen.getByRole('button', { name: 'Size' });
    await user.click(size);
    const first = names();
    await user.click(size);
    expect([first, names()]).toContainEqual(['w10', 'W1', 'w9']);
    expect([first, names()]).toContainEqual(['W1', 'w10', 'w9']);
  });

  test('a column without a value offers no sorting', () => {
    show(items);
    expect(screen.queryByRole('button', { name: 'Plain' })).toBeNull();
  });

  test('shows a hundred rows at a time', async () => {
    const user = show(
      Array.from({ length: 250 }, (_, index) => ({ name: `w${index}`, size: index })),
    );
    expect(names()).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: '3' }));
    expect(names()).toHaveLength(50);
  });
});
