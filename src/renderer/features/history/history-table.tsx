import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Revision } from '../../../shared/domain/project/project-history.ts';
import { Moment } from '../../components/moment.tsx';
import { Tag } from '../../components/tag.tsx';
import classes from './history.module.css';
import { RevisionMenu } from './revision-menu.tsx';
import { RevisionWords } from './revision-words.tsx';
import type { HistoryView } from './use-history.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';

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

interface WhatProps {
  readonly revision: Revision;
  readonly isCurrent: boolean;
}

function What({ revision, isCurrent }: WhatProps) {
  const { t } = useTranslation('history');
  const { snapshots } = revision;
  return (
    <>
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
    </>
  );
}

/** The revisions, newest first; two can be picked for comparison. */
export function HistoryTable({ history, current, picked, ...actions }: HistoryTableProps) {
  const { t } = useTranslation('history');
  const isCurrent = ({ number }: Revision): boolean => number === current;
  return (
    <>
      <PlainTable
        label={t('revisions')}
        minWidth={680}
        className={classes.table}
        rows={history.revisions}
        rowId={({ number }) => String(number)}
        isCurrent={isCurrent}
        columns={[
          {
            id: 'pick',
            header: t('column.pick'),
            quiet: true,
            className: classes.pick,
            cell: ({ number }) => (
              <Checkbox
                aria-label={t('pick', { number })}
                checked={picked.includes(number)}
                onChange={() => actions.onPick(number)}
              />
            ),
          },
          {
            id: 'number',
            header: t('column.number'),
            align: 'right',
            className: classes.number,
            cell: ({ number }) => number,
          },
          {
            id: 'time',
            header: t('column.time'),
            className: classes.line,
            cell: ({ at }) => <Moment at={at} />,
          },
          {
            id: 'what',
            header: t('column.what'),
            cell: (revision) => <What revision={revision} isCurrent={isCurrent(revision)} />,
          },
          {
            id: 'menu',
            header: t('column.menu'),
            quiet: true,
            align: 'right',
            cell: (revision) => (
              <RevisionMenu
                revision={revision}
                isCurrent={isCurrent(revision)}
                onName={() => actions.onName(revision)}
                onUnname={actions.onUnname}
                onReturn={() => actions.onReturn(revision)}
                onCompare={() => actions.onCompare(revision.number)}
              />
            ),
          },
        ]}
      />
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
