import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { Host } from '../domain/host.ts';
import type { Plan } from '../domain/plan.ts';
import type { ProjectDocument } from '../domain/project.ts';
import type { Trace } from '../domain/trace.ts';
import type { Pack } from '../packs/pack.ts';

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

/**
 * Evaluates every workload of a project over every alternative of its pack.
 *
 * @returns the plan, or the first thing that is wrong with the input.
 */
export declare function evaluatePlan(request: PlanRequest): Result<Plan, Failure>;

/** Explains one figure: its formula, the numbers inserted, its parameters and their sources. */
export declare function explainFigure(
  request: PlanRequest,
  reference: FigureReference,
): Result<Trace, Failure>;
