import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient, type Client } from '../../src/shared/api/client.ts';
import { contract } from '../../src/shared/api/contract.ts';
import { frame } from './electron-channel.ts';
import { startPlanner, type Planner } from './planner.ts';
import { document, value } from './calls.ts';
import { overIpc, transports, type OpenTransport } from './transports.ts';
import { withoutSamples } from '../../src/shared/domain/calibration/calibration.ts';
import { hostInput } from '../../src/shared/domain/host/host-input.ts';
import { projectDocument } from '../../src/shared/domain/project/project.ts';
import { evaluatePlan } from '../../src/shared/plan/evaluation/evaluate-plan.ts';

vi.mock('electron', async () => (await import('./electron-channel.ts')).electronModule);

/** What a caller gets must not depend on the transport. */
const answers = new Map<string, Map<string, unknown>>();

describe.each(transports)('the contract %s', (name, open) => {
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

  it('describes the application', async () => {
    const described = await value(client.invoke('app.describe', {}));
    expect(described).toMatchObject({ version: '0.1.0', host: 'web', canPrint: true });
  });

  it('reads the machine', async () => {
    const machine = await value(client.invoke('machine.probe', {}));
    expect(machine.host).toMatchObject({ cores: 16, clockHz: 3e9, memoryBytes: 64 * 2 ** 30 });
    expect(machine.ledger.entries).toHaveLength(5);
    seen.set('ledger', machine.ledger);
  });

  it('says whose machine it is only when that is asked for', async () => {
    const plain = await value(client.invoke('machine.probe', {}));
    const asked = await value(client.invoke('machine.probe', { identifiers: true }));
    const again = await value(client.invoke('machine.probe', {}));
    expect(JSON.stringify([plain, again])).not.toContain('SERIAL-1');
    expect(JSON.stringify(asked.ledger)).toContain('SERIAL-1');
  });

  it('calibrates as a job that is asked for until it ends, and lists what was found', async () => {
    const place = await value(client.invoke('calibration.inspect', {}));
    expect(await value(client.invoke('calibration.current', {}))).toBeNull();
    const begun = await value(client.invoke('calibration.start', { kind: 'quick' }));
    expect(begun.state).toBe('waiting');
    const ended = await vi.waitFor(async () => {
      const job = await value(client.invoke('calibration.current', {}));
      if (job?.state !== 'ended') throw new Error('not ended yet');
      return job;
    });
    expect(ended.id).toBe(begun.id);
    const listed = await value(client.invoke('calibration.list', {}));
    if (!ended.result?.ok) throw new Error('no calibration');
    expect(listed).toEqual([withoutSamples(ended.result.value)]);
    const { takenAt } = listed[0] ?? { takenAt: '' };
    const whole = await value(client.invoke('calibration.read', { takenAt }));
    expect(whole).toEqual(ended.result.value);
    seen.set('calibration', { place, listed });
  });

  it('says what the calibration changed in the plan, before and after', async () => {
    const document = projectDocument.parse({
      schema: 'isoplan/project@1',
      name: 'Effect',
      workloads: [
        { name: 'web', cpu: 1, memory: '1Gi' },
        { name: 'jobs', cpu: 2, memory: '2Gi' },
      ],
      sampling: { samples: 200, seed: 1 },
    });
    const effects = await value(client.invoke('calibration.effect', { document }));
    expect(effects?.map(({ workload }) => workload)).toEqual(['web', 'jobs']);
    const clock = effects?.[1]?.changes.find(({ title }) => title.en === 'Clock');
    expect(clock).toMatchObject({ before: 3e9, after: { low: 3.2e9, p50: 3.3e9, high: 3.4e9 } });
    const elsewhere = { ...document, host: hostInput.parse({ cores: 4 }) };
    expect(await value(client.invoke('calibration.effect', { document: elsewhere }))).toBeNull();
    seen.set('effect', effects);
  });

  it('cancels a job, and only one that is under way', async () => {
    const { id } = await value(client.invoke('calibration.start', { kind: 'full' }));
    expect(await value(client.invoke('jobs.cancel', { id }))).toEqual({ cancelled: true });
    await vi.waitFor(async () => {
      expect(await value(client.invoke('calibration.current', {}))).toMatchObject({
        state: 'ended',
        result: { ok: false, error: { code: 'cancelled' } },
      });
    });
    expect(await value(client.invoke('jobs.cancel', { id }))).toEqual({ cancelled: false });
  });

  it('reads a host file', async () => {
    const host = await value(
      client.invoke('hosts.read', { fileName: 'h.yaml', text: 'name: rack\ncores: 8\n' }),
    );
    expect(host).toMatchObject({ name: 'rack', cores: 8, memoryBytes: null });
  });

  it('lists, reads and audits packs', async () => {
    const packs = await value(client.invoke('packs.list', {}));
    expect(packs.map((pack) => pack.id)).toContain('seed');
    const seed = await value(client.invoke('packs.read', { id: 'seed' }));
    expect(seed.pack.alternatives.map((one) => one.id)).toEqual([
      'vm',
      'pv',
      'container',
      'sandbox',
    ]);
    const findings = await value(client.invoke('packs.audit', { id: 'seed' }));
    expect(findings.length).toBeGreaterThan(10);
    seen.set('packs', { packs, seed, findings });
  });

  it('takes a pack of the user, plans with it, gives it back and forgets it', async () => {
    const { text } = await value(client.invoke('packs.export', { id: 'seed' }));
    const fileName = 'mine.json';
    const mine = text.replace('"id": "seed"', '"id": "mine"');
    const call = { fileName, text: mine };
    const imported = await value(client.invoke('packs.import', call));
    expect(imported).toMatchObject({ id: 'mine', origin: 'user', failure: null });
    expect(await client.invoke('packs.import', call)).toEqual({
      ok: false,
      error: { code: 'pack-exists', id: 'mine' },
    });
    expect(await value(client.invoke('packs.import', { ...call, replace: true }))).toEqual(
      imported,
    );
    expect(await client.invoke('packs.import', { fileName, text })).toEqual({
      ok: false,
      error: { code: 'name-taken', name: 'seed' },
    });
    expect(await client.invoke('packs.import', { fileName, text: '{"id": ' })).toMatchObject({
      ok: false,
      error: { code: 'syntax-invalid', file: fileName },
    });
    const listed = await value(client.invoke('packs.list', {}));
    expect(listed.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
      'seed built-in',
      'evidence built-in',
      'mine user',
    ]);
    const plan = await value(
      client.invoke('plan.evaluate', { document: { ...document, pack: 'mine' } }),
    );
    expect(plan.pack).toMatchObject({ id: 'mine', hash: imported.hash });
    seen.set('own pack', { imported, listed });
    expect((await value(client.invoke('packs.export', { id: 'mine' }))).text).toBe(mine);
    expect(await value(client.invoke('packs.remove', { id: 'mine' }))).toBeNull();
    expect(await client.invoke('packs.read', { id: 'mine' })).toMatchObject({
      ok: false,
      error: { code: 'pack-unknown' },
    });
  });

  it('holds one pack against another for a workload of a project', async () => {
    const packs = { stated: 'seed', evidence: 'evidence' };
    const compared = await value(client.invoke('packs.compare', { document, ...packs }));
    expect(compared.length).toBeGreaterThan(80);
    expect(new Set(compared.map(({ verdict }) => verdict))).toEqual(
      new Set(['optimistic', 'pessimistic', 'agrees', 'no-evidence']),
    );
    seen.set('compared', compared);
    expect(await client.invoke('packs.compare', { document, ...packs, workload: 7 })).toMatchObject(
      { ok: false, error: { code: 'field-invalid', field: 'workload' } },
    );
    const empty = { ...document, workloads: [] };
    expect(await client.invoke('packs.compare', { document: empty, ...packs })).toMatchObject({
      ok: false,
      error: { code: 'project-empty' },
    });
  });

  it('opens every sample in both languages, and each can be planned', async () => {
    const samples = await value(client.invoke('samples.list', {}));
    expect(samples.length).toBeGreaterThan(0);
    for (const { id } of samples) {
      for (const language of ['en', 'zh'] as const) {
        const opened = await value(client.invoke('samples.open', { id, language }));
        expect(opened.document.workloads.length).toBeGreaterThan(0);
        const sampling = { samples: 100, seed: 1 };
        const plan = await value(
          client.invoke('plan.evaluate', { document: { ...opened.document, sampling } }),
        );
        expect(plan.workloads).toHaveLength(opened.document.workloads.length);
      }
    }
  });

  it('gathers what a plan depends on, so that it can be evaluated elsewhere with the same result', async () => {
    const request = await value(client.invoke('plan.gather', { document }));
    const plan = evaluatePlan(request);
    expect(plan).toEqual({
      ok: true,
      value: await value(client.invoke('plan.evaluate', { document })),
    });
  });

  it('evaluates a plan and explains any of its figures', async () => {
    const plan = await value(client.invoke('plan.evaluate', { document }));
    expect(plan.workloads[0]?.alternatives.map((one) => one.id)).toEqual([
      'vm',
      'pv',
      'container',
      'sandbox',
    ]);
    const traces = [];
    for (const row of plan.workloads[0]?.matrix ?? []) {
      for (const { alternative, symbol } of row.cells) {
        if (symbol === null) continue;
        const trace = await value(
          client.invoke('plan.explain', { document, workload: 0, alternative, symbol }),
        );
        expect(trace).toMatchObject({ alternative, symbol });
        traces.push(trace);
      }
    }
    expect(traces.length).toBeGreaterThanOrEqual(20);
    seen.set('plan', { plan, traces });
  });

  it('analyzes the decision of a workload, with a tornado of the figure asked for', async () => {
    const figure = { alternative: 'container', symbol: 'cpu.utilization' };
    const analysis = await value(
      client.invoke('decision.analyze', { document, workload: 0, figure }),
    );
    expect(analysis.schema).toBe('isoplan/analysis@1');
    expect(analysis.alternatives.map(({ id }) => id)).toContain('container');
    expect(analysis.tornado.figure?.rows.length).toBeGreaterThan(0);
    seen.set('analysis', analysis);
  });

  it('makes a report in every format, and a preview at an address that serves it', async () => {
    for (const format of ['pdf', 'html', 'markdown', 'csv', 'json'] as const) {
      const file = await value(
        client.invoke('report.export', { document, language: 'en', format }),
      );
      expect(file.fileName).toMatch(/^Shop\.(pdf|html|md|csv|json)$/);
      expect(Buffer.from(file.base64, 'base64').length).toBeGreaterThan(5);
    }
    const { address } = await value(client.invoke('report.preview', { document, language: 'zh' }));
    expect(planner.application.previews.read(address)).toContain('<html lang="zh-Hans"');
  });

  it('saves a file where the user of the desktop says, and words the menu', async () => {
    const { desktop, data } = planner;
    const file = { fileName: 'shop.csv', mediaType: 'text/csv', base64: btoa('a,b') };
    expect(await value(client.invoke('desktop.saveFile', file))).toBeNull();
    desktop.savePath = path.join(data, 'chosen.csv');
    const saved = await value(client.invoke('desktop.saveFile', file));
    expect(saved).toEqual({ path: desktop.savePath });
    expect(readFileSync(desktop.savePath, 'utf8')).toBe('a,b');
    desktop.savePath = path.join(data, 'no-such-folder/chosen.csv');
    expect(await client.invoke('desktop.saveFile', file)).toMatchObject({
      ok: false,
      error: { code: 'file-unusable', file: desktop.savePath },
    });
    expect(desktop.proposed).toEqual(['shop.csv', 'shop.csv', 'shop.csv']);
    expect(await value(client.invoke('desktop.useLanguage', { tag: 'zh-Hans' }))).toBeNull();
    expect(desktop.languages).toEqual(['zh-Hans']);
  });

  it.each([
    ['a method nobody has', 'no.such', {}, { code: 'method-unknown', method: 'no.such' }],
    ['a missing field', 'packs.read', {}, { code: 'field-invalid', field: 'id' }],
    ['a field too many', 'packs.list', { x: 1 }, { code: 'field-invalid', field: 'x' }],
    [
      'an unknown pack',
      'packs.read',
      { id: 'sead' },
      { code: 'pack-unknown', id: 'sead', known: expect.arrayContaining(['seed']) },
    ],
    [
      'the removal of a built-in pack',
      'packs.remove',
      { id: 'seed' },
      { code: 'pack-built-in', id: 'seed' },
    ],
    [
      'an unknown project',
      'projects.read',
      { id: 'none' },
      { code: 'project-unknown', id: 'none' },
    ],
    ['an unknown sample', 'samples.open', { id: 'none', language: 'en' }, {}],
    [
      'a workload that is not there',
      'plan.explain',
      { document, workload: 7, alternative: 'vm', symbol: 'x' },
      { code: 'field-invalid', field: 'workload' },
    ],
    [
      'an analysis of a workload that is not there',
      'decision.analyze',
      { document, workload: 7 },
      { code: 'field-invalid', field: 'workload' },
    ],
    [
      'an analysis of a figure that nothing has',
      'decision.analyze',
      { document, figure: { alternative: 'vm', symbol: 'no.such' } },
      { code: 'quantity-unavailable', symbol: 'no.such' },
    ],
    [
      'an unknown alternative',
      'plan.explain',
      { document, workload: 0, alternative: 'x', symbol: 'y' },
      { code: 'alternative-unknown', id: 'x' },
    ],
    [
      'a wrong quantity',
      'plan.evaluate',
      { document: { ...document, workloads: [{ cpu: '2', memory: '4GB!' }] } },
      { code: 'field-invalid', found: '4GB!' },
    ],
  ])('answers %s with a failure that says what is wrong', async (_, method, input, failure) => {
    const answer = await opened.transport(method, input);
    expect(answer).toMatchObject({ ok: false, error: failure });
    seen.set(`failure ${method} ${JSON.stringify(input)}`, answer);
  });

  it('answers garbage for every method as data, never by breaking', async () => {
    for (const method of Object.keys(contract)) {
      for (const garbage of [null, 'x', 5, [], { id: { $ne: null } }, { document: [] }]) {
        const answer = await opened.transport(method, garbage);
        // One field that is wrong, or several of them.
        const code: unknown = expect.stringMatching(/^fields?-invalid$/);
        expect(answer).toMatchObject({ ok: false, error: { code } });
      }
    }
  });
});

it('gives the same answers over every transport', () => {
  const [first, ...others] = [...answers.values()];
  expect(first?.size).toBeGreaterThan(10);
  for (const other of others)
    expect(Object.fromEntries(other)).toEqual(Object.fromEntries(first ?? []));
});

describe("Electron's channel", () => {
  it.each([
    ['a frame inside the page', { url: 'app://isoplan/preview/1', parent: {} }],
    ['another address', { url: 'https://evil.example/', parent: null }],
    ['an address that only begins like ours', { url: 'app://isoplan.evil/', parent: null }],
  ])('does not answer %s', async (_, other) => {
    const planner = startPlanner();
    const { transport } = await overIpc(planner.application);
    const own = { ...frame };
    Object.assign(frame, other);
    const answer = await transport('app.describe', {});
    Object.assign(frame, own);
    expect(answer).toEqual({ ok: false, error: { code: 'access-denied', reason: 'sender' } });
    await planner.close();
  });
});
