import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { renderApp } from '../render-app.tsx';
import { startWithProject } from '../../../support/result-project.ts';
import '../../../../src/renderer/features/decide/decide-screen.tsx';

const figure = async (name: string) => within(await screen.findByRole('figure', { name }));

describe('a chart', () => {
  test('says its message to screen readers and under the drawing', async () => {
    renderApp(startWithProject(), '/decide');
    const ranking = await figure('Ranking');
    const drawing = ranking.getByRole('img');
    expect(drawing.getAttribute('aria-label')).toMatch(/^Sandboxing has the highest median score/);
    expect(ranking.getByText(/^Sandboxing has the highest/)).toBeDefined();
  });

  test('is shown as a table with the same figures', async () => {
    const { user } = renderApp(startWithProject(), '/decide');
    const ranking = await figure('Ranking');
    await user.click(ranking.getByRole('radio', { name: 'Show as table' }));
    const table = within(ranking.getByRole('table', { name: 'Ranking' }));
    expect(table.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
      'Alternative',
      'Feasible',
      'Low',
      'P5',
      'P50',
      'P95',
      'High',
    ]);
    expect(table.getAllByRole('row')).toHaveLength(5);
    expect(ranking.queryByRole('img')).toBeNull();
  });

  test('is exported as figures and as a drawing', async () => {
    const invoke = vi.fn<
      (
        method: string,
        file: { readonly fileName: string; readonly base64: string },
      ) => Promise<unknown>
    >(() => Promise.resolve({ ok: true, value: null }));
    vi.stubGlobal('isoplan', { invoke });
    const { user } = renderApp(startWithProject(), '/decide');
    const ranking = await figure('Ranking');
    for (const item of ['Figures (CSV)', 'Drawing (SVG)']) {
      await user.click(ranking.getByRole('button', { name: 'Export chart' }));
      await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
    }
    vi.unstubAllGlobals();
    expect(invoke.mock.calls.map(([method]) => method)).toEqual([
      'desktop.saveFile',
      'desktop.saveFile',
    ]);
    const [csv, svg] = invoke.mock.calls.map(([, file]) => file);
    expect(csv?.fileName).toBe('ranking.csv');
    expect(atob(csv?.base64 ?? '')).toContain('Alternative,Feasible,Low,P5,P50,P95,High');
    expect(svg?.fileName).toBe('ranking.svg');
    expect(atob(svg?.base64 ?? '')).toMatch(/^<svg[^>]*><title>Ranking<\/title><desc>/);
  });
});
