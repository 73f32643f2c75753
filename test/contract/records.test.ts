import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient, type Client } from '../../src/shared/api/client.ts';
import { startPlanner, type Planner } from './planner.ts';
import { document, value } from './calls.ts';
import { transports, type OpenTransport } from './transports.ts';

vi.mock('electron', async () => (await import('./electron-channel.ts')).electronModule);

/** What a caller gets must not depend on the transport. */
const answers = new Map<string, Map<string, unknown>>();

describe.each(transports)('what is on record, %s', (name, open) => {
  let planner: Planner;
  let opened: OpenTransport;
  let client: Client;
  const seen = new Map<string, unknown>();

  beforeAll(async () => {
    planner = startPlanner();
    opened = await open(planner.application);
    client = createClient(opened.transport);
    answers.set(name, seen);
  });
  afterAll(async () => {
    await opened.close();
    await planner.close();
  });

  it('finds projects by their words, also Chinese ones of two characters', async () => {
    const { id } = await value(
      client.invoke('projects.create', {
        document: { ...document, notes: '选择容器的理由：密度' },
      }),
    );
    for (const query of ['容器的理由', '密度', 'web 理由']) {
      const hits = await value(client.invoke('projects.search', { query }));
      expect(hits.map((hit) => hit.project.id)).toEqual([id]);
      expect(hits[0]?.places.flatMap(({ snippet }) => snippet)).toContainEqual({
        text: query.split(' ').at(-1),
        match: true,
      });
    }
    expect(await value(client.invoke('projects.search', { query: '没有这个词' }))).toEqual([]);
  });

  it('exports a project with its history and imports it, saying first what it will do', async () => {
    const { id } = await value(client.invoke('projects.create', { document }));
    await value(
      client.invoke('projects.save', { id, revision: 1, document: { ...document, notes: 'new' } }),
    );
    const file = await value(client.invoke('projects.export', { id, format: 'bundle' }));
    const call = { fileName: file.fileName, text: file.text };
    const tried = await value(client.invoke('projects.import', { ...call, commit: false }));
    expect(tried).toMatchObject({ project: null, history: { revisions: 2, decisions: 0 } });
    const done = await value(client.invoke('projects.import', { ...call, commit: true }));
    expect(done).toMatchObject({ name: tried.name, project: { revision: 3, canUndo: true } });
  });

  it('records decisions, reviews their triggers, and compares what a change did', async () => {
    const { id } = await value(client.invoke('projects.create', { document }));
    const decision = {
      choices: [{ workload: 'web', alternative: 'container' }],
      rationale: 'Cheapest that isolates enough.',
      who: 'Lin',
      triggers: [
        {
          figure: 'memory.perInstance' as const,
          comparison: 'above' as const,
          threshold: 700 * 2 ** 20,
        },
      ],
    };
    const call = { project: id, revision: 1, decision };
    const recorded = await value(client.invoke('decisions.record', call));
    expect(recorded).toMatchObject({
      number: 1,
      status: 'proposed',
      staleness: { causes: [] },
      basis: { revision: 1, pack: { id: 'seed' }, sampling: { samples: 200, seed: 1 } },
    });
    seen.set('basis', recorded.basis);
    const accepted = await value(
      client.invoke('decisions.changeStatus', { id: recorded.id, status: 'accepted', who: 'Wu' }),
    );
    expect(accepted.statuses.map(({ status, who }) => `${status} ${who}`)).toEqual([
      'proposed Lin',
      'accepted Wu',
    ]);
    const [quiet] = await value(client.invoke('decisions.review', { project: id }));
    expect(quiet).toMatchObject({ fired: false, readings: [{ workload: 'web', state: 'quiet' }] });
    const workloads = [{ name: 'web', count: 3, cpu: '500m', memory: '1Gi' }];
    await value(
      client.invoke('projects.save', { id, revision: 1, document: { ...document, workloads } }),
    );
    const [fired] = await value(client.invoke('decisions.review', { project: id }));
    expect(fired).toMatchObject({
      fired: true,
      decision: { staleness: { causes: ['project'], sinceRevision: 2 } },
    });
    const compared = await value(client.invoke('projects.compareResults', { id, from: 1, to: 2 }));
    expect(compared.inputs).toMatchObject([{ field: 'workloads[web].memory' }]);
    expect(compared.results.same).toBe(false);
    seen.set('compared results', compared);
    const next = { ...decision, supersedes: recorded.id };
    await value(client.invoke('decisions.record', { project: id, revision: 2, decision: next }));
    const [newer, older] = await value(client.invoke('decisions.list', { project: id }));
    expect(older).toMatchObject({ status: 'superseded', supersededBy: newer?.id });
    expect(
      await client.invoke('decisions.changeStatus', {
        id: recorded.id,
        status: 'accepted',
        who: 'Wu',
      }),
    ).toEqual({ ok: false, error: { code: 'decision-closed', id: recorded.id } });
  });

  it('keeps a record of the reports made of a project', async () => {
    const { id } = await value(client.invoke('projects.create', { document }));
    const order = { document, language: 'en', format: 'json' } as const;
    await value(client.invoke('report.export', order));
    await value(client.invoke('report.export', { ...order, project: { id, revision: 1 } }));
    const made = await value(client.invoke('reports.list', { project: id }));
    expect(made).toMatchObject([
      { project: id, revision: 1, format: 'json', fileName: 'Shop.json' },
    ]);
    expect(await value(client.invoke('measurements.list', {}))).toEqual([]);
  });
});

it('gives the same answers over every transport', () => {
  const [first, ...others] = [...answers.values()];
  expect(first?.size).toBe(2);
  for (const other of others)
    expect(Object.fromEntries(other)).toEqual(Object.fromEntries(first ?? []));
});
