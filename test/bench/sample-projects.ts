import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { hostFromInput } from '../../src/shared/domain/host/host-document.ts';
import { readPlannableFile } from '../../src/shared/domain/project/project-file.ts';
import type { PointSet } from '../../src/shared/domain/range/sampling.ts';
import { resolveWorkloads } from '../../src/shared/domain/workload/workload-resolve.ts';
import { startDraws } from '../../src/shared/engine/kernel/draws.ts';
import type { SampleDesign } from '../../src/shared/engine/sampling/sample-design.ts';
import {
  evaluationContext,
  type EvaluationContext,
} from '../../src/shared/model/evaluate-alternative.ts';
import { prepareModel } from '../../src/shared/model/prepare-model.ts';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { decide } from '../../src/shared/plan/decision/decide.ts';
import { readAlternatives } from '../../src/shared/plan/evaluation/evaluate-workload.ts';
import { planDesign } from '../../src/shared/plan/evaluation/plan-design.ts';
import { drawStatedWeights } from '../../src/shared/plan/weighting/drawn-weights.ts';
import {
  workloadWeights,
  type WorkloadWeights,
} from '../../src/shared/plan/weighting/workload-weights.ts';
import { referenceHost } from '../unit/shared/model/reference-host.ts';

/** A sample project of the planner, ready to be sampled. */
export interface SampleProject {
  readonly name: string;
  readonly contexts: readonly EvaluationContext[];
  readonly weights: WorkloadWeights;
  readonly designOf: (points: PointSet) => SampleDesign;
}

const files = [
  'workload-config.json',
  'online-shop.en.yaml',
  'edge-platform.en.yaml',
  'hospital-consolidation.en.yaml',
];

/** The sample projects that come with the planner; one without a host stands on the reference host. */
export function sampleProjects(): readonly SampleProject[] {
  return files.map((file) => {
    const text = readFileSync(
      path.join(import.meta.dirname, '../../resources/samples', file),
      'utf8',
    );
    const read = readPlannableFile(parse(text), { name: file });
    if (!read.ok) throw new Error(file);
    const document = read.value;
    const pack = document.pack === evidencePack.id ? evidencePack : seedPack;
    const prepared = prepareModel(pack);
    const workloads = resolveWorkloads(document.workloads);
    if (!prepared.ok || !workloads.ok) throw new Error(file);
    const weights = workloadWeights(prepared.value, document);
    if (!weights.ok) throw new Error(file);
    const host = document.host === null ? referenceHost : hostFromInput(document.host);
    return {
      name: file,
      weights: weights.value,
      contexts: workloads.value.map((workload) =>
        evaluationContext(prepared.value, document.basis, workload, host),
      ),
      designOf: (points) => {
        const sampling = { ...document.sampling, points };
        const planned = planDesign(prepared.value, { ...document, sampling });
        if (!planned.ok) throw new Error(file);
        return planned.value.design;
      },
    };
  });
}

/** How often each feasible alternative of each workload is first. */
export interface FirstRanks {
  readonly shares: readonly number[];
  /** Their standard errors, as stated. */
  readonly errors: readonly number[];
}

/** The shares of first ranks, and their errors, as a plan states them. */
export function firstRanks(
  { contexts, weights, designOf }: SampleProject,
  points: PointSet,
  samples: number,
  seed: number,
): FirstRanks {
  const draws = startDraws(seed, samples, { ...designOf(points), seed });
  const firsts = contexts.flatMap((context) => {
    const alternatives = readAlternatives(context, draws);
    const { ranked } = decide(context.prepared, alternatives, {
      workload: context.workload,
      draws,
      weights: drawStatedWeights(weights.of(context.workload), draws),
      standardError: 1,
    });
    return ranked.flatMap(({ acceptability: [share], acceptabilityErrors: [error] }) =>
      share === undefined || error === undefined ? [] : [{ share, error }],
    );
  });
  return { shares: firsts.map(({ share }) => share), errors: firsts.map(({ error }) => error) };
}

/** Runs under independent seeds. */
export function runSeeds<Run>(seeds: number, run: (seed: number) => Run): readonly Run[] {
  return Array.from({ length: seeds }, (_, index) => run(1 + 7919 * index));
}

/** The spread of every share over runs: its standard error. */
export function spreadOf(runs: readonly (readonly number[])[]): readonly number[] {
  return (runs[0] ?? []).map((_, place) => {
    const shares = runs.map((run) => run[place] ?? 0);
    const mean = shares.reduce((sum, share) => sum + share, 0) / runs.length;
    const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0);
    return Math.sqrt(squares / (runs.length - 1));
  });
}

/** The largest spread of a share over independent seeds. */
export function maxSpread(
  project: SampleProject,
  points: PointSet,
  samples: number,
  seeds: number,
): number {
  const runs = runSeeds(seeds, (seed) => firstRanks(project, points, samples, seed).shares);
  return Math.max(...spreadOf(runs));
}
