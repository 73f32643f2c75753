import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/table/data-table.tsx';
import { useLanguage } from '../../language/use-language.ts';
import type { WorkloadActions } from './use-workload-actions.ts';
import { workloadColumns } from './workload-columns.tsx';
import type { WorkloadRow } from './workload-row.ts';

interface WorkloadTableProps {
  readonly rows: readonly WorkloadRow[];
  readonly actions: WorkloadActions;
}

/** The workloads of the project with what they resolve to. */
export function WorkloadTable({ rows, actions }: WorkloadTableProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  const columns = workloadColumns({
    t,
    language,
    onEdit: (row) => actions.edit(row.index, row.input),
    onDuplicate: (row) => actions.duplicate(row.index),
    onRemove: (row) => actions.remove(row.index),
  });
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
