import { Button, Checkbox, Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Revision } from '../../../shared/domain/project/project-history.ts';
import { Moment } from '../../components/moment.tsx';
import { SideScroll } from '../../components/layout/side-scroll.tsx';
import { Tag } from '../../components/tag.tsx';
import classes from './history.module.css';
import { RevisionMenu } from './revision-menu.tsx';
import { RevisionWords } from './revision-words.tsx';
import type { HistoryView } from './use-history.ts';

interface RevisionActions {
  readonly onPick: (number: number) => void;
  readonly onName: (revision: Revision) => void;
  readonly onUnname: (name: string) => void;
  readonly onReturn: (revision: Revision) => void;
  readonly onCompare: (number: number) => void;
}

interface HistoryTableProps extends RevisionActions {
  readonly history: HistoryView;
  readonly current: number;
  readonly picked: readonly number[];
}

interface RowProps extends Omit<HistoryTableProps, 'history'> {
  readonly revision: Revision;
}

function Row({ revision, current, picked, ...actions }: RowProps) {
  const { t } = useTranslation('history');
  const { number, at, snapshots } = revision;
  const isCurrent = number === current;
  return (
    <Table.Tr data-current={isCurrent || undefined}>
      <Table.Td className={classes.pick}>
        <Checkbox
          aria-label={t('pick', { number })}
          checked={picked.includes(number)}
          onChange={() => actions.onPick(number)}
        />
      </Table.Td>
      <Table.Td ta="right" className={classes.number}>
        {number}
      </Table.Td>
      <Table.Td className={classes.line}>
        <Moment at={at} />
      </Table.Td>
      <Table.Td>
        <RevisionWords revision={revision} />
        {(isCurrent || snapshots.length > 0) && (
          <span className={classes.tags}>
            {isCurrent && <Tag tone="info">{t('current')}</Tag>}
            {snapshots.map((name) => (
              <Tag key={name} tone="good">
                {name}
              </Tag>
            ))}
          </span>
        )}
      </Table.Td>
      <Table.Td ta="right">
        <RevisionMenu
          revision={revision}
          isCurrent={isCurrent}
          onName={() => actions.onName(revision)}
          onUnname={actions.onUnname}
          onReturn={() => actions.onReturn(revision)}
          onCompare={() => actions.onCompare(number)}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** The revisions, newest first; two can be picked for comparison. */
export function HistoryTable({ history, ...shared }: HistoryTableProps) {
  const { t } = useTranslation('history');
  return (
    <>
      <SideScroll label={t('revisions')} minWidth={680}>
        <Table aria-label={t('revisions')} highlightOnHover className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <VisuallyHidden>{t('column.pick')}</VisuallyHidden>
              </Table.Th>
              <Table.Th ta="right">{t('column.number')}</Table.Th>
              <Table.Th>{t('column.time')}</Table.Th>
              <Table.Th>{t('column.what')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('column.menu')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {history.revisions.map((revision) => (
              <Row key={revision.number} revision={revision} {...shared} />
            ))}
          </Table.Tbody>
        </Table>
      </SideScroll>
      {history.hasMore && (
        <div className={classes.more}>
          <Button variant="default" loading={history.isFetching} onClick={history.more}>
            {t('older')}
          </Button>
        </div>
      )}
    </>
  );
}
