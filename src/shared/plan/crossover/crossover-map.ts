import type { CrossoverMap, CrossoverRow, LoadAxis } from '../../domain/result/crossover.ts';
import {
  evaluateAlternative,
  evaluationContext,
  type EvaluationContext,
} from '../../model/evaluate-alternative.ts';
import { cheapestSegments } from './cheapest.ts';
import { hostShareOf, type HostShare } from './host-share.ts';
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
  const shares = candidates.flatMap((id) => shareAtRate(scaled, id) ?? []);
  return {
    rate: factor * loadOf(workload, axis),
    factor,
    segments: cheapestSegments(shares, maxInstances),
  };
}

/** The share of an alternative at a rate; null where an instance does not fit, or cannot keep up. */
function shareAtRate(context: EvaluationContext, id: string): HostShare | null {
  const evaluation = evaluateAlternative(context, id);
  const { requests } = context.workload;
  const point = (symbol: string): number | null => evaluation.figures.get(symbol)?.point ?? null;
  const [quota, seconds] = [point('performance.quotaCores'), point('performance.cpuTime')];
  const saturated =
    requests !== null &&
    quota !== null &&
    seconds !== null &&
    requests.requestsPerSecond * seconds >= quota;
  return saturated ? null : hostShareOf(evaluation);
}
