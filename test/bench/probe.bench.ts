/**
 * The probe of this machine as a whole and step by step: `node test/bench/probe.bench.ts`. The aim
 * is a whole probe under two seconds on Linux, and no step over its limit of one and a half.
 */
import process from 'node:process';
import { createCommandRunner } from '../../src/main/adapters/hardware/command-runner.ts';
import { createFileRoot } from '../../src/main/adapters/hardware/file-root.ts';
import { createHardwareProbe, stepsOf } from '../../src/main/adapters/hardware/hardware-probe.ts';
import { readNodeSystem } from '../../src/main/adapters/hardware/node-system.ts';
import { createSystemInformation } from '../../src/main/adapters/hardware/system-information.ts';

const rounds = 5;

/** Median time in milliseconds; asynchronous work cannot be timed by `compare`. */
async function medianTime(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0;
}

const patience = 60_000;
const commands = createCommandRunner(process.env, process.platform, patience);
const sources = {
  files: createFileRoot('/', patience),
  information: createSystemInformation(patience, process.platform, commands),
  commands,
  node: readNodeSystem(),
};
const whole = await medianTime(() => createHardwareProbe({ clock: { now: Date.now } }).probe());
console.log('\nReading this machine');
console.log(`  ${whole.toPrecision(3).padStart(9)} ms             the whole probe`);
for (const step of stepsOf(process.platform)) {
  const time = await medianTime(() => step.run(sources));
  const share = (time / whole).toPrecision(2).padStart(8);
  console.log(`  ${time.toPrecision(3).padStart(9)} ms  ${share} x  ${step.name}`);
}
