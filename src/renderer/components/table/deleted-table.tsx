import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeletedProject } from '../../../shared/domain/project/project.ts';
import { Moment } from '../moment.tsx';
import { PlainTable } from './plain-table.tsx';

interface DeletedTableProps {
  readonly label: string;
  readonly projects: readonly DeletedProject[];
  readonly onRestore: (project: DeletedProject) => void;
}

/** Deleted projects with when they were deleted; each can be brought back. */
export function DeletedTable({ label, projects, onRestore }: DeletedTableProps) {
  const { t } = useTranslation(['projects', 'common']);
  return (
    <PlainTable
      label={label}
      rows={projects}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('common:name'),
          style: () => ({ overflowWrap: 'anywhere' }),
          cell: ({ name }) => name,
        },
        {
          id: 'deletedAt',
          header: t('trash.deletedAt'),
          cell: ({ deletedAt }) => <Moment at={deletedAt} />,
        },
        {
          id: 'restore',
          header: t('common:action.restore'),
          quiet: true,
          align: 'right',
          cell: (project) => (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('trash.restoreNamed', { name: project.name })}
              onClick={() => onRestore(project)}
            >
              {t('common:action.restore')}
            </Button>
          ),
        },
      ]}
    />
  );
}
