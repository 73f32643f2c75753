import { text, type Text } from '../../base/text.ts';
import type { DisplayUnit } from '../../units/display-unit.ts';
import type { AlternativePlan } from './plan.ts';
import type { Estimate } from '../range/range.ts';

/** A figure of the plan that can be watched and compared, by the symbol of its formula. */
export interface PlanFigure {
  readonly title: Text;
  readonly unit: DisplayUnit;
  readonly read: (alternative: AlternativePlan) => Estimate | null;
}

const figure = (
  en: string,
  zh: string,
  unit: DisplayUnit,
  read: PlanFigure['read'],
): PlanFigure => ({ title: text(en, zh), unit, read });

/** Every figure of an alternative that a review trigger may watch, in the order of the report. */
export const planFigures = {
  'cpu.utilization': figure(
    'CPU utilization',
    'CPU 利用率',
    'percent',
    ({ resources }) => resources.cpu?.utilization ?? null,
  ),
  'cpu.coresToProvision': figure(
    'cores to provision',
    '需配置的核数',
    'cores',
    ({ resources }) => resources.cpu?.coresToProvision ?? null,
  ),
  'cpu.contextSwitchSeconds': figure(
    'context switch',
    '上下文切换',
    'seconds',
    ({ resources }) => resources.cpu?.contextSwitchSeconds ?? null,
  ),
  'memory.perInstance': figure(
    'memory per instance',
    '单实例内存',
    'bytes',
    ({ resources }) => resources.memory?.perInstanceBytes ?? null,
  ),
  'memory.total': figure(
    'memory of all instances',
    '全部实例内存',
    'bytes',
    ({ resources }) => resources.memory?.totalBytes ?? null,
  ),
  'io.latency': figure(
    'IO latency',
    'IO 延迟',
    'seconds',
    ({ resources }) => resources.io?.latencySeconds ?? null,
  ),
  'io.throughput': figure(
    'IO throughput',
    'IO 吞吐量',
    'bytes/s',
    ({ resources }) => resources.io?.throughputBytesPerSecond ?? null,
  ),
  'io.relativePerformance': figure(
    'IO performance against bare metal',
    '相对裸机的 IO 性能',
    'percent',
    ({ resources }) => resources.io?.relativePerformance ?? null,
  ),
  'network.addedLatency': figure(
    'added network latency',
    '网络附加延迟',
    'seconds',
    ({ resources }) => resources.network?.addedLatencySeconds ?? null,
  ),
  'network.latency': figure(
    'network latency',
    '网络延迟',
    'seconds',
    ({ resources }) => resources.network?.latencySeconds ?? null,
  ),
  'storage.relativePerformance': figure(
    'storage performance against bare metal',
    '相对裸机的存储性能',
    'percent',
    ({ resources }) => resources.storage?.relativePerformance ?? null,
  ),
  'performance.utilization': figure(
    'utilization under load',
    '负载下的利用率',
    'percent',
    ({ performance }) => performance?.utilization ?? null,
  ),
  'performance.meanResponse': figure(
    'mean response time',
    '平均响应时间',
    'seconds',
    ({ performance }) => performance?.meanResponseSeconds ?? null,
  ),
  'performance.p95Response': figure(
    'P95 response time',
    'P95 响应时间',
    'seconds',
    ({ performance }) => performance?.p95ResponseSeconds ?? null,
  ),
  'performance.maxRequests': figure(
    'highest sustainable rate',
    '最高可持续请求率',
    'requests/s',
    ({ performance }) => performance?.maxRequestsPerSecond ?? null,
  ),
  'density.instancesPerHost': figure(
    'instances per host',
    '每台主机的实例数',
    'instances',
    ({ density }) => (density === null ? null : densityEstimate(density)),
  ),
  'score.weightedSum': figure(
    'weighted score',
    '加权得分',
    'number',
    ({ scores }) => scores.weightedSum,
  ),
  'score.topsis': figure('TOPSIS score', 'TOPSIS 得分', 'number', ({ scores }) => scores.topsis),
  'score.promethee': figure(
    'PROMETHEE score',
    'PROMETHEE 得分',
    'number',
    ({ scores }) => scores.promethee,
  ),
  'score.confidence': figure(
    'share of samples ranked first',
    '排名第一的样本占比',
    'percent',
    ({ acceptability }) => acceptability[0] ?? null,
  ),
} as const satisfies Readonly<Record<string, PlanFigure>>;

export type PlanFigureId = keyof typeof planFigures;
export const planFigureIds = Object.keys(planFigures) as [PlanFigureId, ...PlanFigureId[]];

/** The density's own statistics: at 95 % certainty where a range states its 5th percentile. */
function densityEstimate(density: NonNullable<AlternativePlan['density']>): Estimate {
  const { low, high } = density.instancesPerHost;
  if (low === high) return low;
  return { low, high, p5: density.at95, p50: density.naive, p95: high };
}
