import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createLanguage } from '../../../../src/renderer/language/i18n.ts';
import { I18nextProvider } from 'react-i18next';
import { useClient } from '../../../../src/renderer/workspace/client.ts';
import {
  useDocument,
  useDocumentActions,
  useProjectId,
} from '../../../../src/renderer/workspace/document.ts';
import { usePlan } from '../../../../src/renderer/workspace/plan.ts';
import { usePreferences } from '../../../../src/renderer/workspace/preferences-context.ts';
import { WorkspaceProvider } from '../../../../src/renderer/workspace/workspace-provider.tsx';
import { createClient } from '../../../../src/shared/api/client.ts';
import { err } from '../../../../src/shared/base/result.ts';
import { projectDocument } from '../../../../src/shared/domain/project/project.ts';

afterEach(cleanup);

test('a keystroke draws anew what reads the document, and nothing else', async () => {
  const draws = { document: 0, name: 0, actions: 0, plan: 0, preferences: 0 };
  let actions: ReturnType<typeof useDocumentActions> | undefined;
  function ReadsDocument() {
    draws.document += 1;
    return <p>{useDocument()?.notes}</p>;
  }
  function ReadsName() {
    draws.name += 1;
    return <p>{useDocument((document) => document?.name)}</p>;
  }
  function Acts() {
    draws.actions += 1;
    useClient();
    useProjectId();
    actions = useDocumentActions();
    return null;
  }
  function ReadsPlan() {
    draws.plan += 1;
    usePlan();
    return null;
  }
  function ReadsPreferences() {
    draws.preferences += 1;
    usePreferences();
    return null;
  }
  const notices = { stepTaken: () => {}, stepFailed: () => {}, changedElsewhere: () => {} };
  const client = createClient(async () => err({ code: 'cancelled' }));
  render(
    <I18nextProvider i18n={createLanguage('en')}>
      <MantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <WorkspaceProvider client={client} notices={notices}>
            <ReadsDocument />
            <ReadsName />
            <Acts />
            <ReadsPlan />
            <ReadsPreferences />
          </WorkspaceProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
  const document = projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'Shop',
    pack: 'isoplan-evidence',
    workloads: [],
  });
  const project = {
    id: 'p',
    name: 'Shop',
    workloadCount: 0,
    createdAt: '2026-11-22T08:00:00.000Z',
    updatedAt: '2026-11-22T08:00:00.000Z',
    revision: 1,
    document,
    canUndo: false,
    canRedo: false,
    undoTo: null,
    redoTo: null,
  };
  await act(async () => actions?.openProject(project));
  const before = { ...draws };
  await act(async () =>
    actions?.updateDocument((current) => ({ ...current, notes: 'one more letter' })),
  );
  expect(screen.getByText('one more letter')).toBeDefined();
  expect(draws).toEqual({ ...before, document: before.document + 1 });
});
