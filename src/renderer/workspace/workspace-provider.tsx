import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/api/client.ts';
import type { Language } from '../../shared/base/text.ts';
import { useCall } from '../api/use-call.ts';
import { languageTag } from '../language/i18n.ts';
import { useLanguage } from '../language/use-language.ts';
import { writePreference } from './preferences.ts';
import type { SavingState } from './document-session.ts';
import { useHistorySteps } from './use-history-steps.ts';
import { useOutsideChanges } from './use-outside-changes.ts';
import { usePlan } from './use-plan.ts';
import { useSession } from './use-session.ts';
import type { WorkspaceNotices } from './workspace-notices.ts';
import { WorkspaceContext, type Workspace } from './workspace.tsx';

interface WorkspaceProviderProps {
  readonly client: Client;
  readonly notices: WorkspaceNotices;
  readonly children: ReactNode;
}

const isUnsaved = (saving: SavingState): boolean => saving === 'waiting' || saving === 'saving';

/** Provides the workspace: the open project, its plan, and the preferences. */
export function WorkspaceProvider({ client, notices, children }: WorkspaceProviderProps) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const { colorScheme: colorSchemeChoice, setColorScheme } = useMantineColorScheme();
  const colorScheme = useComputedColorScheme('light');
  const { session, state, restoring } = useSession(client, notices.changedElsewhere);
  const planQuery = usePlan(client, state.project?.id ?? null, state.document);
  useOutsideChanges(client, planQuery.isStale ? null : planQuery.plan, state.document);
  const description = useCall(client, 'app.describe', {}).value;

  useEffect(() => {
    document.documentElement.lang = languageTag(language);
  }, [language]);

  const { undo, redo } = useHistorySteps(session, notices);
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
    ['mod+S', () => void session.flush()],
  ]);

  const workspace = useMemo(
    (): Workspace => ({
      client,
      language,
      setLanguage: (chosen: Language) => {
        writePreference('language', chosen);
        void i18n.changeLanguage(chosen);
      },
      colorScheme,
      colorSchemeChoice,
      setColorScheme,
      description,
      restoring,
      project: state.project,
      document: state.document,
      openProject: session.open,
      closeProject: session.close,
      updateDocument: session.update,
      saveNow: session.flush,
      undo,
      redo,
      replaceProject: session.replace,
      refreshProject: session.refresh,
      canUndo: state.project?.canUndo === true || isUnsaved(state.saving),
      canRedo: state.project?.canRedo === true && state.saving !== 'waiting',
      saving: {
        state: state.saving,
        failure: state.failure,
        retry: () => void session.flush(),
        theirs: state.theirs,
        settle: session.settle,
      },
      planQuery,
    }),
    [
      client,
      language,
      i18n,
      colorScheme,
      colorSchemeChoice,
      setColorScheme,
      description,
      restoring,
      state,
      session,
      undo,
      redo,
      planQuery,
    ],
  );
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}
