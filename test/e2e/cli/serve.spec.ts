import { spawn } from 'node:child_process';
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
