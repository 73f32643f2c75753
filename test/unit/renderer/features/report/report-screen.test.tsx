import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renderApp } from '../../render-app.tsx';
import { startWithProject, resultDocument } from '../../../../support/result-project.ts';
import { type InProcessPlanner } from '../../../../support/in-process-planner.ts';
import '../../../../../src/renderer/features/report/report-screen.tsx';

const exportsOf = (planner: InProcessPlanner) =>
  planner.calls.filter((call) => call.method === 'report.export').map((call) => call.input);

afterEach(() => {
  vi.unstubAllGlobals();
});

function desktop() {
  const saveFile = vi.fn<(file: { readonly fileName: string }) => Promise<unknown>>((file) =>
    Promise.resolve({ ok: true, value: { path: `/home/${file.fileName}` } }),
  );
  const invoke = (method: string, input: { readonly fileName: string }): Promise<unknown> =>
    method === 'desktop.saveFile' ? saveFile(input) : Promise.resolve(null);
  vi.stubGlobal('isoplan', { invoke });
  return saveFile;
}

// The first report of a process reads its fonts and draws its charts, which takes a while.
const preview = () => screen.findByTitle('Preview of the report', {}, { timeout: 25_000 });

describe('the preview', () => {
  test('stands in a frame that can run nothing', async () => {
    renderApp(startWithProject(), '/report');
    const frame = await preview();
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.getAttribute('src')).toMatch(/^\/preview\/\w+/);
  });

  test('follows the language of the report, not that of the screen', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/report');
    const english = (await preview()).getAttribute('src');
    await user.click(screen.getAllByRole('radio', { name: '中文' }).at(-1) as HTMLElement);
    await waitFor(() =>
      expect(screen.getByTitle('Preview of the report').getAttribute('src')).not.toBe(english),
    );
    expect(planner.calls).toContainEqual({
      method: 'report.preview',
      input: expect.objectContaining({ language: 'zh' }),
    });
    expect(screen.getByRole('heading', { level: 1, name: 'Report' })).toBeDefined();
  });

  test('says what failed and tries again', async () => {
    const planner = startWithProject();
    planner.failNext('report.preview', { code: 'print-failed', detail: 'gone' });
    const { user } = renderApp(planner, '/report');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await preview()).toBeDefined();
  });

  test('is not asked for without a workload', async () => {
    const planner = startWithProject(resultDocument({ workloads: [] }));
    renderApp(planner, '/report');
    expect(await screen.findByRole('link', { name: 'Add a workload' })).toBeDefined();
    expect(planner.calls.some((call) => call.method === 'report.preview')).toBe(false);
  });
});

describe('the export', () => {
  test('saves the chosen format in the chosen language and names the file', async () => {
    const saveFile = desktop();
    const planner = startWithProject();
    const { user } = renderApp(planner, '/report');
    await user.click(await screen.findByRole('radio', { name: 'Markdown' }));
    await user.click(screen.getByRole('button', { name: 'Export Markdown' }));
    expect(await screen.findByText('/home/Shop.md')).toBeDefined();
    expect(exportsOf(planner)).toMatchObject([{ language: 'en', format: 'markdown' }]);
    expect(saveFile).toHaveBeenCalledTimes(1);
  });

  test('names the stored revision it is made of, so that it goes on record', async () => {
    desktop();
    const planner = startWithProject();
    const { user } = renderApp(planner, '/report');
    await user.click(await screen.findByRole('button', { name: 'Export PDF' }));
    expect(await screen.findByText('/home/Shop.pdf')).toBeDefined();
    const revision = planner.projects.get('p')?.revision;
    expect(exportsOf(planner)).toMatchObject([{ project: { id: 'p', revision } }]);
  });

  test('can be cancelled, and then saves nothing', async () => {
    const saveFile = desktop();
    const planner = startWithProject();
    const release = planner.hold('report.export');
    const { user } = renderApp(planner, '/report');
    await user.click(await screen.findByRole('button', { name: 'Export PDF' }));
    expect(await screen.findByText('Making the PDF…')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    release();
    expect(await screen.findByRole('button', { name: 'Export PDF' })).toBeDefined();
    await waitFor(() => expect(exportsOf(planner)).toHaveLength(1));
    expect(saveFile).not.toHaveBeenCalled();
  });

  test('says what failed and tries again', async () => {
    desktop();
    const planner = startWithProject();
    planner.failNext('report.export', { code: 'print-failed', detail: 'no paper' });
    const { user } = renderApp(planner, '/report');
    await user.click(await screen.findByRole('button', { name: 'Export PDF' }));
    expect(await screen.findByText(/no paper/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('/home/Shop.pdf')).toBeDefined();
  });
});
