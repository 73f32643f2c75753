import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { Band } from '../../domain/result/variability.ts';
import type { Context } from '../context.ts';
import { cell, column, figureColumn, figureInline } from '../inline.ts';
import type { Block } from '../report.ts';

/** Spread over time and lack of knowledge, where a parameter says that it changes over time. */
export function variabilityBlocks(
  workload: WorkloadPlan,
  index: number,
  context: Context,
): readonly Block[] {
  const { overTime: variability } = workload;
  if (variability === null) return [];
  const { pick, figure, inUnit } = context;
  const name = context.alternativeName(workload, variability.alternative);
  const share = (value: number): string => figure(value, 'percent');
  const { low, middle, high } = variability.first;
  const words = pick(
    `Kept apart: ${variability.changing.join(', ')} changes over time, everything else is merely not known. ${name} is first ${share(middle)} of the time (${share(low)} to ${share(high)} over what is not known).`,
    `分开来看：${variability.changing.join('、')} 随时间变化，其余只是未知。${name}在 ${share(middle)} 的时间内排名第一（就未知部分而言为 ${share(low)} 至 ${share(high)}）。`,
  );
  const band = (one: Band, unit: string) =>
    cell([figureInline(inUnit({ low: one.low, high: one.high }, unit))]);
  return [
    { kind: 'paragraph', small: false, words },
    {
      kind: 'table',
      id: `over-time-${index + 1}`,
      caption: pick(
        `${name}: percentiles over time, each as its middle 90 % over what is not known`,
        `${name}：各时间分位数，以未知部分的中间 90% 区间表示`,
      ),
      columns: [
        column(pick('Criterion', '准则'), 2),
        figureColumn(pick('5 % of the time below', '5% 的时间低于'), 1.6),
        figureColumn(pick('half of the time below', '一半的时间低于'), 1.6),
        figureColumn(pick('95 % of the time below', '95% 的时间低于'), 1.6),
      ],
      rows: variability.figures.map(({ criterion, unit, at5, at50, at95 }) => [
        cell(context.criterion(criterion)),
        band(at5, unit),
        band(at50, unit),
        band(at95, unit),
      ]),
      dense: false,
      whole: true,
    },
  ];
}
