/**
 * A project of 50 workloads x 13 alternatives x 20,000 samples, on the planner's own threads:
 * `node test/bench/throughput.bench.ts [ROUNDS]`, after a build.
 *
 * A cold round counts from making the planner: starting its threads, their programs and their kernels,
 * and preparing the pack. A started one has threads that did nothing yet, as on a page that was just
 * opened. Warm rounds are those that follow, each with a seed of its own, so that nothing is drawn
 * already. One and two threads take turns, and beside every round stands what two threads of plain
 * arithmetic gain over one at that moment: 2 on two idle cores.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { createThreadPlanner } from '../../src/main/adapters/planning/thread-planner.ts';
import { startThread } from '../../src/main/adapters/planning/start-thread.ts';
import type { Planner } from '../../src/main/ports/planner.ts';
import type { PlanRequest } from '../../src/shared/plan/evaluation/plan-context.ts';
import { createPlanPool } from '../../src/shared/runners/plan-pool.ts';
import { throughputRequest } from './throughput-project.ts';
import { twoCores } from './two-cores.ts';

const rounds = Number(process.argv[2] ?? 9);
const workloads = 50;
const samples = 20_000;
const roundsToWarm = 4;
/** Plain arithmetic gains this much where nobody else computes. */
const quiet = 1.8;
const program = new URL('../../out/main/plan-thread.js', import.meta.url);
const base = throughputRequest(workloads, samples);

function requestOf(seed: number): PlanRequest {
  const { document } = base;
  return { ...base, document: { ...document, sampling: { ...document.sampling, seed } } };
}

interface Round {
  readonly first: number;
  readonly whole: number;
}

async function evaluate(
  planner: Pick<Planner, 'evaluate'>,
  seed: number,
  started: number,
): Promise<Round> {
  let first = 0;
  const plan = await planner.evaluate(requestOf(seed), ({ done }) => {
    if (done === 1) first = performance.now() - started;
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return { first, whole: performance.now() - started };
}

/** The rounds of so many threads. */
interface Crew {
  readonly threads: number;
  readonly planner: Planner;
  readonly cold: Round[];
  readonly started: Round[];
  readonly warm: Round[];
}

async function newPlanner(crew: Crew, seed: number): Promise<void> {
  const begun = performance.now();
  const cold = createThreadPlanner({ threads: crew.threads, program });
  crew.cold.push(await evaluate(cold, seed, begun));
  cold.close();
  const pool = createPlanPool(crew.threads, () => startThread(program));
  pool.start();
  await wait(400);
  const evaluatePool: Planner['evaluate'] = (request, onProgress) =>
    pool.evaluate(request, onProgress).result;
  crew.started.push(await evaluate({ evaluate: evaluatePool }, seed, performance.now()));
  pool.close();
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function line(name: string, threads: number, list: readonly Round[]): string {
  const figure = (values: readonly number[]): string =>
    `${median(values).toFixed(0).padStart(5)} ms (least ${Math.min(...values).toFixed(0)})`;
  const first = figure(list.map((round) => round.first));
  const whole = figure(list.map((round) => round.whole));
  return `  ${name.padEnd(7)} ${threads} threads: first workload ${first}, all ${whole}`;
}

if (!existsSync(program)) throw new Error('build first: npm run build');
const crews = [1, 2].map((threads): Crew => {
  const planner = createThreadPlanner({ threads, program });
  return { threads, planner, cold: [], started: [], warm: [] };
});
const [one, two] = crews;
const cores = twoCores();
const gains: { readonly plan: number; readonly plain: number }[] = [];
console.log(
  `\n${workloads} workloads x ${base.pack.alternatives.length} alternatives x ${samples} samples`,
);
// V8 goes on compiling what is used most for some rounds, on threads of its own.
for (let round = 0; round < roundsToWarm; round += 1) {
  for (const { planner } of crews) await evaluate(planner, 1000 + round, performance.now());
}
await cores.gain();
for (let round = 1; round <= rounds; round += 1) {
  const before = await cores.gain();
  for (const { planner, warm } of crews) {
    warm.push(await evaluate(planner, round, performance.now()));
  }
  const plain = Math.min(before, await cores.gain());
  const plan = (one?.warm.at(-1)?.whole ?? 0) / (two?.warm.at(-1)?.whole ?? 1);
  gains.push({ plan, plain });
  const load = loadavg()[0]?.toFixed(2) ?? '';
  console.log(
    `  round ${round}: two threads ${plan.toFixed(2)} times one, ` +
      `plain arithmetic ${plain.toFixed(2)} times, load ${load}`,
  );
}
cores.end();
for (const { planner } of crews) planner.close();
for (let round = 1; round <= rounds; round += 1) {
  for (const crew of crews) await newPlanner(crew, round);
}
for (const { threads, cold, started, warm } of crews) {
  console.log(line('cold', threads, cold));
  console.log(line('started', threads, started));
  console.log(line('warm', threads, warm));
}
const still = gains.filter(({ plain }) => plain >= quiet);
console.log(
  `  two threads are ${median(gains.map(({ plan }) => plan)).toFixed(2)} times one over all rounds; ` +
    (still.length === 0
      ? 'in none were both cores free'
      : `${median(still.map(({ plan }) => plan)).toFixed(2)} times over the ${still.length} rounds with both cores free`),
);
