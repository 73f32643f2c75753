import type { CrossoverMap, CrossoverRow, LoadAxis } from '../../domain/result/crossover.ts';
import {
  evaluateAlternative,
  evaluationContext,
  type AlternativeEvaluation,
  type EvaluationContext,
} from '../../model/evaluate-alternative.ts';
import { cheapestSegments } from './cheapest.ts';
import { hostShareOf } from './host-share.ts';
import { loadAxisOf, loadOf, scaledLoad } from './scaled-load.ts';

/** Rates of a map: powers of ten from a tenth to ten times the workload's own, so many steps to each ten. */
const stepsPerDecade = 8;

/** A map reaches to so many times the instances asked for, and to this many at least. */
const beyondAsked = 10;
const leastReach = 100;

/**
 * The crossover map of a workload: at every rate of a ladder the alternative that takes the least of the
 * hosts, by number of instances, at the middles of all figures. The cost is hosts in fractions, by the
 * resource that fills them first; a rate that saturates an instance needs another instance, not a dearer one,
 * so those alternatives are out there.
 *
 * @param candidates ids of the alternatives that can run the workload, in pack order.
 */
export function crossoverMap(
  context: EvaluationContext,
  candidates: readonly string[],
): CrossoverMap {
  const { workload } = context;
  const axis = loadAxisOf(workload);
  const maxInstances = Math.max(leastReach, beyondAsked * workload.count);
  return {
    axis,
    maxInstances,
    rows: factorsOf(axis).map((factor) =>
      rowAt(context, candidates, { axis, factor, maxInstances }),
    ),
  };
}

function factorsOf(axis: LoadAxis): readonly number[] {
  if (axis === 'none') return [1];
  const steps = 2 * stepsPerDecade + 1;
  return Array.from({ length: steps }, (_, step) => 10 ** (step / stepsPerDecade - 1));
}

function rowAt(
  { prepared, basis, workload, host }: EvaluationContext,
  candidates: readonly string[],
  { axis, factor, maxInstances }: Pick<CrossoverMap, 'axis' | 'maxInstances'> & { factor: number },
): CrossoverRow {
  const scaled = evaluationContext(prepared, basis, scaledLoad(workload, factor), host);
  const evaluations = candidates.map((id) => evaluateAlternative(scaled, id));
  const isSaturated = (one: AlternativeEvaluation): boolean => saturates(scaled, one);
  const shares = evaluations.flatMap((one) => (isSaturated(one) ? [] : (hostShareOf(one) ?? [])));
  return {
    rate: factor * loadOf(workload, axis),
    factor,
    segments: cheapestSegments(shares, maxInstances),
    saturated: evaluations.filter(isSaturated).map(({ alternative }) => alternative),
  };
}

/** Whether the requests of an instance take all of its quota, or more. */
function saturates(
  { workload: { requests } }: EvaluationContext,
  { figures }: AlternativeEvaluation,
): boolean {
  const quota = figures.get('performance.quotaCores')?.point;
  const seconds = figures.get('performance.cpuTime')?.point;
  if (requests === null || quota === undefined || seconds === undefined) return false;
  return requests.requestsPerSecond * seconds >= quota;
}
