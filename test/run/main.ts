import { mkdirSync } from 'node:fs';
import { systemPackages } from './system-packages.ts';
import { fences } from './fences.ts';
import { add, nothing, type Stage } from './stage.ts';
import { suites } from './suites.ts';

/** The test command: every fence and every suite, then one line with the total. */
const stages: readonly Stage[] = [systemPackages, ...fences, ...suites];

mkdirSync('test-results', { recursive: true });
let total = nothing;
const failures: string[] = [];
for (const { name, run } of stages) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const count = await run();
  total = add(total, count);
  if (count.failed > 0) failures.push(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `── ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped, ${seconds} s`,
  );
}
if (failures.length > 0) console.log(`\nfailed: ${failures.join('; ')}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
