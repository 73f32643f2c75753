import { z } from 'zod';
import { hostInput } from '../host/host-input.ts';
import { planScopes } from '../host/host.ts';
import { bases } from '../basis.ts';
import { criteria } from '../criterion.ts';
import { distributions } from '../range/range.ts';
import { distributionParts } from '../range/range-input.ts';
import { enoughStandardError, maxSamples, pointSets, uncertaintyKinds } from '../range/sampling.ts';
import { weightingInput } from '../weighting/weighting.ts';
import { workloadInput } from '../workload/workload-input.ts';

const finite = z.number().min(-1e30).max(1e30);

/** A parameter replaced in one project: by its user with a reason, or by a measurement. */
export const parameterOverride = z.strictObject({
  parameter: z.string().min(1).max(200),
  low: finite,
  high: finite,
  mode: finite.optional(),
  distribution: z.enum(distributions),
  ...distributionParts,
  /** Left out is what the pack says of it. */
  uncertainty: z.enum(uncertaintyKinds).optional(),
  provenance: z.enum(['override', 'measured']),
  reason: z.string().trim().min(1).max(2000),
});

/** Two parameters that tend to move together: rank correlation from -1 to 1. */
export const correlationInput = z.strictObject({
  a: z.string().min(1).max(200),
  b: z.string().min(1).max(200),
  rho: z.number().min(-1).max(1),
});

/** How many samples are drawn, from which points, and whether more may follow. */
export const samplingInput = z.strictObject({
  samples: z.int().min(100).max(maxSamples).default(20_000),
  seed: z.int().min(0).max(4_294_967_295).default(1),
  /** Left out is pseudo-random. */
  points: z.enum(pointSets).optional(),
  /** Left out draws no more than `samples`. */
  adaptive: z
    .strictObject({
      standardError: z.number().min(0.0005).max(0.1).default(enoughStandardError),
      budget: z.int().min(100).max(maxSamples).default(200_000),
    })
    .optional(),
});

/** Weights of the seven criteria; they need not add up to 1. */
export const weightsInput = z.partialRecord(z.enum(criteria), z.number().min(0).max(1e6));

/** What a project file holds, schema `isoplan/project@1`. */
export const projectDocument = z.strictObject({
  schema: z.literal('isoplan/project@1'),
  name: z.string().trim().min(1).max(200),
  notes: z.string().max(100_000).default(''),
  workloads: z.array(workloadInput).max(10_000).default([]),
  /** Null plans for the machine the planner runs on, probed at evaluation. */
  host: hostInput.nullable().default(null),
  /** Hosts that are kept beside the one planned for, to compare with or to plan for later. */
  hosts: z.array(hostInput).max(1000).exactOptional(),
  /** What a plan for this machine may take of it; left out, what this process may use. */
  scope: z.enum(planScopes).exactOptional(),
  pack: z.string().min(1).max(100).default('seed'),
  basis: z.enum(bases).default('calibrated'),
  sampling: samplingInput.default({ samples: 20_000, seed: 1 }),
  weights: weightsInput.default({}),
  /** How the weights were obtained; left out, `weights` states them directly. */
  weighting: weightingInput.optional(),
  /** Rule thresholds that differ from the pack's, by threshold id. */
  thresholds: z.record(z.string().max(100), finite).default({}),
  overrides: z.array(parameterOverride).max(10_000).default([]),
  /** Pairs of parameters that are not independent; left out is none. */
  correlations: z.array(correlationInput).max(1000).optional(),
});

export type ProjectDocument = z.infer<typeof projectDocument>;
export type CorrelationInput = z.infer<typeof correlationInput>;
export type ParameterOverride = z.infer<typeof parameterOverride>;
export type WeightsInput = z.infer<typeof weightsInput>;

/** A project as a list shows it. */
export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly workloadCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
}

/** A stored project. `revision` grows with every change; a stale one is refused on save. */
export interface Project extends ProjectSummary {
  readonly document: ProjectDocument;
  /** Whether there is an earlier state to go back to, and a later one that was gone back from. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Revisions whose documents undo and redo go to; null where there is none. */
  readonly undoTo: number | null;
  readonly redoTo: number | null;
}

/** A project that was deleted and can be brought back. */
export interface DeletedProject extends ProjectSummary {
  readonly deletedAt: string;
}
