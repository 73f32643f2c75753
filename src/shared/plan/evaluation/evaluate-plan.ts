import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { auditPack } from '../../audit/audit-pack.ts';
import type { Host } from '../../domain/host/host.ts';
import type { Plan, WorkloadPlan } from '../../domain/result/plan.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import type { Trace } from '../../domain/result/trace.ts';
import { resolveWorkloads } from '../../domain/workload/workload-resolve.ts';
import { withOverrides } from '../../engine/formula/prepare-pack.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { evaluationContext } from '../../model/evaluate-alternative.ts';
import { explain } from '../../model/explain.ts';
import { prepareModel } from '../../model/prepare-model.ts';
import { packHash } from '../../packs/pack-hash.ts';
import type { Pack } from '../../packs/pack.ts';
import { listAssumptions } from './assumptions.ts';
import { samplingAssumptions } from './sampling-assumptions.ts';
import { workloadEvaluator } from './workload-evaluator.ts';
import { planInputs } from './plan-inputs.ts';
import { planDesign } from './plan-design.ts';
import { resolveWeights } from '../weighting/resolve-weights.ts';

/** Everything an evaluation depends on; the same request gives the same bits on every host. */
export interface PlanRequest {
  readonly document: ProjectDocument;
  /** The project's own host, or the machine the planner runs on. */
  readonly host: Host;
  readonly pack: Pack;
  /** Version of the application, recorded in the plan. */
  readonly version: string;
}

/** Which figure of a plan is asked about. */
export interface FigureReference {
  /** Index into the project's workloads. */
  readonly workload: number;
  readonly alternative: string;
  /** Symbol of a formula or parameter, for instance `cpu.utilization`. */
  readonly symbol: string;
}

/** A plan without its workloads. */
export type PlanHead = Omit<Plan, 'workloads'>;

/** An evaluation that was checked and may be done one workload at a time, in any order, by anybody. */
export interface PlanWork {
  readonly head: PlanHead;
  /** How many workloads there are. */
  readonly count: number;
  /** Evaluates one; the same request and place always give the same bits. */
  evaluate(place: number): WorkloadPlan | null;
}

/**
 * Checks what an evaluation depends on and settles what its workloads have in common.
 *
 * @returns the work to do, or the first thing that is wrong with the input.
 */
export function startPlan(request: PlanRequest): Result<PlanWork, Failure> {
  const { document, host, pack, version } = request;
  const workloads = resolveWorkloads(document.workloads);
  if (!workloads.ok) return workloads;
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const weights = resolveWeights(pack, document);
  if (!weights.ok) return weights;
  const planned = planDesign(prepared.value, document);
  if (!planned.ok) return planned;
  const { design, repaired, fallback } = planned.value;
  const { samples, seed } = document.sampling;
  const contexts = workloads.value.map((workload) =>
    evaluationContext(prepared.value, document.basis, workload, host),
  );
  const evaluate = workloadEvaluator(design, document.sampling, {
    weights: weights.value,
    thresholds: document.thresholds,
  });
  return ok({
    head: {
      schema: 'isoplan/plan@1',
      version,
      pack: { id: pack.id, version: pack.version, hash: packHash(pack) },
      basis: document.basis,
      sampling: { samples, seed, points: design.points, fallback, repaired },
      inputs: planInputs(request),
      host,
      assumptions: [
        ...listAssumptions(contexts, host),
        ...samplingAssumptions(prepared.value, document.correlations ?? [], planned.value),
      ],
      audit: { findings: auditPack(pack).length },
    },
    count: contexts.length,
    evaluate: (place) => {
      const context = contexts[place];
      return context ? evaluate(context) : null;
    },
  });
}

/** A plan of its head and its workloads, in the order in which a plan is written. */
export function assemblePlan(head: PlanHead, workloads: readonly WorkloadPlan[]): Plan {
  const { audit, ...rest } = head;
  return { ...rest, workloads, audit };
}

/**
 * Evaluates every workload of a project over every alternative of its pack.
 *
 * @returns the plan, or the first thing that is wrong with the input.
 */
export function evaluatePlan(request: PlanRequest): Result<Plan, Failure> {
  const work = startPlan(request);
  if (!work.ok) return work;
  const { head, count, evaluate } = work.value;
  const workloads = Array.from({ length: count }, (_, place) => evaluate(place));
  return ok(
    assemblePlan(
      head,
      workloads.filter((workload) => workload !== null),
    ),
  );
}

/**
 * Explains one figure: its formula, the numbers inserted, its parameters and their sources.
 *
 * @returns the trace; `alternative-unknown` or `quantity-unavailable` when there is no such figure.
 */
export function explainFigure(
  request: PlanRequest,
  reference: FigureReference,
): Result<Trace, Failure> {
  const { document, host, pack } = request;
  const workloads = resolveWorkloads(document.workloads);
  if (!workloads.ok) return workloads;
  const workload = workloads.value[reference.workload];
  if (!workload) return noSuchWorkload(reference.workload, workloads.value.length);
  const known = pack.alternatives.map(({ id }) => id);
  if (!known.includes(reference.alternative)) {
    return err({ code: 'alternative-unknown', id: reference.alternative, known });
  }
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const context = evaluationContext(prepared.value, document.basis, workload, host);
  return explain(context, reference.alternative, reference.symbol);
}

/** The pack of a request with its formulas and the project's overrides, ready for computing. */
export function prepare({ document, pack }: PlanRequest): Result<PreparedPack, Failure> {
  const prepared = prepareModel(pack);
  return prepared.ok ? withOverrides(prepared.value, document.overrides) : prepared;
}

/** The failure of asking about a workload that the project does not have. */
export function noSuchWorkload(index: number, count: number): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: null,
    field: 'workload',
    found: String(index),
    expected: { kind: 'between', low: 0, high: Math.max(0, count - 1) },
  });
}
