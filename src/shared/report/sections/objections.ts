import type { AlternativePlan, WorkloadPlan } from '../../domain/result/plan.ts';
import type { Context } from '../context.ts';
import { strong } from '../inline.ts';
import type { Block, Words } from '../report.ts';

function lines(one: AlternativePlan, { of, pick }: Context): readonly Words[] {
  const lead = [
    strong(of(one.name)),
    one.feasible ? pick(' – warning: ', '——警告：') : pick(' – not feasible: ', '——不可行：'),
  ];
  return (one.feasible ? one.warnings : one.reasons).map(({ text }) => [...lead, of(text)]);
}

const asList = (items: readonly Words[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];

/** Why alternatives are out, and what may stand in another's way. */
export function objections(workload: WorkloadPlan, context: Context): readonly Block[] {
  return asList(workload.alternatives.flatMap((one) => lines(one, context)));
}

/** Why alternatives are out, under a title of its own. */
export function exclusions(workload: WorkloadPlan, context: Context): readonly Block[] {
  const out = workload.alternatives.filter((one) => !one.feasible);
  if (out.length === 0) return [];
  const title = strong(context.pick('Why the others are out', '其他方案被排除的原因'));
  const all = strong(context.pick('Why none is feasible', '各方案不可行的原因'));
  const words = [out.length === workload.alternatives.length ? all : title];
  return [
    { kind: 'paragraph', small: false, words },
    ...asList(out.flatMap((one) => lines(one, context))),
  ];
}
