// Starts Isoplan from a checkout. Plain JavaScript without a single import that could be missing,
// so that an old Node or an unfinished installation is answered with a sentence, not with a stack.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isOldNode, oldNodeSentence } from './launch/node-version.mjs';
import { complain } from './launch/say.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [task = '', ...rest] = process.argv.slice(2);

const exitCode = await launch();
if (exitCode !== null) process.exitCode = exitCode;

/** @returns {Promise<number | null>} the exit code, or null when what was started decides it. */
async function launch() {
  if (!existsSync(path.join(root, 'node_modules/electron-vite/package.json'))) {
    return complain(
      'Isoplan is not installed here; run npm ci first.',
      '此处尚未安装 Isoplan；请先运行 npm ci。',
    );
  }
  const version = process.versions.node;
  if (isOldNode(version)) return complain(...oldNodeSentence(version));
  const { buildWhenNeeded } = await import('./launch/build-when-needed.mjs');
  if (!(await buildWhenNeeded(root))) return 1;
  if (task === 'build') return 0;
  if (task === 'isoplan') return runCommandLine(rest);
  if (task === 'start') {
    const { startDesktop } = await import('./launch/start-desktop.mjs');
    const ended = await startDesktop(root, rest);
    return ended ?? runCommandLine(['serve', ...rest]);
  }
  return complain(
    `Unknown task "${task}"; use start, isoplan or build.`,
    `未知任务“${task}”；请使用 start、isoplan 或 build。`,
    2,
  );
}

/**
 * Runs the command line in this process, as if it had been called itself.
 *
 * @param {readonly string[]} options
 * @returns {Promise<null>}
 */
async function runCommandLine(options) {
  const program = path.join(root, 'out/main/cli.js');
  process.argv = [process.execPath, program, ...options];
  await import(pathToFileURL(program).href);
  return null;
}
