import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type {
  MethodArguments,
  MethodInput,
  MethodName,
  MethodOutput,
} from '../../../shared/api/contract.ts';
import type { Project, ProjectSummary } from '../../../shared/domain/project/project.ts';
import { saveFile, textAsBase64 } from '../../api/save-file.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocumentActions, useProject } from '../../workspace/document.ts';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { showUndoNotice } from '../../components/feedback/undo-notice.tsx';
import { newDocument } from './new-document.ts';
import { freeName } from '../../../shared/domain/project/project-name.ts';
import { outdate, projectListQueries } from '../../workspace/outdate-queries.ts';

/** One readable file, or the whole history with it. */
export type ExportFormat = MethodArguments<'projects.export'>['format'];

/** What can be done with projects. Failures are shown; each action ends with a fresh list. */
export interface ProjectActions {
  /** What is being worked on: a project's or sample's id, or `new`. */
  readonly busy: string | null;
  readonly open: (id: string) => Promise<void>;
  readonly create: (name: string) => Promise<void>;
  readonly openSample: (id: string) => Promise<void>;
  readonly rename: (project: ProjectSummary, name: string) => Promise<void>;
  readonly duplicate: (project: ProjectSummary) => Promise<void>;
  readonly remove: (project: ProjectSummary) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  readonly exportAs: (project: ProjectSummary, format: ExportFormat) => Promise<void>;
  readonly showImported: (project: Project) => Promise<void>;
}

export function useProjectActions(names: readonly string[]): ProjectActions {
  const { t } = useTranslation(['projects', 'common']);
  const client = useClient();
  const language = useLanguage();
  const current = useProject();
  const workspace = useDocumentActions();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [busy, setBusy] = useState<string | null>(null);

  const refreshLists = (): Promise<void> => outdate(queries, projectListQueries);

  /** Runs one call; null after a failure, which has then been shown. */
  async function run<Name extends MethodName>(
    token: string,
    name: Name,
    input: MethodInput<Name>,
  ): Promise<MethodOutput<Name> | null> {
    setBusy(token);
    const answer = await client.invoke(name, input);
    setBusy(null);
    if (!answer.ok) {
      showFailureNotice(answer.error, t('common:action.close'));
      return null;
    }
    await refreshLists();
    return answer.value;
  }

  async function show(project: Project | null, path: string): Promise<void> {
    if (project === null) return;
    await workspace.openProject(project);
    goTo(path);
  }

  return {
    busy,
    open: async (id) => {
      const project = id === current?.id ? current : await run(id, 'projects.read', { id });
      const empty = (project?.document.workloads.length ?? 0) === 0;
      const path = empty ? '/workloads' : '/matrix';
      if (project !== null && project.id === current?.id) goTo(path);
      else await show(project, path);
    },
    create: async (name) => {
      const document = newDocument(freeName(name, names));
      await show(await run('new', 'projects.create', { document }), '/machine');
    },
    openSample: async (id) => {
      await show(await run(id, 'samples.open', { id, language }), '/matrix');
    },
    rename: async (project, name) => {
      if (project.id === current?.id) {
        workspace.updateDocument((document) => ({ ...document, name }));
        await workspace.saveNow();
        await refreshLists();
        return;
      }
      const { id, revision } = project;
      await run(id, 'projects.rename', { id, revision, name });
    },
    duplicate: async ({ id, name }) => {
      if (id === current?.id) await workspace.saveNow();
      const copy = freeName(t('copyName', { name }), names);
      await run(id, 'projects.duplicate', { id, name: copy });
    },
    remove: async ({ id, name }) => {
      if (id === current?.id) await workspace.closeProject();
      const answer = await client.invoke('projects.delete', { id });
      await refreshLists();
      if (!answer.ok) {
        showFailureNotice(answer.error, t('common:action.close'));
        return;
      }
      showUndoNotice({
        message: t('deleted', { name }),
        undoLabel: t('common:action.undo'),
        closeLabel: t('common:action.close'),
        onUndo: () => void run(id, 'projects.restore', { id }),
      });
    },
    restore: async (id) => {
      await run(id, 'projects.restore', { id });
    },
    exportAs: async ({ id }, format) => {
      if (id === current?.id) await workspace.saveNow();
      const file = await run(id, 'projects.export', { id, format });
      if (file === null) return;
      const { fileName, mediaType, text } = file;
      const saved = await saveFile({ fileName, mediaType, base64: textAsBase64(text) });
      if (!saved.ok) showFailureNotice(saved.error, t('common:action.close'));
    },
    showImported: (project) => show(project, '/workloads'),
  };
}
