import { evaluateSamples } from '../../src/shared/engine/kernel/evaluate-samples.ts';
import { plainDesign } from '../../src/shared/engine/sampling/sample-design.ts';
import { startDraws } from '../../src/shared/engine/kernel/draws.ts';
import { runSmaa } from '../../src/shared/decision/smaa/run-smaa.ts';
import type { SmaaProblem } from '../../src/shared/decision/smaa/smaa-problem.ts';
import type { LoadedModel, PeerModel } from './peer-model.ts';

/** A job of the reference programs, as our engine does it. */
export interface PeerJob {
  readonly job: 'J1' | 'J2';
  readonly case: string;
  /** One run of so many samples; the answers, in the words of the reference programs. */
  readonly run: (seed: number, samples: number) => Readonly<Record<string, unknown>>;
}

/** The jobs of a name, j1 or j2; none for another name. */
export function peerJobs(loaded: LoadedModel, name: string): readonly PeerJob[] {
  if (name === 'j1') return [monteCarlo(loaded)];
  if (name === 'j2') return loaded.model.smaa.cases.map((one) => smaa(loaded.model, one));
  return [];
}

function monteCarlo({ model, tape, values }: LoadedModel): PeerJob {
  const wish = {
    keeps: () => false,
    summarizes: () => true,
    probabilities: model.quantiles,
  };
  return {
    job: 'J1',
    case: 'mc',
    run: (seed, samples) => {
      const { percentiles } = evaluateSamples(tape, values, startDraws(seed, samples), wish);
      const found = model.outputs.flatMap(({ id }) => percentiles.get(id) ?? []);
      return { q: found.map((value) => Number(value.toPrecision(10))) };
    },
  };
}

type SmaaCase = PeerModel['smaa']['cases'][number];

function smaa(model: PeerModel, given: SmaaCase): PeerJob {
  return {
    job: 'J2',
    case: given.id,
    run: (seed, samples) => {
      const answer = runSmaa(smaaProblem(model, given, seed, samples));
      const even = Array.from({ length: given.crits }, () => 1 / given.crits);
      return {
        acc: answer.rankAcceptability.flat(),
        cw: answer.centralWeights.flatMap((row) => row ?? even),
        cf: answer.confidenceFactors.map((factor) => factor ?? 0),
      };
    },
  };
}

function smaaProblem(
  { smaa: { lo, hi } }: PeerModel,
  given: SmaaCase,
  seed: number,
  samples: number,
): SmaaProblem {
  const criteria = Array.from({ length: given.crits }, (_, index) => index);
  const cell = (alternative: number, criterion: number): SmaaProblem['values'][number][number] => {
    const low = lo[alternative]?.[criterion] ?? 0;
    const high = hi[alternative]?.[criterion] ?? 0;
    return given.measure === 'exact' ? 0.5 * (low + high) : { low, high };
  };
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
