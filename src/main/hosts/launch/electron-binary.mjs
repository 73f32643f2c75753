import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const installLimitSeconds = 120;

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * Where Electron's program is. Never `require('electron')`: that starts a download of its own.
 *
 * @param {string} root
 * @param {Environment} [environment]
 * @returns {string | null}
 */
export function electronBinary(root, environment = process.env) {
  const named = environment['ELECTRON_EXEC_PATH'];
  const binary = named || installedBinary(path.join(root, 'node_modules/electron'), environment);
  if (binary === null) return null;
  try {
    accessSync(binary, constants.X_OK);
    return binary;
  } catch {
    return null;
  }
}

/**
 * @param {string} directory
 * @param {Environment} environment
 */
function installedBinary(directory, environment) {
  const name = readText(path.join(directory, 'path.txt'));
  const elsewhere = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (elsewhere) return path.join(elsewhere, name ?? 'electron');
  return name === null ? null : path.join(directory, 'dist', name);
}

/**
 * Fetches Electron's program, once per installed version: a machine that cannot reach it should
 * not wait for it at every start.
 *
 * @param {string} root
 * @param {Environment} [environment]
 * @returns {boolean} whether an attempt was made
 */
export function fetchElectronOnce(root, environment = process.env) {
  if (environment['ELECTRON_SKIP_BINARY_DOWNLOAD']) return false;
  const directory = path.join(root, 'node_modules/electron');
  const manifest = readText(path.join(directory, 'package.json'));
  if (manifest === null) return false;
  const { version } = JSON.parse(manifest);
  const attempt = path.join(root, 'node_modules/.cache/isoplan-electron');
  if (readText(attempt) === version) return false;
  mkdirSync(path.dirname(attempt), { recursive: true });
  writeFileSync(attempt, version);
  spawnSync(process.execPath, [path.join(directory, 'install.js')], {
    cwd: root,
    env: environment,
    stdio: 'ignore',
    timeout: installLimitSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  return true;
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
