import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { auditPack } from '../../audit/audit-pack.ts';
import type { Plan, WorkloadPlan } from '../../domain/result/plan.ts';
import type { Trace } from '../../domain/result/trace.ts';
import { explain } from '../../model/explain.ts';
import { packHash } from '../../packs/pack-hash.ts';
import { listAssumptions } from './assumptions.ts';
import { samplingAssumptions } from './sampling-assumptions.ts';
import { workloadEvaluator } from './workload-evaluator.ts';
import {
  atWorkload,
  openDecision,
  openPlan,
  type PlanContext,
  type PlanRequest,
} from './plan-context.ts';
import { planInputs } from './plan-inputs.ts';

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
  const context = openDecision(request);
  if (!context.ok) return context;
  const { prepared, evaluations, planned } = context.value;
  const { design, repaired, fallback } = planned;
  const { samples, seed } = document.sampling;
  const evaluate = workloadEvaluator(context.value, document);
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
        ...listAssumptions(evaluations, host),
        ...samplingAssumptions(prepared, document.correlations ?? [], planned),
      ],
      audit: { findings: auditPack(pack).length },
    },
    count: evaluations.length,
    evaluate: (place) => {
      const evaluation = evaluations[place];
      return evaluation ? evaluate(evaluation) : null;
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
  const context = openPlan(request);
  return context.ok ? explainIn(context.value, reference) : context;
}

/** The same for a request that is open already, as for the many figures of a report. */
export function explainIn(
  { prepared, evaluations }: PlanContext,
  reference: FigureReference,
): Result<Trace, Failure> {
  const evaluation = atWorkload(evaluations, reference.workload);
  if (!evaluation.ok) return evaluation;
  const known = prepared.pack.alternatives.map(({ id }) => id);
  if (!known.includes(reference.alternative)) {
    return err({ code: 'alternative-unknown', id: reference.alternative, known });
  }
  return explain(evaluation.value, reference.alternative, reference.symbol);
}
