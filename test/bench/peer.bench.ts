/**
 * Our engine as a peer of the reference programs: runs their model, loaded as a pack, and prints one
 * line of JSON a job, in their format.
 *
 * usage: node test/bench/peer.bench.ts MODEL.json JOB SAMPLES RUNS   (JOB: j1)
 */
import { startDraws } from '../../src/shared/engine/draws.ts';
import { evaluateSamples } from '../../src/shared/engine/evaluate-samples.ts';
import { loadPeerModel, type LoadedModel } from './peer-model.ts';

const [, , file = '', job = 'j1', samplesText = '100000', runsText = '7'] = process.argv;
const samples = Number(samplesText);
const runs = Number(runsText);
const shift = Number(process.env['SEED'] ?? 0);
const loaded = loadPeerModel(file);

/** Median time of a run in nanoseconds, after some rounds that do not count. */
function time(work: (run: number) => void): number {
  const times: number[] = [];
  for (let run = -3; run < runs; run += 1) {
    const started = performance.now();
    work(run);
    if (run >= 0) times.push((performance.now() - started) * 1e6);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function printLine(line: Readonly<Record<string, unknown>>): void {
  console.log(
    JSON.stringify({
      seed: shift,
      ...line,
      rss_mib: Math.round(process.memoryUsage.rss() / 2 ** 20),
    }),
  );
}

function runMonteCarlo({ model, tape, values }: LoadedModel): void {
  let found: readonly number[] = [];
  const nanoseconds = time((run) => {
    const draws = startDraws(1_000_003 * (run + 4) + 131 * shift, samples);
    const { percentiles } = evaluateSamples(tape, values, draws, {
      keeps: () => false,
      summarizes: () => true,
      probabilities: model.quantiles,
    });
    found = model.outputs.flatMap(({ id }) => percentiles.get(id) ?? []);
  });
  printLine({
    job: 'J1',
    case: 'mc',
    peer: 'isoplan',
    threads: 1,
    n: samples,
    runs,
    ns_per_sample: Number((nanoseconds / samples).toFixed(2)),
    samples_per_s: Math.round((samples / nanoseconds) * 1e9),
    q: found.map((value) => Number(value.toPrecision(10))),
  });
}

if (job === 'j1') runMonteCarlo(loaded);
