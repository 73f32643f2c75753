import { Anchor, Badge, Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ProjectSummary } from '../../../shared/domain/project/project.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import type { DataColumn } from '../../components/table/data-columns.ts';
import { Moment } from '../../components/moment.tsx';
import type { ExportFormat } from './use-project-actions.ts';
import type { SearchPlace } from '../../../shared/domain/project/store-records.ts';
import { FoundPlaces } from './search-results.tsx';
import { ProjectMenu } from './project-menu.tsx';

/** Where the words of a search were found, by project. */
export type FoundIn = ReadonlyMap<string, readonly SearchPlace[]>;

interface ColumnSetting {
  readonly t: TFunction<readonly ['projects', 'common']>;
  readonly openId: string | null;
  readonly found: FoundIn;
  readonly onOpen: (project: ProjectSummary) => void;
  readonly onRename: (project: ProjectSummary) => void;
  readonly onDuplicate: (project: ProjectSummary) => void;
  readonly onExport: (project: ProjectSummary, format: ExportFormat) => void;
  readonly onRemove: (project: ProjectSummary) => void;
}

function nameColumn({ t, openId, found, onOpen }: ColumnSetting): DataColumn<ProjectSummary> {
  return {
    id: 'name',
    header: t('common:name'),
    wrap: true,
    value: (project) => project.name,
    cell: (project) => (
      <>
        <Group gap="xs" wrap="nowrap">
          <Anchor
            component="button"
            type="button"
            data-row-primary
            fz="xs"
            fw={700}
            ta="left"
            onClick={() => onOpen(project)}
          >
            {project.name}
          </Anchor>
          {project.id === openId && <Badge flex="none">{t('isOpen')}</Badge>}
        </Group>
        {found.has(project.id) && <FoundPlaces places={found.get(project.id) ?? []} />}
      </>
    ),
  };
}

/** The columns of the list of projects, in the words of the language. */
export function projectColumns(setting: ColumnSetting): readonly DataColumn<ProjectSummary>[] {
  const { t } = setting;
  return [
    nameColumn(setting),
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
          onRename={() => setting.onRename(project)}
          onDuplicate={() => setting.onDuplicate(project)}
          onExport={(format) => setting.onExport(project, format)}
          onRemove={() => setting.onRemove(project)}
        />
      ),
    },
  ];
}
