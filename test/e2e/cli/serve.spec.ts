import { spawn } from 'node:child_process';
import { callRoute, keyFragment, keyHeader } from '../../../src/shared/api/envelope.ts';
import { expect, test } from '../planner-test.ts';
import { plainEnvironment, program, run, serve } from '../run-isoplan.ts';

test('the planner listens on the loopback address only and stops when asked', async ({
  folder,
}) => {
  const served = await serve(folder);
  const { hostname, port } = new URL(served.address);
  expect(hostname).toBe('127.0.0.1');
  expect((await fetch(served.address, { redirect: 'manual' })).status).toBe(303);
  expect((await fetch(served.address, { redirect: 'manual' })).status).toBe(403);
  expect(await served.stop()).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('a port that is taken is named, with exit 2', async ({ folder }) => {
  const served = await serve(folder);
  const { port } = new URL(served.address);
  const second = await run(['serve', '--port', port, '--no-open', '--data', folder]);
  await served.stop();
  expect(second).toEqual({
    status: 2,
    stdout: '',
    stderr: `isoplan: Option --port: found "${port} (in use)"; expected a free port from 1 to 65535, or 0 for any.\n`,
  });
});

/** A browser's session at a served planner: what calls its methods. */
async function enter(address: string) {
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const key = entered.headers.get('location')?.split(keyFragment)[1] ?? '';
  return (method: string, input: unknown, signal: AbortSignal | null = null): Promise<Response> =>
    fetch(`${origin}${callRoute}`, {
      method: 'POST',
      headers: { cookie, origin, [keyHeader]: key, 'content-type': 'application/json' },
      body: JSON.stringify({ method, input }),
      signal,
    });
}

const document = {
  schema: 'isoplan/project@1',
  name: 'P',
  workloads: Array.from({ length: 40 }, (_, index) => ({
    name: `w${index}`,
    cpu: 1,
    memory: '1Gi',
  })),
};

test('the planner ends soon when it is stopped right after a call', async ({ folder }) => {
  test.slow();
  for (const milliseconds of [5, 20, 50, 90, 150, 400]) {
    const served = await serve(folder);
    const call = await enter(served.address);
    const answer = call('plan.evaluate', { document }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const started = performance.now();
    const status = await Promise.race([
      served.stop(),
      new Promise((resolve) => setTimeout(resolve, 15_000, 'still there')),
    ]);
    served.process.kill('SIGKILL');
    expect([milliseconds, status]).toEqual([milliseconds, 0]);
    expect(performance.now() - started).toBeLessThan(10_000);
    await answer;
  }
});

test('a large plan keeps no small call waiting, and one that was abandoned no other plan', async ({
  folder,
}) => {
  const served = await serve(folder);
  try {
    const call = await enter(served.address);
    expect(await (await call('plan.evaluate', { document })).json()).toMatchObject({ ok: true });
    const workloads = Array.from({ length: 500 }, (_, index) => ({
      name: `w${index}`,
      cpu: 1,
      memory: '1Gi',
    }));
    const sampling = { samples: 100, seed: 1 };
    const large = call('plan.evaluate', { document: { ...document, workloads, sampling } });
    let slowest = 0;
    for (let calls = 0; calls < 10; calls += 1) {
      const started = performance.now();
      await (await call('app.describe', {})).json();
      slowest = Math.max(slowest, performance.now() - started);
    }
    expect(await (await large).json()).toMatchObject({ ok: true });
    // It takes seconds; what it is given to a thread with and its answer are all that is done beside.
    expect(slowest).toBeLessThan(1000);

    const leave = new AbortController();
    const input = { document: { ...document, workloads } };
    const abandoned = call('plan.evaluate', input, leave.signal).catch(() => 'left');
    await new Promise((resolve) => setTimeout(resolve, 300));
    leave.abort();
    expect(await abandoned).toBe('left');
    const started = performance.now();
    expect(await (await call('plan.evaluate', { document })).json()).toMatchObject({ ok: true });
    // All of its workloads would take some 20 seconds.
    expect(performance.now() - started).toBeLessThan(8000);
  } finally {
    await served.stop();
  }
});

test('the planner ends when the process that started it is killed', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'Windows has no parent to lose');
  const command = `"${process.execPath}" "${program}" serve --no-open --data "${folder}" & wait`;
  const parent = spawn('/bin/sh', ['-c', command], {
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    let printed = '';
    parent.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  expect((await fetch(address)).status).toBe(403);
  parent.kill('SIGKILL');
  const answers = (): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 10_000 }).toBe(false);
});
