import { Button, Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeletedProject } from '../../../shared/domain/project/project.ts';
import { Moment } from '../moment.tsx';

interface DeletedTableProps {
  readonly label: string;
  readonly projects: readonly DeletedProject[];
  readonly onRestore: (project: DeletedProject) => void;
}

/** Deleted projects with when they were deleted; each can be brought back. */
export function DeletedTable({ label, projects, onRestore }: DeletedTableProps) {
  const { t } = useTranslation(['projects', 'common']);
  return (
    <Table aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('common:name')}</Table.Th>
          <Table.Th>{t('trash.deletedAt')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('common:action.restore')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {projects.map((project) => (
          <Table.Tr key={project.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{project.name}</Table.Td>
            <Table.Td>
              <Moment at={project.deletedAt} />
            </Table.Td>
            <Table.Td ta="right">
              <Button
                variant="default"
                size="compact-xs"
                aria-label={t('trash.restoreNamed', { name: project.name })}
                onClick={() => onRestore(project)}
              >
                {t('common:action.restore')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
