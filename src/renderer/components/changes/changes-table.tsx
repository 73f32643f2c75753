import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentChange } from '../../../shared/domain/project/project-changes.ts';
import { SideScroll } from '../layout/side-scroll.tsx';
import classes from './changes.module.css';
import { useChangeWords } from './use-change-words.ts';

interface ChangesTableProps {
  readonly label: string;
  readonly changes: readonly DocumentChange[];
  /** Headings of the two sides. */
  readonly before: string;
  readonly after: string;
}

/** What differs between two states, one line for each field. */
export function ChangesTable({ label, changes, before, after }: ChangesTableProps) {
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  return (
    <SideScroll label={label} minWidth={480}>
      <Table aria-label={label} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.what')}</Table.Th>
            <Table.Th>{before}</Table.Th>
            <Table.Th>{after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => {
            const told = words(change);
            return (
              <Table.Tr key={change.field}>
                <Table.Td>{told.place}</Table.Td>
                <Table.Td>{told.before}</Table.Td>
                <Table.Td>{told.after}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </SideScroll>
  );
}
