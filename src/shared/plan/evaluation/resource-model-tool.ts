import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Host } from '../../domain/host/host.ts';
import type { Decision } from '../../domain/result/decision.ts';
import type { Performance } from '../../domain/result/performance.ts';
import type {
  AlternativePlan,
  CompositeTrace,
  Plan,
  WorkloadPlan,
} from '../../domain/result/plan.ts';
import type { Resources } from '../../domain/result/resources.ts';
import { readPlannableFile } from '../../domain/project/project-file.ts';
import type { Pack } from '../../packs/pack.ts';
import { seedPack } from '../../packs/seed/seed.ts';
import { evaluatePlan } from './evaluate-plan.ts';

/** What the three calls of the seed share. */
export interface ModelOptions {
  readonly host: Host;
  /** The seed pack when left out. */
  readonly pack?: Pack;
  readonly samples?: number;
  readonly seed?: number;
}

/** The seed's "resource model": one workload over every alternative, by alternative id. */
export interface ResourceModel {
  readonly workload: WorkloadPlan;
  readonly resources: Readonly<Record<string, Resources>>;
  readonly plan: Plan;
}

/** The seed's "trade-off": what the rules and the ranking recommend, and how firmly. */
export interface Tradeoff {
  readonly composite: CompositeTrace;
  readonly decision: Decision;
}

/**
 * Models the resources of one workload under every alternative (`model_resources` of the seed).
 *
 * @param workload the seed's `workload_config` with its own field names, or a workload in ours.
 * @returns the resources by alternative, or the first field that is wrong.
 */
export function modelResources(
  workload: unknown,
  options: ModelOptions,
): Result<ResourceModel, Failure> {
  const document = readPlannableFile(workload, { name: 'workload' });
  if (!document.ok) return document;
  const { host, pack = seedPack, samples = 2000, seed = 1 } = options;
  const plan = evaluatePlan({
    document: { ...document.value, sampling: { ...document.value.sampling, samples, seed } },
    host,
    pack,
    version: 'library',
  });
  if (!plan.ok) return plan;
  const [first] = plan.value.workloads;
  if (!first) return missing();
  const resources = Object.fromEntries(first.alternatives.map((one) => [one.id, one.resources]));
  return ok({ workload: first, resources, plan: plan.value });
}

/**
 * The queueing figures of a resource model by alternative (`analyze_performance` of the seed); null
 * where the workload states no requests.
 */
export function analyzePerformance(
  model: ResourceModel,
): Readonly<Record<string, Performance | null>> {
  const entries = model.workload.alternatives.map(
    (one: AlternativePlan) => [one.id, one.performance] as const,
  );
  return Object.fromEntries(entries);
}

/** What to choose for a workload, and why (`make_tradeoff` of the seed). */
export function makeTradeoff(
  requirements: unknown,
  options: ModelOptions,
): Result<Tradeoff, Failure> {
  const model = modelResources(requirements, options);
  if (!model.ok) return model;
  const { rules, decision } = model.value.workload;
  return ok({ composite: rules.composite, decision });
}

function missing(): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: null,
    field: 'workloads',
    found: '[]',
    expected: { kind: 'present' },
  });
}
