/**
 * Our engine as a peer of the reference programs: runs their model, loaded as a pack, and prints one
 * line of JSON a job, in their format.
 *
 * usage: node test/bench/peer.bench.ts MODEL.json JOB SAMPLES RUNS   (JOB: j1, j2)
 */
import { startDraws } from '../../src/shared/engine/draws.ts';
import { evaluateSamples } from '../../src/shared/engine/evaluate-samples.ts';
import { plainDesign } from '../../src/shared/engine/sample-design.ts';
import { runSmaa } from '../../src/shared/decision/run-smaa.ts';
import type { SmaaAnswer, SmaaProblem } from '../../src/shared/decision/smaa-problem.ts';
import { loadPeerModel, type LoadedModel, type PeerModel } from './peer-model.ts';

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

type SmaaCase = PeerModel['smaa']['cases'][number];

function smaaProblem({ smaa }: PeerModel, given: SmaaCase, run: number): SmaaProblem {
  const seed = 1_000_003 * (run + 4) + 131 * shift;
  const cell = (alternative: number, criterion: number): SmaaProblem['values'][number][number] => {
    const low = smaa.lo[alternative]?.[criterion] ?? 0;
    const high = smaa.hi[alternative]?.[criterion] ?? 0;
    if (given.measure === 'exact') return 0.5 * (low + high);
    return { low, high };
  };
  const criteria = Array.from({ length: given.crits }, (_, index) => index);
  return {
    samples,
    design: plainDesign(seed),
    values: Array.from({ length: given.alts }, (_, alternative) =>
      criteria.map((criterion) => cell(alternative, criterion)),
    ),
    weights: {
      kind: 'drawn',
      places: given.ordinal ? criteria : null,
      names: criteria.slice(1).map((criterion) => `weights ${criterion}`),
    },
  };
}

function runSmaaCase(model: PeerModel, given: SmaaCase): void {
  let found: SmaaAnswer | null = null;
  const nanoseconds = time((run) => {
    found = runSmaa(smaaProblem(model, given, run));
  });
  const answer = found as SmaaAnswer | null;
  printLine({
    job: 'J2',
    case: given.id,
    peer: 'isoplan',
    threads: 1,
    n: samples,
    runs,
    ns_per_sample: Number((nanoseconds / samples).toFixed(2)),
    samples_per_s: Math.round((samples / nanoseconds) * 1e9),
    acc: answer?.rankAcceptability.flat(),
    cw: answer?.centralWeights.flatMap(
      (row) => row ?? Array.from({ length: given.crits }, () => 1 / given.crits),
    ),
    cf: answer?.confidenceFactors.map((factor) => factor ?? 0),
  });
}

if (job === 'j1') runMonteCarlo(loaded);
if (job === 'j2') {
  for (const given of loaded.model.smaa.cases) runSmaaCase(loaded.model, given);
}
