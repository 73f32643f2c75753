import { Anchor, Badge, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../../shared/domain/project.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import type { DataColumn } from '../../components/data-columns.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Moment } from '../../components/moment.tsx';
import { NameDialog } from '../../components/name-dialog.tsx';
import { ProjectMenu } from './project-menu.tsx';
import type { ProjectActions } from './use-project-actions.ts';

interface ProjectTableProps {
  readonly projects: readonly ProjectSummary[];
  readonly openId: string | null;
  readonly actions: ProjectActions;
}

/** All projects, newest change first. */
export function ProjectTable({ projects, openId, actions }: ProjectTableProps) {
  const { t } = useTranslation(['projects', 'common']);
  const [renaming, setRenaming] = useState<ProjectSummary | null>(null);
  const columns = useMemo(
    (): readonly DataColumn<ProjectSummary>[] => [
      {
        id: 'name',
        header: t('common:name'),
        wrap: true,
        value: (project) => project.name,
        cell: (project) => (
          <Group gap="xs" wrap="nowrap">
            <Anchor
              component="button"
              type="button"
              data-row-primary
              fz="xs"
              fw={700}
              ta="left"
              onClick={() => void actions.open(project.id)}
            >
              {project.name}
            </Anchor>
            {project.id === openId && <Badge flex="none">{t('isOpen')}</Badge>}
          </Group>
        ),
      },
      {
        id: 'workloads',
        header: t('column.workloads'),
        align: 'right',
        value: (project) => project.workloadCount,
        cell: (project) => formatCount(project.workloadCount),
      },
      {
        id: 'updated',
        header: t('column.updated'),
        value: (project) => project.updatedAt,
        cell: (project) => <Moment at={project.updatedAt} />,
      },
      {
        id: 'created',
        header: t('column.created'),
        value: (project) => project.createdAt,
        cell: (project) => <Moment at={project.createdAt} />,
      },
      {
        id: 'menu',
        header: t('common:action.more'),
        align: 'right',
        quiet: true,
        cell: (project) => (
          <ProjectMenu
            name={project.name}
            onRename={() => setRenaming(project)}
            onDuplicate={() => void actions.duplicate(project)}
            onRemove={() => void actions.remove(project)}
          />
        ),
      },
    ],
    [t, openId, actions],
  );
  return (
    <>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={projects}
        rowId={(project) => project.id}
        initialSort={{ id: 'updated', desc: true }}
        isCurrent={(project) => project.id === openId}
        onRemove={(project) => void actions.remove(project)}
      />
      <NameDialog
        opened={renaming !== null}
        onClose={() => setRenaming(null)}
        title={t('renameTitle')}
        submitLabel={t('common:action.rename')}
        initial={renaming?.name ?? ''}
        onSubmit={(name) => renaming !== null && void actions.rename(renaming, name)}
      />
    </>
  );
}
