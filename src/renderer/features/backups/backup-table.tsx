import { Button } from '@mantine/core';
import { IconDatabaseOff, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/domain/project/store-status.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { DataColumn } from '../../components/table/data-columns.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { ExactMoment, useExactMoment } from '../../components/moment.tsx';
import { Panel } from '../../components/layout/panel.tsx';

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
}

function useColumns(onRestore: BackupTableProps['onRestore']): readonly DataColumn<Backup>[] {
  const { t } = useTranslation(['backups', 'common']);
  const language = useLanguage();
  const exact = useExactMoment();
  return [
    {
      id: 'time',
      header: t('column.time'),
      value: (backup) => backup.takenAt,
      cell: (backup) => <ExactMoment at={backup.takenAt} />,
    },
    {
      id: 'reason',
      header: t('column.reason'),
      value: (backup) => t(`reason.${backup.reason}`),
      cell: (backup) => t(`reason.${backup.reason}`),
    },
    {
      id: 'size',
      header: t('column.size'),
      align: 'right',
      value: (backup) => backup.bytes,
      cell: (backup) => formatQuantity(backup.bytes, 'bytes', language),
    },
    {
      id: 'changes',
      header: t('column.changes'),
      align: 'right',
      value: (backup) => backup.changes,
      cell: (backup) => formatCount(backup.changes),
    },
    { id: 'name', header: t('column.name'), wrap: true, cell: (backup) => backup.name },
    {
      id: 'action',
      header: t('column.action'),
      align: 'right',
      quiet: true,
      cell: (backup) => (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconRestore size={14} aria-hidden />}
          aria-label={t('restoreNamed', { time: exact(backup.takenAt) })}
          onClick={() => onRestore(backup)}
        >
          {t('common:action.restore')}
        </Button>
      ),
    },
  ];
}

/** The backups, newest first, each with the way to bring it back. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { t } = useTranslation('backups');
  const columns = useColumns(onRestore);
  return (
    <Panel title={t('list')} flush>
      {backups.length === 0 ? (
        <EmptyState
          icon={<IconDatabaseOff size={22} />}
          title={t('none.title')}
          description={t('none.description')}
        />
      ) : (
        <DataTable
          label={t('list')}
          columns={columns}
          rows={backups}
          rowId={(backup) => backup.name}
          initialSort={{ id: 'time', desc: true }}
        />
      )}
    </Panel>
  );
}
