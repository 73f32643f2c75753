import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { complain, say } from './say.mjs';

const sources = [
  'src',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'resources/release',
];
const stampFile = 'out/built-from';
const lockDirectory = 'node_modules/.cache/isoplan-build';
const maxWaitSeconds = 300;

/**
 * Brings `out/` up to date with the sources. Silent when there is nothing to do.
 *
 * @param {string} root
 * @returns {Promise<boolean>} false when the build failed; what it said is on standard error then
 */
export async function buildWhenNeeded(root) {
  if (isUpToDate(root)) return true;
  const unlock = await lock(path.join(root, lockDirectory));
  try {
    return isUpToDate(root) || (await build(root));
  } finally {
    unlock();
  }
}

/** @param {string} root */
function isUpToDate(root) {
  try {
    return readFileSync(path.join(root, stampFile), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/**
 * Names, sizes and times of every source file: also notices a file that went away.
 *
 * @param {string} root
 */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const start = path.join(root, source);
    const inside = statSync(start).isDirectory() ? readdirSync(start, { recursive: true }) : [''];
    for (const name of inside.map(String).sort()) {
      const file = statSync(path.join(start, name));
      if (file.isFile()) hash.update(`${source}/${name} ${file.size} ${file.mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} root */
async function build(root) {
  say('Building Isoplan, a few seconds…', '正在构建 Isoplan，需要几秒钟…');
  const before = fingerprint(root);
  rmSync(path.join(root, stampFile), { force: true });
  const program = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const built = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (built.status === 0 && (await finish(root))) {
    writeFileSync(path.join(root, stampFile), before);
    return true;
  }
  process.stderr.write(`${built.stdout ?? ''}${built.stderr ?? ''}`);
  complain('The build failed; the messages above say why.', '构建失败；原因见上方信息。');
  return false;
}

/**
 * Typefaces, bill of materials and licences. Loaded only now: an old Node could not read it.
 *
 * @param {string} root
 */
async function finish(root) {
  const { finishBuild } = await import('../../../../resources/release/finish-build.ts');
  try {
    finishBuild(root);
    return true;
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return false;
  }
}

/**
 * Lets one process build at a time. A lock whose owner is gone is taken over.
 *
 * @param {string} directory
 * @returns {Promise<() => void>} gives the lock back
 */
async function lock(directory) {
  const owner = path.join(directory, 'owner');
  mkdirSync(path.dirname(directory), { recursive: true });
  const deadline = Date.now() + maxWaitSeconds * 1000;
  for (;;) {
    try {
      mkdirSync(directory);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(directory, { recursive: true, force: true });
    } catch {
      if (Date.now() > deadline || !isAlive(owner)) {
        rmSync(directory, { recursive: true, force: true });
      } else {
        await wait(200);
      }
    }
  }
}

/**
 * Whether the process that holds the lock still runs; one that has only just taken it counts.
 *
 * @param {string} owner
 */
function isAlive(owner) {
  try {
    const held = readFileSync(owner, 'utf8');
    if (held === '') return true;
    process.kill(Number(held), 0);
    return true;
  } catch (problem) {
    const code = /** @type {NodeJS.ErrnoException} */ (problem).code;
    if (code === 'EPERM') return true;
    return code === 'ENOENT' && isFresh(path.dirname(owner));
  }
}

/** @param {string} directory */
function isFresh(directory) {
  try {
    return Date.now() - statSync(directory).mtimeMs < 2000;
  } catch {
    return false;
  }
}
