import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../../shared/domain/project/project.ts';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { useProject } from '../../workspace/document.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { NameDialog } from '../../components/name-dialog.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { DeletedProjects } from './deleted-projects.tsx';
import { FirstRun } from './first-run.tsx';
import { freeName } from '../../../shared/domain/project/project-name.ts';
import { ImportButton } from './import-button.tsx';
import { ProjectTable } from './project-table.tsx';
import { SampleCards } from './sample-cards.tsx';
import { SearchResults } from './search-results.tsx';
import { useProjectActions } from './use-project-actions.ts';

const noProjects: readonly ProjectSummary[] = [];

/** Lists the projects; without any, it shows how to begin. */
export function ProjectsScreen() {
  const { t } = useTranslation(['projects', 'common']);
  const client = useClient();
  const project = useProject();
  const list = useCall(client, 'projects.list', {});
  const { refetch } = list;
  useEffect(refetch, [refetch, project?.revision]);
  const projects = list.value ?? noProjects;
  const names = projects.map((project) => project.name);
  const actions = useProjectActions(names);
  const [search, setSearch] = useState('');
  const [naming, dialog] = useDisclosure(false);
  const any = projects.length > 0;
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <>
          {any && <SearchField label={t('search')} value={search} onChange={setSearch} />}
          <ImportButton onImported={(imported) => void actions.showImported(imported)} />
          {any && (
            <Button leftSection={<IconPlus size={15} />} onClick={dialog.open}>
              {t('new')}
            </Button>
          )}
        </>
      }
    >
      {list.isPending && <Pending />}
      {list.failure !== null && <FailureAlert failure={list.failure} onRetry={list.refetch} />}
      {any && search.trim() === '' && (
        <Panel flush>
          <ProjectTable projects={projects} openId={project?.id ?? null} actions={actions} />
        </Panel>
      )}
      {any && search.trim() !== '' && (
        <SearchResults search={search.trim()}>
          {(hits) => (
            <ProjectTable
              projects={hits.map((hit) => hit.project)}
              found={new Map(hits.map((hit) => [hit.project.id, hit.places]))}
              openId={project?.id ?? null}
              actions={actions}
            />
          )}
        </SearchResults>
      )}
      {list.value !== null && !any && (
        <FirstRun
          busy={actions.busy === 'new'}
          onStart={() => void actions.create(t('defaultName'))}
        />
      )}
      <DeletedProjects onRestore={(id) => void actions.restore(id)} />
      <SampleCards busy={actions.busy} onOpen={(id) => void actions.openSample(id)} />
      <NameDialog
        opened={naming}
        onClose={dialog.close}
        title={t('newTitle')}
        submitLabel={t('common:action.create')}
        initial={freeName(t('defaultName'), names)}
        onSubmit={(name) => void actions.create(name)}
      />
    </Page>
  );
}
