/**
 * Our engine as a peer of the reference programs: runs their model, loaded as a pack, and prints one
 * line of JSON a job, in their format.
 *
 * usage: node test/bench/peer.bench.ts MODEL.json JOB SAMPLES RUNS [WORKERS]   (JOB: j1, j2)
 *
 * Several workers evaluate a workload of SAMPLES samples each, as the planner divides its work: a round
 * takes until the last is done, and the time per sample is over the samples of all.
 */
import { parentPort, Worker, isMainThread } from 'node:worker_threads';
import { peerJobs } from './peer-jobs.ts';
import { loadPeerModel } from './peer-model.ts';

const [, , file = '', name = 'j1', samplesText = '100000', runsText = '7', workersText = '1'] =
  process.argv;
const samples = Number(samplesText);
const runs = Number(runsText);
const workers = Number(workersText);
const shift = Number(process.env['SEED'] ?? 0);
const jobs = peerJobs(loadPeerModel(file), name);

type Answer = Readonly<Record<string, unknown>>;

/** Runs a job of the list with a seed: here, or in all workers at once. */
type Round = (job: number, seed: number) => Promise<Answer>;

function hereRound(): Round {
  return (job, seed) => Promise.resolve(jobs[job]?.run(seed, samples) ?? {});
}

/** The answer is that of the first worker; the others have other seeds. */
function workersRound(): { readonly round: Round; readonly end: () => void } {
  const crew = Array.from(
    { length: workers },
    () => new Worker(import.meta.filename, { argv: process.argv.slice(2) }),
  );
  const ask = (worker: Worker, task: readonly [number, number]): Promise<Answer> =>
    new Promise((resolve) => {
      worker.once('message', resolve);
      worker.postMessage(task);
    });
  return {
    round: async (job, seed) => {
      const answers = await Promise.all(crew.map((worker, own) => ask(worker, [job, seed + own])));
      return answers[0] ?? {};
    },
    end: () => crew.forEach((worker) => void worker.terminate()),
  };
}

/** Median time of a round in nanoseconds, after three that do not count, and the last answer. */
async function time(round: Round, job: number): Promise<readonly [number, Answer]> {
  const times: number[] = [];
  let answer: Answer = {};
  for (let run = -3; run < runs; run += 1) {
    const started = performance.now();
    answer = await round(job, 1_000_003 * (run + 4) + 131 * shift);
    if (run >= 0) times.push((performance.now() - started) * 1e6);
  }
  return [times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0, answer];
}

async function compete(): Promise<void> {
  const { round, end } =
    workers > 1 ? workersRound() : { round: hereRound(), end: () => undefined };
  for (const [place, { job, case: given }] of jobs.entries()) {
    const [nanoseconds, answer] = await time(round, place);
    const each = nanoseconds / (samples * workers);
    const line = {
      seed: shift,
      job,
      case: given,
      peer: 'isoplan',
      threads: workers,
      n: samples * workers,
      runs,
      ns_per_sample: Number(each.toFixed(2)),
      samples_per_s: Math.round(1e9 / each),
      ...answer,
      rss_mib: Math.round(process.memoryUsage.rss() / 2 ** 20),
    };
    console.log(JSON.stringify(line));
  }
  end();
}

if (isMainThread) {
  await compete();
} else {
  parentPort?.on('message', ([job, seed]: readonly [number, number]) => {
    parentPort?.postMessage(jobs[job]?.run(seed, samples) ?? {});
  });
}
