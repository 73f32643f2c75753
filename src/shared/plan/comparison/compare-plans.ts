import { planFigureIds, planFigures } from '../../domain/result/plan-figure.ts';
import type { AlternativePlan, Plan, WorkloadPlan } from '../../domain/result/plan.ts';
import type { Estimate } from '../../domain/range/range.ts';
import { comparisonSentences, figureSentence, workloadSentences } from './comparison-words.ts';
import type {
  ConclusionSummary,
  FigureChange,
  PlanComparison,
  WorkloadComparison,
} from './plan-comparison.ts';
import { staleCauses } from '../evaluation/plan-inputs.ts';

type Renamed = ReadonlyMap<string, string>;

/** Differences this small are rounding of the last bit. */
const negligible = 1e-9;

const middle = (estimate: Estimate | null): number | null =>
  estimate === null || typeof estimate === 'number' ? estimate : estimate.p50;

function numbersOf(estimate: Estimate): readonly number[] {
  if (typeof estimate === 'number') return [estimate, estimate, estimate, estimate, estimate];
  return [estimate.low, estimate.p5, estimate.p50, estimate.p95, estimate.high];
}

function sameEstimate(before: Estimate | null, after: Estimate | null): boolean {
  if (before === null || after === null) return before === after;
  const then = numbersOf(before);
  return numbersOf(after).every((value, index) => {
    const old = then[index] ?? Number.NaN;
    return Math.abs(value - old) <= negligible * Math.max(Math.abs(value), Math.abs(old));
  });
}

function relative(before: number | null, after: number | null): number | null {
  if (before === null || after === null || before === 0) return null;
  return after / before - 1;
}

function figureChanges(
  workload: string,
  before: AlternativePlan | undefined,
  after: AlternativePlan | undefined,
): readonly FigureChange[] {
  const one = after ?? before;
  if (one === undefined) return [];
  return planFigureIds.flatMap((id) => {
    const { title, unit, read } = planFigures[id];
    const [then, now] = [before, after].map((side) => (side === undefined ? null : read(side)));
    if (then === undefined || now === undefined || sameEstimate(then, now)) return [];
    const change = { alternativeName: one.name, title, unit, before: then, after: now };
    return [
      {
        workload,
        alternative: one.id,
        figure: id,
        ...change,
        relativeChange: relative(middle(then), middle(now)),
        text: figureSentence(change),
      },
    ];
  });
}

function conclusionOf(workload: WorkloadPlan): ConclusionSummary {
  const { recommendation, verdict, confidence, robustness } = workload.decision;
  const winner = workload.alternatives.find(({ id }) => id === recommendation);
  return {
    recommendation,
    recommendationName: winner?.name ?? null,
    verdict,
    confidence,
    robustness,
    rule: workload.rules.composite.recommendation,
  };
}

/** Alternatives of both plans, in the order of the later one. */
function alternativeIds(before: WorkloadPlan, after: WorkloadPlan): readonly string[] {
  return [...new Set([...after.alternatives, ...before.alternatives].map(({ id }) => id))];
}

function compareWorkload(before: WorkloadPlan, after: WorkloadPlan): WorkloadComparison {
  const ids = alternativeIds(before, after);
  const pairs = ids.map((id) => ({
    old: before.alternatives.find((one) => one.id === id),
    now: after.alternatives.find((one) => one.id === id),
  }));
  const feasibility = pairs.flatMap(({ old, now }) => {
    if (old === undefined || now === undefined || old.feasible === now.feasible) return [];
    const blocked = now.feasible ? old : now;
    return [
      {
        alternative: now.id,
        alternativeName: now.name,
        before: old.feasible,
        after: now.feasible,
        reasons: blocked.reasons.map((reason) => reason.text),
      },
    ];
  });
  const [earlier, later] = [conclusionOf(before), conclusionOf(after)];
  const compared = {
    name: after.name,
    renamedFrom: after.name === before.name ? null : before.name,
    kind: 'kept' as const,
    before: earlier,
    after: later,
    recommendationChanged: earlier.recommendation !== later.recommendation,
    verdictChanged: earlier.verdict !== later.verdict,
    robustnessChanged: earlier.robustness !== later.robustness,
    feasibility,
    figures: pairs.flatMap(({ old, now }) => figureChanges(after.name, old, now)),
  };
  return { ...compared, sentences: workloadSentences(compared) };
}

function onlyIn(workload: WorkloadPlan, kind: 'added' | 'removed'): WorkloadComparison {
  const conclusion = conclusionOf(workload);
  const compared = {
    name: workload.name,
    renamedFrom: null,
    kind,
    before: kind === 'removed' ? conclusion : null,
    after: kind === 'added' ? conclusion : null,
    recommendationChanged: false,
    verdictChanged: false,
    robustnessChanged: false,
    feasibility: [],
    figures: [],
  };
  return { ...compared, sentences: workloadSentences(compared) };
}

/**
 * Which workload of the earlier plan each one of the later is: by name, now or before it was renamed, or
 * by place where names repeat.
 */
function matched(before: Plan, after: Plan, renamed: Renamed): ReadonlyMap<number, number> {
  const unique = (plan: Plan) =>
    new Set(plan.workloads.map(({ name }) => name)).size === plan.workloads.length;
  const byName = unique(before) && unique(after);
  const pairs = after.workloads.flatMap(({ name }, index) => {
    const place = byName
      ? before.workloads.findIndex((one) => one.name === (renamed.get(name) ?? name))
      : index;
    return place >= 0 && place < before.workloads.length ? [[index, place] as const] : [];
  });
  return new Map(pairs);
}

/**
 * What became of the results between two plans: every figure that changed, with both values, and what
 * that did to recommendations and verdicts, as rows and in words. Plans should have the same sampling,
 * or the noise of the samples is compared as well.
 *
 * @param renamed the name before by the name after, of workloads that got another one.
 */
export function comparePlans(
  before: Plan,
  after: Plan,
  renamed: Renamed = new Map(),
): PlanComparison {
  const places = matched(before, after, renamed);
  const kept = new Set(places.values());
  const workloads = [
    ...after.workloads.map((workload, index) => {
      const old = before.workloads[places.get(index) ?? -1];
      return old === undefined ? onlyIn(workload, 'added') : compareWorkload(old, workload);
    }),
    ...before.workloads
      .filter((_, index) => !kept.has(index))
      .map((workload) => onlyIn(workload, 'removed')),
  ];
  const same = workloads.every(
    ({ kind, figures, feasibility, ...one }) =>
      kind === 'kept' &&
      figures.length + feasibility.length === 0 &&
      !one.recommendationChanged &&
      !one.verdictChanged &&
      !one.robustnessChanged &&
      one.renamedFrom === null &&
      one.before?.rule === one.after?.rule,
  );
  return {
    same,
    causes: staleCauses(before.inputs, after.inputs),
    workloads,
    summary: comparisonSentences(workloads, same),
  };
}
