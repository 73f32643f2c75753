import { spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../planner-test.ts';
import { plainEnvironment, repository, type Finished } from '../run-isoplan.ts';

const launcher = path.join(repository, 'src/main/hosts/launch.mjs');

/** Runs the launcher to its end, or until it printed an address. */
function launch(
  words: readonly string[],
  options: { readonly program?: string; readonly node?: readonly string[]; readonly data?: string },
): Promise<Finished> {
  const { program = launcher, node = [], data = '' } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, program, ...words], {
      env: plainEnvironment({ ISOPLAN_DATA: data, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
      if (stdout.includes('?token=')) child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** What makes a Node say that it is an older one. */
const oldNode = [
  '--import',
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})",
];

test('the command line is run as it is called, and its exit status passed on', async () => {
  expect(await launch(['isoplan', '--version'], {})).toEqual({
    status: 0,
    stdout: '0.1.0\n',
    stderr: '',
  });
  expect(await launch(['isoplan', 'paln'], {})).toEqual({
    status: 2,
    stdout: '',
    stderr: 'isoplan: Unknown command paln; did you mean plan?\n',
  });
});

test('start serves the browser where no window can open, says so, and stops when asked', async ({
  folder,
}) => {
  const started = await launch(['start', '--no-open'], { data: folder });
  expect(started.stderr).toMatch(/^[^\n]+: Isoplan opens in the browser\.\n$/);
  expect(started.stdout).toMatch(/Isoplan is ready at http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  expect(started.status).toBe(0);
});

test('an old Node is told which one is needed, in one line', async () => {
  const refused = await launch(['start'], { node: oldNode });
  expect(refused).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'Isoplan needs Node 24.15 or newer, this is 20.20.2; install a newer Node, or run it through npm in a checkout (npm start).\n',
  });
});

test('a checkout that was not installed says what to do, in one line', async ({ folder }) => {
  const hosts = path.join(folder, 'src/main/hosts');
  mkdirSync(hosts, { recursive: true });
  cpSync(launcher, path.join(hosts, 'launch.mjs'));
  cpSync(path.join(repository, 'src/main/hosts/launch'), path.join(hosts, 'launch'), {
    recursive: true,
  });
  expect(await launch(['start'], { program: path.join(hosts, 'launch.mjs') })).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Isoplan is not installed here; run npm ci first.\n',
  });
});

test('another task is refused', async () => {
  const refused = await launch(['stop'], {});
  expect(refused).toMatchObject({
    status: 2,
    stderr: 'Unknown task "stop"; use start, isoplan or build.\n',
  });
});
