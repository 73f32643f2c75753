import { spawn } from 'node:child_process';

/** What a stage of the test command found. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Count = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Count = { passed: 0, failed: 1, skipped: 0 };

export interface Stage {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

/** Adds counts up. */
export function add(left: Count, right: Count): Count {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/** Runs a program with its output on ours. */
export function execute(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a program and keeps what it prints. */
export function capture(
  program: string,
  parameters: readonly string[],
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const keep = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ status: 127, text: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, text }));
  });
}
