/**
 * A project of 50 workloads x 8 alternatives x 20,000 samples, on the planner's own threads:
 * `node test/bench/throughput.bench.ts`, after a build.
 *
 * A cold round counts from making the planner: starting its threads, their programs and their kernels,
 * and preparing the pack. Warm rounds are those that follow. One and two threads take turns, so that
 * whatever else the machine does falls on both; what else it does stands beside every round.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { createThreadPlanner } from '../../src/main/adapters/planning/thread-planner.ts';
import type { Planner } from '../../src/main/ports/planner.ts';
import { throughputRequest } from './throughput-project.ts';

const rounds = Number(process.argv[2] ?? 7);
const workloads = 50;
const samples = 20_000;
const program = new URL('../../out/main/plan-thread.js', import.meta.url);
const request = throughputRequest(workloads, samples);

interface Round {
  readonly first: number;
  readonly whole: number;
}

async function evaluate(planner: Planner, started: number): Promise<Round> {
  let first = 0;
  const plan = await planner.evaluate(request, ({ done }) => {
    if (done === 1) first = performance.now() - started;
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return { first, whole: performance.now() - started };
}

/** A planner's first round, and those after it. */
interface Crew {
  readonly threads: number;
  readonly planner: Planner;
  readonly cold: Round[];
  readonly warm: Round[];
}

async function coldRound(crew: Crew): Promise<void> {
  const started = performance.now();
  const planner = createThreadPlanner(crew.threads, program);
  crew.cold.push(await evaluate(planner, started));
  planner.close();
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function wholeOf(list: readonly Round[]): number {
  return median(list.map(({ whole }) => whole));
}

function line(name: string, threads: number, list: readonly Round[]): string {
  const figure = (values: readonly number[]): string =>
    `${median(values).toFixed(0).padStart(6)} ms (least ${Math.min(...values).toFixed(0)})`;
  const first = figure(list.map((round) => round.first));
  const whole = figure(list.map((round) => round.whole));
  return `  ${name}, ${threads} threads: first workload ${first}, all ${whole}`;
}

if (!existsSync(program)) throw new Error('build first: npm run build');
const crews = [1, 2].map(
  (threads): Crew => ({
    threads,
    planner: createThreadPlanner(threads, program),
    cold: [],
    warm: [],
  }),
);
console.log(`\n${workloads} workloads x ${request.pack.alternatives.length} alternatives`);
for (const { planner } of crews) await evaluate(planner, performance.now());
for (let round = 0; round < rounds; round += 1) {
  for (const crew of crews) {
    await coldRound(crew);
    crew.warm.push(await evaluate(crew.planner, performance.now()));
  }
  const [one, two] = crews.map(({ warm }) => warm.at(-1)?.whole ?? 0);
  const gain = ((one ?? 0) / (two ?? 1)).toFixed(2);
  const load = loadavg()[0]?.toFixed(2) ?? '';
  console.log(`  round ${round}: two threads ${gain} times one, load of the machine ${load}`);
}
for (const { planner } of crews) planner.close();
for (const { threads, cold } of crews) console.log(line('cold', threads, cold));
for (const { threads, warm } of crews) console.log(line('warm', threads, warm));
const [one, two] = crews;
if (one && two) {
  console.log(
    `  two threads are ${(wholeOf(one.warm) / wholeOf(two.warm)).toFixed(2)} times one when warm, ` +
      `${(wholeOf(one.cold) / wholeOf(two.cold)).toFixed(2)} times when cold`,
  );
}
