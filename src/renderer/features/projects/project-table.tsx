import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../../shared/domain/project/project.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import { NameDialog } from '../../components/name-dialog.tsx';
import { projectColumns, type FoundIn } from './project-columns.tsx';
import type { ProjectActions } from './use-project-actions.ts';

const nothing: FoundIn = new Map();

interface ProjectTableProps {
  readonly projects: readonly ProjectSummary[];
  /** Where in each project the words of a search were found. */
  readonly found?: FoundIn;
  readonly openId: string | null;
  readonly actions: ProjectActions;
}

/** All projects, newest change first. */
export function ProjectTable({ projects, found = nothing, openId, actions }: ProjectTableProps) {
  const { t } = useTranslation(['projects', 'common']);
  const [renaming, setRenaming] = useState<ProjectSummary | null>(null);
  const columns = projectColumns({
    t,
    openId,
    found,
    onOpen: ({ id }) => void actions.open(id),
    onRename: setRenaming,
    onDuplicate: (project) => void actions.duplicate(project),
    onExport: (project, format) => void actions.exportAs(project, format),
    onRemove: (project) => void actions.remove(project),
  });
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
