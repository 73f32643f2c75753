import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import { uniformWeights } from '../../decision/weights/uniform-weights.ts';
import type { WeightSampler } from '../../decision/weights/weight-sampler.ts';
import type { Criterion } from '../../domain/criterion.ts';
import { classWeights } from '../../domain/workload/class-weights.ts';
import type { Workload } from '../../domain/workload/workload.ts';
import { qualifiedId, type PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { hasSay } from '../../model/felt-values.ts';
import type { Pack } from '../../packs/pack.ts';
import { resolveWeights, type WeightStatement } from './resolve-weights.ts';
import type { StatedWeights } from './stated-weights.ts';
import { weightingSentence, weightingTitles } from '../../wording/weighting-words.ts';

/** The weights of every workload of a project. */
export interface WorkloadWeights {
  /**
   * What is known of the weights for one workload: the project's own, else those of its class, else
   * nothing, which means all weightings alike. A criterion without a say weighs 0.
   */
  readonly of: (workload: Workload) => StatedWeights;
}

/**
 * Resolves what a project says of its weights, once for all of its workloads.
 *
 * @returns the failures of `resolveWeights`.
 */
export function workloadWeights(
  prepared: PreparedPack,
  statement: WeightStatement,
): Result<WorkloadWeights, Failure> {
  const { pack } = prepared;
  const own = resolveWeights(pack, statement);
  if (!own.ok) return own;
  const given = weightedCriteria(pack, statement, own.value);
  const merged = oneScaleForTwo(prepared);
  return ok({
    of: (workload) => {
      const base = given === null ? (ofClass(pack, workload) ?? unknownWeights(pack)) : own.value;
      const say = pack.criteria.map(
        ({ id }) => hasSay(workload, id, given ?? new Set()) && !(id === 'compatibility' && merged),
      );
      return withSay(pack, base, say);
    },
  });
}

/** The criteria that a project itself gives a weight; null when it says nothing of weights. */
function weightedCriteria(
  pack: Pack,
  { weights, weighting }: WeightStatement,
  { bounds }: StatedWeights,
): ReadonlySet<Criterion> | null {
  if (weighting === undefined) {
    const named = pack.criteria.filter(({ id }) => weights[id] !== undefined);
    if (named.length === 0) return null;
    return new Set(named.filter(({ id }) => (weights[id] ?? 0) > 0).map(({ id }) => id));
  }
  return new Set(
    pack.criteria.filter((_, index) => (bounds[index]?.high ?? 0) > 0).map(({ id }) => id),
  );
}

/**
 * Whether a pack gives isolation and compatibility the same level everywhere, so that counting both
 * would count one thing twice.
 */
function oneScaleForTwo({ pack, parameters }: PreparedPack): boolean {
  const level = (alternative: string, symbol: string): number | undefined =>
    parameters.get(qualifiedId(alternative, symbol))?.range.low;
  return pack.alternatives.every(({ id }) => {
    const isolation = level(id, 'isolation.level');
    return isolation !== undefined && isolation === level(id, 'compatibility.level');
  });
}

function ofClass(pack: Pack, workload: Workload): StatedWeights | null {
  if (workload.class === null) return null;
  const points = classWeights[workload.class];
  return certainWeights(
    pack,
    'class',
    pack.criteria.map(({ id }) => points[id] ?? 0),
  );
}

/** Weights of which nothing is known: all weightings are alike. */
function unknownWeights(pack: Pack): StatedWeights {
  const count = pack.criteria.length;
  const shares = pack.criteria.map(() => 1 / count);
  return {
    shares,
    sampler: uniformWeights(count),
    bounds: shares.map(() => ({ low: 0, high: 1 })),
    members: null,
    result: resultOf(pack, 'unknown', shares, true),
  };
}

function certainWeights(pack: Pack, kind: 'class', points: readonly number[]): StatedWeights {
  const sum = points.reduce((total, one) => total + one, 0);
  const shares = points.map((one) => (sum > 0 ? one / sum : 1 / points.length));
  return {
    shares,
    sampler: null,
    bounds: shares.map((share) => ({ low: share, high: share })),
    members: null,
    result: resultOf(pack, kind, shares, false),
  };
}

function resultOf(
  pack: Pack,
  kind: 'class' | 'unknown',
  shares: readonly number[],
  open: boolean,
): StatedWeights['result'] {
  const byCriterion = <Value>(list: readonly Value[]) =>
    Object.fromEntries(pack.criteria.map(({ id }, index) => [id, list[index]]));
  return {
    kind,
    title: weightingTitles[kind],
    weights: byCriterion(shares),
    open,
    bounds: byCriterion(
      shares.map((share) => (open ? { low: 0, high: 1 } : { low: share, high: share })),
    ),
    consistency: null,
    tree: null,
    sentence: weightingSentence(kind, null, 0),
  };
}

/** The same weights with those of criteria without a say at 0, the others in proportion. */
function withSay(pack: Pack, stated: StatedWeights, say: readonly boolean[]): StatedWeights {
  if (say.every(Boolean)) return stated;
  const shares = inProportion(stated.shares, say);
  const bounds = stated.bounds.map(({ low, high }, index) => {
    if (say[index] !== true) return { low: 0, high: 0 };
    const others = (end: 'low' | 'high'): number =>
      stated.bounds.reduce(
        (sum, bound, other) => (other !== index && say[other] === true ? sum + bound[end] : sum),
        0,
      );
    const ratio = (own: number, rest: number): number => (own + rest > 0 ? own / (own + rest) : 0);
    return { low: ratio(low, others('high')), high: ratio(high, others('low')) };
  });
  const byCriterion = <Value>(list: readonly Value[]) =>
    Object.fromEntries(pack.criteria.map(({ id }, index) => [id, list[index]]));
  return {
    ...stated,
    shares,
    bounds,
    sampler: stated.sampler === null ? null : sayingSampler(stated.sampler, say),
    members:
      stated.members?.map((member) => ({
        ...member,
        weights: inProportion(member.weights, say),
      })) ?? null,
    result: { ...stated.result, weights: byCriterion(shares), bounds: byCriterion(bounds) },
  };
}

/** Weights of nothing but criteria without a say mean nothing: then all that have one count alike. */
function inProportion(weights: readonly number[], say: readonly boolean[]): readonly number[] {
  const kept = weights.map((weight, index) => (say[index] === true ? weight : 0));
  const sum = kept.reduce((total, weight) => total + weight, 0);
  if (sum > 0) return kept.map((weight) => weight / sum);
  const count = say.filter(Boolean).length;
  return say.map((one) => (one ? 1 / count : 0));
}

/**
 * Draws as a sampler does, then takes away what has no say. The uniform simplex stays uniform under it:
 * a part of a flat Dirichlet vector, made to sum to 1 again, is flat Dirichlet.
 */
function sayingSampler(sampler: WeightSampler, say: readonly boolean[]): WeightSampler {
  const count = say.filter(Boolean).length;
  return {
    ...sampler,
    draw: (point, into) => {
      sampler.draw(point, into);
      let sum = 0;
      for (let index = 0; index < say.length; index += 1) {
        if (say[index] !== true) into[index] = 0;
        sum += into[index] ?? 0;
      }
      for (let index = 0; index < say.length; index += 1) {
        into[index] = sum > 0 ? (into[index] ?? 0) / sum : say[index] === true ? 1 / count : 0;
      }
    },
  };
}
