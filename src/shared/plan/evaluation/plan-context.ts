import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Host } from '../../domain/host/host.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { enoughStandardError } from '../../domain/range/sampling.ts';
import { resolveWorkloads } from '../../domain/workload/workload-resolve.ts';
import type { Workload } from '../../domain/workload/workload.ts';
import { withValueParameters } from '../../model/value-overrides.ts';
import { withOverrides } from '../../engine/formula/prepare-pack.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { evaluationContext, type EvaluationContext } from '../../model/evaluate-alternative.ts';
import { prepareModel } from '../../model/prepare-model.ts';
import type { Pack } from '../../packs/pack.ts';
import { workloadWeights, type WorkloadWeights } from '../weighting/workload-weights.ts';
import { planDesign, type PlanDesign } from './plan-design.ts';

/** Everything an evaluation depends on; the same request gives the same bits on every host. */
export interface PlanRequest {
  readonly document: ProjectDocument;
  /** The project's own host, or the machine the planner runs on. */
  readonly host: Host;
  readonly pack: Pack;
  /** Version of the application, recorded in the plan. */
  readonly version: string;
}

/** A request whose workloads and pack were checked: what every question about a plan starts from. */
export interface PlanContext {
  readonly prepared: PreparedPack;
  /** One per workload of the project, in its order. */
  readonly evaluations: readonly EvaluationContext[];
}

/** The same with what ranking the alternatives depends on. */
export interface DecisionContext extends PlanContext {
  readonly weights: WorkloadWeights;
  readonly planned: PlanDesign;
  /** Standard error of a verdict's confidence up to which samples are enough. */
  readonly standardError: number;
}

/** Resolves the workloads of a request and prepares its pack with the project's overrides. */
export function openPlan({ document, host, pack }: PlanRequest): Result<PlanContext, Failure> {
  const workloads = resolveWorkloads(document.workloads);
  if (!workloads.ok) return workloads;
  const model = prepareModel(pack);
  if (!model.ok) return model;
  const prepared = withOverrides(
    withValueParameters(model.value, document.overrides),
    document.overrides,
  );
  if (!prepared.ok) return prepared;
  return ok({
    prepared: prepared.value,
    evaluations: workloads.value.map((workload) =>
      evaluationContext(prepared.value, document.basis, workload, host),
    ),
  });
}

/** Opens a request for ranking: resolves its weights and the design of its samples as well. */
export function openDecision(request: PlanRequest): Result<DecisionContext, Failure> {
  const { document } = request;
  const context = openPlan(request);
  if (!context.ok) return context;
  const weights = workloadWeights(context.value.prepared, document);
  if (!weights.ok) return weights;
  const planned = planDesign(context.value.prepared, document);
  if (!planned.ok) return planned;
  return ok({
    ...context.value,
    weights: weights.value,
    planned: planned.value,
    standardError: document.sampling.adaptive?.standardError ?? enoughStandardError,
  });
}

/**
 * One of the workloads of a project, or of what was made of each.
 *
 * @returns `field-invalid` for a place that the project does not have.
 */
export function atWorkload<Item extends EvaluationContext | Workload>(
  items: readonly Item[],
  place: number,
): Result<Item, Failure> {
  const item = items[place];
  if (item) return ok(item);
  return err({
    code: 'field-invalid',
    source: null,
    field: 'workload',
    found: String(place),
    expected: { kind: 'between', low: 0, high: Math.max(0, items.length - 1) },
  });
}
