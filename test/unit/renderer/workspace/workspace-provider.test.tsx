import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler, type ProfilerOnRenderCallback } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { createLanguage } from '../../../../src/renderer/language/i18n.ts';
import { useClient } from '../../../../src/renderer/workspace/client.ts';
import {
  useDocument,
  useDocumentActions,
  useProjectId,
} from '../../../../src/renderer/workspace/document.ts';
import { usePlan } from '../../../../src/renderer/workspace/plan.ts';
import { usePreferences } from '../../../../src/renderer/workspace/preferences/preferences-context.ts';
import { WorkspaceProvider } from '../../../../src/renderer/workspace/workspace-provider.tsx';
import { createClient } from '../../../../src/shared/api/client.ts';
import { err } from '../../../../src/shared/base/result.ts';
import { projectDocument, type Project } from '../../../../src/shared/domain/project/project.ts';

afterEach(cleanup);

const document = projectDocument.parse({
  schema: 'isoplan/project@1',
  name: 'Shop',
  pack: 'isoplan-evidence',
  workloads: [],
});

const project: Project = {
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

function ReadsDocument() {
  return <p>{useDocument()?.notes}</p>;
}

function ReadsName() {
  return <p>{useDocument((current) => current?.name)}</p>;
}

function Acts() {
  useClient();
  useProjectId();
  const { openProject, updateDocument } = useDocumentActions();
  const type = () => updateDocument((current) => ({ ...current, notes: 'one more letter' }));
  return (
    <>
      <button type="button" onClick={() => void openProject(project)}>
        Open
      </button>
      <button type="button" onClick={type}>
        Type
      </button>
    </>
  );
}

function ReadsPlan() {
  return <p>{String(usePlan().isStale)}</p>;
}

function ReadsPreferences() {
  return <p>{usePreferences().colorScheme}</p>;
}

test('a keystroke draws anew what reads the document, and nothing else', async () => {
  const drawn: string[] = [];
  const onRender: ProfilerOnRenderCallback = (id) => void drawn.push(id);
  const notices = { stepTaken: () => {}, stepFailed: () => {}, changedElsewhere: () => {} };
  const client = createClient(async () => err({ code: 'cancelled' }));
  const readers = { ReadsDocument, ReadsName, Acts, ReadsPlan, ReadsPreferences };
  render(
    <I18nextProvider i18n={createLanguage('en')}>
      <MantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <WorkspaceProvider client={client} notices={notices}>
            {Object.entries(readers).map(([name, Reader]) => (
              <Profiler key={name} id={name} onRender={onRender}>
                <Reader />
              </Profiler>
            ))}
          </WorkspaceProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
  await act(async () => screen.getByText('Open').click());
  drawn.length = 0;
  await act(async () => screen.getByText('Type').click());
  expect(screen.getByText('one more letter')).toBeDefined();
  expect(drawn).toEqual(['ReadsDocument']);
});
