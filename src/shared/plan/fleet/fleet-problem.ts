import { densityResources, type DensityResource } from '../../domain/result/density.ts';
import type { Estimate } from '../../domain/range/range.ts';
import type { AlternativePlan, Plan, Statement, WorkloadPlan } from '../../domain/result/plan.ts';
import type { PackingProblem } from '../../placement/packing-problem.ts';

/** A workload as it is placed: its chosen alternative and what one instance takes of a host. */
export interface PlacedWorkload {
  readonly workload: string;
  readonly alternative: string;
  readonly count: number;
  readonly shares: Readonly<Record<DensityResource, Estimate | null>>;
}

/** A workload that cannot run on these hosts at all. */
export interface UnplaceableWorkload {
  readonly workload: string;
  readonly alternative: string | null;
  readonly count: number;
  readonly reasons: readonly Statement[];
}

/** The workloads of a plan as items, its hosts as bins. */
export interface FleetProblem {
  readonly problem: PackingProblem;
  /** Resources of the hosts that something takes of, in the order of the problem's dimensions. */
  readonly resources: readonly DensityResource[];
  /** Classes of the problem, in their order. */
  readonly placed: readonly PlacedWorkload[];
  readonly unplaceable: readonly UnplaceableWorkload[];
}

/** Which alternative each workload runs under: the recommended one, or one for all. */
export type AlternativeChoice = 'best' | { readonly alternative: string };

/**
 * Makes the workloads of a plan the items of a packing problem. An instance takes the 95th percentile of
 * what it needs of each resource, and as much memory and disk as it would alone: sums of such shares are
 * above what the instances of a host take together in 95 % of the samples, so that a packing errs towards room.
 */
export function fleetProblem(plan: Plan, choice: AlternativeChoice): FleetProblem {
  const placed: PlacedWorkload[] = [];
  const unplaceable: UnplaceableWorkload[] = [];
  for (const workload of plan.workloads) {
    const chosen = chosenAlternative(workload, choice);
    const { name, count } = workload;
    if (chosen?.fits.here) {
      placed.push({ workload: name, alternative: chosen.id, count, shares: chosen.shares });
    } else {
      const reasons = chosen?.reasons ?? workload.alternatives.flatMap((one) => one.reasons);
      unplaceable.push({ workload: name, alternative: chosen?.id ?? null, count, reasons });
    }
  }
  const resources = densityResources.filter((resource) =>
    placed.some(({ shares }) => safeShare(shares[resource]) > 0),
  );
  const problem: PackingProblem = {
    dimensions: Math.max(1, resources.length),
    classes: placed.length,
    sizes: Float64Array.from(
      placed.flatMap(({ shares }) =>
        resources.length === 0 ? [0] : resources.map((resource) => safeShare(shares[resource])),
      ),
    ),
    demands: Int32Array.from(placed, ({ count }) => count),
  };
  return { problem, resources, placed, unplaceable };
}

function chosenAlternative(
  { alternatives, decision }: WorkloadPlan,
  choice: AlternativeChoice,
): AlternativePlan | undefined {
  const id = choice === 'best' ? decision.recommendation : choice.alternative;
  return alternatives.find((one) => one.id === id);
}

/** The share that an instance does not exceed in 95 % of the samples; 0 of what it does not use or nobody knows. */
export function safeShare(share: Estimate | null): number {
  if (share === null) return 0;
  const value = typeof share === 'number' ? share : share.p95;
  return Number.isFinite(value) ? value : 0;
}

/** The share in the middle of the samples. */
export function middleShare(share: Estimate | null): number {
  if (share === null) return 0;
  const value = typeof share === 'number' ? share : share.p50;
  return Number.isFinite(value) ? value : 0;
}
