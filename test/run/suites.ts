import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { execute, nothing, oneFailed, onePassed, type Count, type Stage } from './stage.ts';

const results = path.resolve('test-results');

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Everything that runs under vitest, with coverage. */
const vitest: Stage = {
  name: 'unit, property, golden, contract, migration and architecture tests',
  run: async () => {
    const file = path.join(results, 'vitest.json');
    rmSync(file, { force: true });
    const status = await execute('node_modules/.bin/vitest', [
      'run',
      '--coverage',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return judge(status, () => {
      const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      };
    });
  },
};

const build: Stage = {
  name: 'build',
  run: async () =>
    (await execute(process.execPath, ['src/main/hosts/launch.mjs', 'build'])) === 0
      ? onePassed
      : oneFailed,
};

/** The browser suites: web host, Electron double, and the real Electron binary where there is one. */
const playwright: Stage = {
  name: 'end-to-end tests',
  run: async () => {
    const file = path.join(results, 'playwright.json');
    rmSync(file, { force: true });
    const status = await execute('node_modules/.bin/playwright', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    });
    return judge(status, () => {
      const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      };
    });
  },
};

/** The counts of a suite; a suite that failed without a failed test counts as one failure. */
function judge(status: number, read: () => Count): Count {
  let count: Count = nothing;
  try {
    count = read();
  } catch (error) {
    console.error(error);
    return oneFailed;
  }
  const silent = status !== 0 && count.failed === 0;
  const empty = count.passed === 0;
  return silent || empty ? { ...count, failed: count.failed + 1 } : count;
}

export const suites: readonly Stage[] = [vitest, build, playwright];
