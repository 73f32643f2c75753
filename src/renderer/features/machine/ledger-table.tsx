import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/base/text.ts';
import { factGroupLabels } from '../../../shared/wording/fact-words.ts';
import { SideScroll } from '../../components/layout/side-scroll.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { LedgerRow } from './ledger-row.tsx';
import type { LedgerGroup } from './ledger-view.ts';
import classes from './machine.module.css';

const columns = ['fact', 'value', 'source', 'confidence'] as const;

function GroupBody({ group }: { readonly group: LedgerGroup }) {
  const language = useLanguage();
  return (
    <Table.Tbody>
      <Table.Tr className={classes.group ?? ''}>
        <Table.Th scope="rowgroup" colSpan={columns.length}>
          {say(factGroupLabels[group.group], language)}
        </Table.Th>
      </Table.Tr>
      {group.subjects.map(({ subject, entries }) => (
        <Fragment key={subject ?? ''}>
          {subject !== null && (
            <Table.Tr className={classes.subject ?? ''}>
              <Table.Th scope="rowgroup" colSpan={columns.length}>
                {subject}
              </Table.Th>
            </Table.Tr>
          )}
          {entries.map((entry) => (
            <LedgerRow key={entry.id} entry={entry} />
          ))}
        </Fragment>
      ))}
    </Table.Tbody>
  );
}

/**
 * Everything that was read about the machine, in one table, so that the columns line up. Laid by hand:
 * its rows stand in groups with headings of their own.
 */
export function LedgerTable({ groups }: { readonly groups: readonly LedgerGroup[] }) {
  const { t } = useTranslation('machine');
  return (
    <SideScroll label={t('ledger.title')} minWidth={720}>
      <Table className={classes.ledger ?? ''} aria-label={t('ledger.title')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`ledger.column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {groups.map((group) => (
          <GroupBody key={group.group} group={group} />
        ))}
      </Table>
    </SideScroll>
  );
}
