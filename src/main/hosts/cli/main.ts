#!/usr/bin/env node
import { argv, env, exit, stderr, stdout } from 'node:process';
import { environmentLanguage } from './language.ts';
import { say } from '../../../shared/base/text.ts';
import { lastResort } from './last-resort.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
stdout.on('error', (problem: NodeJS.ErrnoException) => exit(problem.code === 'EPIPE' ? 0 : 1));
stderr.on('error', () => exit(1));

try {
  // The program is loaded here, not at the top, so that a library that cannot be loaded is a
  // sentence and not a stack.
  const { runCommandLine } = await import('./run.ts');
  const code = await runCommandLine(argv.slice(2), { stdout, stderr, environment: env });
  process.exitCode = code;
} catch (problem) {
  const sentence = lastResort(problem);
  stderr.write(`${say(sentence, environmentLanguage(env))}\n`);
  process.exitCode = 1;
}
