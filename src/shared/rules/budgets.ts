import { text, type Text } from '../base/text.ts';
import type { Workload } from '../domain/workload/workload.ts';
import type { Constraint, ConstraintOutcome } from './constraint.ts';
import { objection, type Objection } from './objection.ts';
import { quantity } from './wording.ts';

type BudgetId = 'io-latency' | 'network-latency' | 'startup' | 'response';

const nouns: Readonly<Record<BudgetId, { readonly what: Text; readonly budget: Text }>> = {
  'io-latency': {
    what: text('the latency of an IO operation', '单次 IO 延迟'),
    budget: text('the IO latency budget', 'IO 延迟预算'),
  },
  'network-latency': {
    what: text('the latency of a message', '单条消息延迟'),
    budget: text('the network latency budget', '网络延迟预算'),
  },
  startup: {
    what: text('the time until an instance is ready', '实例就绪时间'),
    budget: text('the start-up budget', '启动预算'),
  },
  response: {
    what: text('the response time of 95 % of the requests', '95% 请求的响应时间'),
    budget: text('the response budget', '响应时间预算'),
  },
};

/** The budgets of a workload that the plan has a figure for, as constraints on that figure. */
export function budgetConstraints(workload: Workload): readonly Constraint[] {
  const { io, storage, network, startupBudget } = workload;
  const disk = [io.latencyBudget, storage.latencyBudget].filter((budget) => budget !== null);
  const of = (id: BudgetId, symbol: string, limit: number | null): readonly Constraint[] =>
    limit === null ? [] : [{ id, degree: 'here', symbol, sense: 'at-most', limit }];
  return [
    ...of('io-latency', 'io.latency', disk.length === 0 ? null : Math.min(...disk)),
    ...of('network-latency', 'network.latency', network.latencyBudget),
    ...of('startup', 'startup.ready', startupBudget),
  ];
}

/** That a budget is missed, or may be. */
export function budgetObjection(
  { constraint, figure, chance }: Pick<ConstraintOutcome, 'constraint' | 'figure' | 'chance'>,
  name: Text,
): Objection | null {
  if (chance === 1) return null;
  const { what, budget } = nouns[constraint.id as BudgetId];
  const limit = quantity(constraint.limit, 'seconds');
  if (chance === 0) {
    const least = quantity(figure.low, 'seconds');
    return objection(
      'reason',
      `${constraint.id}-missed`,
      `${name.en} misses ${budget.en} of ${limit.en}: ${what.en} is at least ${least.en}.`,
      `${name.zh}超出${budget.zh} ${limit.zh}：${what.zh}至少为 ${least.zh}。`,
    );
  }
  const middle = quantity(figure.point, 'seconds');
  const share = quantity(chance, 'percent');
  return objection(
    'warning',
    `${constraint.id}-may-be-missed`,
    `${name.en} may miss ${budget.en} of ${limit.en}: ${what.en} is ${middle.en} at the middle figures; the budget holds in ${share.en} of the samples.`,
    `${name.zh}可能超出${budget.zh} ${limit.zh}：按中间值${what.zh}为 ${middle.zh}；在 ${share.zh} 的样本中满足预算。`,
  );
}

/** That no such request rate can be carried, or perhaps not, with the request that would do. */
export function saturationObjection(
  requestsPerSecond: number,
  {
    chance,
    carriedBy,
    max,
  }: {
    /** Chance that the rate is carried. */
    readonly chance: number;
    /** CPU request, in cores, that would carry it; null when no processor would. */
    readonly carriedBy: number | null;
    /** Highest rate that is carried, at best. */
    readonly max: number;
  },
  workload: Workload,
): Objection | null {
  if (chance === 1) return null;
  const rate = quantity(requestsPerSecond, 'requests/s');
  const best = quantity(max, 'requests/s');
  const own = quantity(workload.cpu, 'cores');
  const enough =
    carriedBy === null
      ? text('', '')
      : text(
          ` A CPU request of ${quantity(carriedBy, 'cores').en} would carry them.`,
          `CPU 请求需达到 ${quantity(carriedBy, 'cores').zh}。`,
        );
  if (chance === 0) {
    return objection(
      'reason',
      'saturated',
      `${rate.en} saturate one instance: with ${own.en} it serves ${best.en} at most.${enough.en}`,
      `${rate.zh} 使单个实例饱和：${own.zh}最多服务 ${best.zh}。${enough.zh}`,
    );
  }
  const share = quantity(chance, 'percent');
  return objection(
    'warning',
    'may-saturate',
    `${rate.en} may saturate one instance: with ${own.en} it carries them in ${share.en} of the range.${enough.en}`,
    `${rate.zh} 可能使单个实例饱和：${own.zh}在 ${share.zh} 的范围内可承载。${enough.zh}`,
  );
}
