import type { AlternativePlan, WorkloadPlan } from '../../domain/result/plan.ts';
import { alternativeOf, type Context } from '../context.ts';
import { cell, column, figureColumn } from '../inline.ts';
import type { Block, TableBlock } from '../report.ts';
import { namesWinner } from '../../decision/verdict/standing.ts';

interface Measure {
  readonly title: string;
  readonly of: (one: AlternativePlan) => string;
}

function measures({ pick, figure }: Context): readonly Measure[] {
  return [
    {
      title: pick('Memory per instance', '单实例内存'),
      of: (one) => figure(one.resources.memory?.perInstanceBytes, 'bytes'),
    },
    {
      title: pick('Cores to provision', '需配置核数'),
      of: (one) => figure(one.resources.cpu?.coresToProvision, 'cores'),
    },
    {
      title: pick('Added IO latency', 'IO 附加延迟'),
      of: (one) => figure(one.resources.io?.addedLatencySeconds, 'seconds'),
    },
    {
      title: pick('Added network latency', '网络附加延迟'),
      of: (one) => figure(one.resources.network?.addedLatencySeconds, 'seconds'),
    },
    {
      title: pick('Instances per host', '每主机实例数'),
      of: (one) => figure(one.density?.instancesPerHost, 'number'),
    },
  ];
}

/** What moving from today's way of running to the recommended one means, in figures. */
export function againstToday(
  workload: WorkloadPlan,
  index: number,
  context: Context,
): readonly Block[] {
  const { pick } = context;
  const today = workload.alternatives.find((one) => one.paradigm === workload.current);
  const winner = alternativeOf(workload, workload.decision.recommendation);
  if (today === undefined || winner === null || !namesWinner(workload.decision.standing)) return [];
  if (today.id === winner.id) {
    const words = pick(
      'This is what the workload runs on today.',
      '该工作负载目前即以此方式运行。',
    );
    return [{ kind: 'paragraph', small: false, words }];
  }
  const table: TableBlock = {
    kind: 'table',
    id: `today-${index + 1}`,
    caption: pick('Against what runs today', '与现状对比'),
    columns: [
      column(pick('Figure', '指标'), 2),
      figureColumn(pick(`Today: ${context.of(today.name)}`, `现状：${context.of(today.name)}`), 2),
      figureColumn(
        pick(`Recommended: ${context.of(winner.name)}`, `推荐：${context.of(winner.name)}`),
        2,
      ),
    ],
    rows: measures(context).map(({ title, of }) => [
      cell(title),
      cell(of(today)),
      cell(of(winner)),
    ]),
    dense: false,
    whole: true,
  };
  return [table];
}
