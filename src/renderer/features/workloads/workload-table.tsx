import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/data-columns.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { workloadColumns } from './workload-columns.tsx';
import type { WorkloadActions } from './use-workload-actions.ts';
import type { WorkloadRow } from './workload-row.ts';

interface WorkloadTableProps {
  readonly rows: readonly WorkloadRow[];
  readonly actions: WorkloadActions;
}

function RowButtons({
  row,
  actions,
}: {
  readonly row: WorkloadRow;
  readonly actions: WorkloadActions;
}) {
  const { t } = useTranslation(['workloads', 'common']);
  const name = row.resolved.ok ? row.resolved.value.name : (row.input.name ?? '');
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      <Tooltip label={t('common:action.duplicate')}>
        <ActionIcon
          aria-label={t('duplicateNamed', { name })}
          onClick={() => actions.duplicate(row.index)}
        >
          <IconCopy size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('common:action.delete')}>
        <ActionIcon
          aria-label={t('deleteNamed', { name })}
          onClick={() => actions.remove(row.index)}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

/** The workloads of the project with what they resolve to. */
export function WorkloadTable({ rows, actions }: WorkloadTableProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  const columns = useMemo(
    (): readonly DataColumn<WorkloadRow>[] => [
      ...workloadColumns({ t, language, onEdit: (row) => actions.edit(row.index, row.input) }),
      {
        id: 'actions',
        header: t('common:action.more'),
        quiet: true,
        align: 'right',
        cell: (row) => <RowButtons row={row} actions={actions} />,
      },
    ],
    [t, language, actions],
  );
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.index)}
      minWidth={940}
      onRemove={(row) => actions.remove(row.index)}
    />
  );
}
