import { ledgerPartKinds, type LedgerPartKind } from '../../domain/result/ledger.ts';
import { ledgerPartWords, ledgerResourceWords } from '../../wording/ledger-words.ts';
import { resourceTitles } from '../../wording/resource-words.ts';
import { shareLabel } from '../../charts/drawing/axis-scale.ts';
import { densityResources, type Density } from '../../domain/result/density.ts';
import { type Performance } from '../../domain/result/performance.ts';
import { type AlternativePlan, type WorkloadPlan } from '../../domain/result/plan.ts';
import type { Estimate } from '../../domain/range/range.ts';
import { detailed, workloadHeading, type Context } from '../context.ts';
import { cell, column, figureColumn, figureInline, joinWords, marked } from '../inline.ts';
import { crossoverBlock } from './analysis-charts.ts';
import type { Block, Section, TableBlock, TableCell, Words } from '../report.ts';

/** What is left of the resources that do not limit, in the order of the model. */
function headroom(density: Density, { of, pick, language }: Context): Words {
  const parts = densityResources.flatMap((resource): readonly Words[] => {
    const share = density.headroom[resource];
    return share === null || resource === density.bottleneck
      ? []
      : [[`${of(resourceTitles[resource])} `, figureInline(shareLabel(share, language))]];
  });
  return parts.length === 0 ? pick('unknown', '未知') : joinWords(parts, pick(', ', '，'));
}

/** Hosts that all instances of the workload need when nothing else runs on them. */
function hostsNeeded(workload: WorkloadPlan, density: Density, { figure }: Context): string {
  return density.at95 > 0 ? figure(Math.ceil(workload.count / density.at95), 'number') : '–';
}

function densityRow(
  one: AlternativePlan,
  workload: WorkloadPlan,
  context: Context,
): readonly TableCell[] {
  const { of, pick, figure } = context;
  const { density } = one;
  const mark = one.feasible ? null : 'muted';
  const title = marked(
    mark,
    cell(of(one.name), one.feasible ? null : pick('not feasible', '不可行')),
  );
  if (density === null)
    return [title, ...Array.from({ length: 6 }, () => cell(pick('unknown', '未知')))];
  const limit =
    density.bottleneck === null
      ? pick('none known', '未知')
      : of(resourceTitles[density.bottleneck]);
  const words = [
    figure(density.naive, 'number'),
    figure(density.instancesPerHost, 'number'),
    figure(density.at95, 'number'),
    hostsNeeded(workload, density, context),
    limit,
    headroom(density, context),
  ];
  return [title, ...words.map((shown) => marked(mark, cell(shown)))];
}

function densityTable(workload: WorkloadPlan, index: number, context: Context): TableBlock {
  const { pick, figure } = context;
  return {
    kind: 'table',
    id: `density-${index + 1}`,
    caption: pick('Instances per host', '每主机实例数'),
    columns: [
      column(pick('Alternative', '备选方案'), 1.8),
      figureColumn(pick('By middle figures', '按中值'), 1.1),
      figureColumn(pick('Lowest to highest', '最低至最高'), 1.2),
      figureColumn(pick('With 95 % certainty', '95% 把握'), 1.2),
      figureColumn(
        pick(
          `Hosts for ${figure(workload.count, 'number')}`,
          `${figure(workload.count, 'number')} 个所需主机`,
        ),
        1.2,
      ),
      column(pick('Limited by', '瓶颈'), 1.3),
      column(pick('Left over of the others', '其余资源余量'), 2.8),
    ],
    rows: workload.alternatives.map((one) => densityRow(one, workload, context)),
    dense: true,
    whole: true,
  };
}

function performanceRow(
  one: AlternativePlan,
  performance: Performance,
  context: Context,
): readonly TableCell[] {
  const { of, pick, figure } = context;
  const mark = one.feasible ? null : 'muted';
  const { chanceOfSaturation } = performance;
  const chance = figure(chanceOfSaturation, 'percent');
  const saturated =
    chanceOfSaturation < 1
      ? pick(`saturates in ${chance}`, `${chance} 的情形饱和`)
      : pick('saturated', '饱和');
  const time = (estimate: Estimate | null): string =>
    estimate === null ? saturated : figure(estimate, 'seconds');
  const detail = one.feasible ? null : pick('not feasible', '不可行');
  const words = [
    figure(performance.quotaCores, 'cores'),
    figure(performance.serviceSeconds, 'seconds'),
    figure(performance.utilization, 'percent'),
    time(performance.meanResponseSeconds),
    time(performance.p95ResponseSeconds),
  ];
  const bound =
    performance.bound === 'disk' ? pick('by the disk', '磁盘') : pick('by the processor', '处理器');
  const maximum = cell(figure(performance.maxRequestsPerSecond, 'requests/s'), bound);
  const cells = [...words.map((shown) => cell(shown)), maximum].map((one) => marked(mark, one));
  return [marked(mark, cell(of(one.name), detail)), ...cells];
}

function performanceTable(
  workload: WorkloadPlan,
  index: number,
  context: Context,
): readonly Block[] {
  const { pick } = context;
  const rows = workload.alternatives.flatMap((one) =>
    one.performance === null ? [] : [performanceRow(one, one.performance, context)],
  );
  if (rows.length === 0) {
    const words = pick(
      'No request rate is stated, so response times are not computed.',
      '未给出请求速率，因此不计算响应时间。',
    );
    return [{ kind: 'paragraph', small: true, words }];
  }
  const table: TableBlock = {
    kind: 'table',
    id: `performance-${index + 1}`,
    caption: pick(
      'Response times of one instance (processor M/M/c, disk M/M/1)',
      '单实例响应时间（处理器 M/M/c，磁盘 M/M/1）',
    ),
    columns: [
      column(pick('Alternative', '备选方案'), 1.7),
      figureColumn(pick('Quota', '配额'), 1.2),
      figureColumn(pick('Service time', '服务时间'), 1.5),
      figureColumn(pick('Utilization', '利用率'), 1.4),
      figureColumn(pick('Mean response', '平均响应'), 1.6),
      figureColumn(pick('P95 response', 'P95 响应'), 1.6),
      figureColumn(pick('Saturates at', '饱和速率'), 1.6),
    ],
    rows,
    dense: true,
    whole: true,
  };
  return [table];
}

/** What all instances of a workload cost on one host, and what each part is paid for. */
function ledgerBlocks(workload: WorkloadPlan, index: number, context: Context): readonly Block[] {
  const { pick, of, figure } = context;
  const rows = workload.alternatives.flatMap((one) =>
    one.ledgers.map(({ resource, total, parts, saved }) => {
      const { title, unit } = ledgerResourceWords[resource];
      const amount = (kind: LedgerPartKind): string => {
        const part = parts.find((item) => item.kind === kind);
        return part === undefined ? '–' : figure(part.amount, unit);
      };
      return [
        cell(of(one.name)),
        cell(of(title)),
        ...ledgerPartKinds.map((kind) => cell(amount(kind))),
        cell(figure(total, unit)),
        cell(saved === 0 ? '–' : figure(saved, unit)),
      ];
    }),
  );
  if (rows.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: `ledgers-${index + 1}`,
    caption: pick(
      'What all instances cost on one host, and what for (middle figures)',
      '全部实例在单台主机上的开销及其去向（中间值）',
    ),
    columns: [
      column(pick('Alternative', '备选方案'), 1.7),
      column(pick('Resource', '资源'), 0.9),
      ...ledgerPartKinds.map((kind) => figureColumn(of(ledgerPartWords[kind]), 1.2)),
      figureColumn(pick('Total', '合计'), 1.1),
      figureColumn(pick('Saved by sharing', '共享所节省'), 1.1),
    ],
    rows,
    dense: true,
    whole: false,
  };
  return [table];
}

/** The crossover map of a workload that is analysed and can run here. */
function crossoverBlocks(
  workload: WorkloadPlan,
  index: number,
  context: Context,
): readonly Block[] {
  const analysis = context.analyses.find((one) => one.workload.index === index);
  const runs = workload.alternatives.some(({ fits }) => fits.here);
  return analysis === undefined || !runs ? [] : [crossoverBlock(workload, analysis, context)];
}

/** How many instances fit a host, what limits them, and how fast they answer. */
export function capacitySection(context: Context, number: string): Section {
  const { pick } = context;
  const blocks = detailed(context).flatMap(({ workload, index }): readonly Block[] => [
    ...workloadHeading('capacity', number, workload, index, context),
    densityTable(workload, index, context),
    ...ledgerBlocks(workload, index, context),
    ...crossoverBlocks(workload, index, context),
    ...performanceTable(workload, index, context),
  ]);
  const intro = pick(
    'Instances per host assume that nothing else runs there. "With 95 % certainty" is the largest number that fits in 95 % of the samples; sizing by middle figures alone would promise more. Hosts are counted at 95 % certainty.',
    '每主机实例数假定主机上没有其他负载。“95% 把握”是在 95% 的样本中都放得下的最大数量；仅按中值估算会偏高。所需主机数按 95% 把握计算。',
  );
  return {
    id: 'capacity',
    number,
    title: pick('Density and performance', '密度与性能'),
    blocks: [{ kind: 'paragraph', small: false, words: intro }, ...blocks],
  };
}
