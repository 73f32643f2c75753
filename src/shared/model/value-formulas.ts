import { text, type Text } from '../base/text.ts';
import type { Pack, PackCriterion, PackFormula, PackParameter } from '../packs/pack.ts';

/** Symbol of the value of a criterion, 0 to 1. */
export function valueSymbol(criterion: string): string {
  return `value.${criterion}`;
}

/**
 * The value scales of a pack as parameters and formulas (model section 10), so that a value has a
 * trace like any other figure and its ends can be overridden.
 */
export function valueFormulas(pack: Pack): {
  readonly parameters: readonly PackParameter[];
  readonly formulas: readonly PackFormula[];
} {
  return {
    parameters: pack.criteria.flatMap((criterion) => [
      scaleEnd(pack, criterion, 'worst'),
      scaleEnd(pack, criterion, 'best'),
    ]),
    formulas: [...pack.criteria.map(valueFormula), ...feltFormulas],
  };
}

function scaleEnd(pack: Pack, criterion: PackCriterion, end: 'worst' | 'best'): PackParameter {
  const ends = {
    worst: text('figure of value 0', '价值为 0 的数值'),
    best: text('figure of value 1', '价值为 1 的数值'),
  } as const;
  const value = criterion.scale[end];
  return {
    alternative: null,
    symbol: `scale.${criterion.id}.${end}`,
    title: text(
      `Value scale of ${criterion.title.en.toLowerCase()}: ${ends[end].en}`,
      `${criterion.title.zh}的价值标度：${ends[end].zh}`,
    ),
    unit: baseUnitOf(pack, criterion.value),
    low: value,
    high: value,
    distribution: 'point',
    status: 'assumption',
    source: {},
    note: text(
      'Absolute, so that adding an alternative never changes the order of the others.',
      '采用绝对标度，因此增加备选方案不会改变其余方案的次序。',
    ),
  };
}

function valueFormula(criterion: PackCriterion): PackFormula {
  const worst = `scale.${criterion.id}.worst`;
  const best = `scale.${criterion.id}.best`;
  const share =
    criterion.scale.shape === 'linear'
      ? `(${criterion.value} - ${worst}) / (${best} - ${worst})`
      : `ln(${criterion.value} / ${worst}) / ln(${best} / ${worst})`;
  return {
    alternative: null,
    symbol: valueSymbol(criterion.id),
    title: text(`Value of ${criterion.title.en.toLowerCase()}`, `${criterion.title.zh}的价值`),
    unit: '1',
    text: `clamp(${share}, 0, 1)`,
    source: {},
  };
}

/** By what the workload feels a device: its latency budget, its requests, or the rate it asks. */
export type FeltBy = 'budget' | 'requests' | 'rate';

/** Symbol of the value of a device's criterion as the workload feels it. */
export function feltSymbol(criterion: 'io' | 'network' | 'storage', by: FeltBy): string {
  return `value.${criterion}.${by}`;
}

/** Time of one request on the bare machine: what added time is held against. */
const nativeRequest =
  '(request.cycles / host.clock + request.io * host.disk.latency + request.messages * (host.network.latency + host.network.software))';

const felt = (
  criterion: 'io' | 'network' | 'storage',
  by: FeltBy,
  formulaText: string,
  note: Text,
): PackFormula => ({
  alternative: null,
  symbol: feltSymbol(criterion, by),
  title: feltTitles[criterion],
  unit: '1',
  text: formulaText,
  source: {},
  note,
});

const feltTitles = {
  io: text('Value of the device path as the workload feels it', '工作负载感受到的设备路径价值'),
  network: text('Value of the network as the workload feels it', '工作负载感受到的网络价值'),
  storage: text(
    'Value of the file system and image path as the workload feels it',
    '工作负载感受到的文件系统与镜像路径价值',
  ),
} as const;

const byBudget = text(
  'The share of the latency budget that the added time leaves.',
  '增加的延迟占用后剩余的延迟预算比例。',
);
const byRequests = text(
  'The time of a request on the bare machine over its time with what is added.',
  '请求在裸机上的时间与叠加开销后的时间之比。',
);
const byRate = text(
  'Added time per operation times operations a second is the share of time spent on it (utilization law, Denning and Buzen 1978), over what is under way at once.',
  '每次操作增加的时间乘以每秒操作数即其占用的时间份额（利用率定律，Denning 与 Buzen 1978），再除以并行度。',
);

/**
 * Values as this workload feels them (model section 11): the share of what it asks that is delivered,
 * and added time against its budget, its requests, or the rate of its own operations. IO is the device
 * path, operations and their latency; storage is the file system and image path, bytes: a disk is
 * never counted twice.
 */
const feltFormulas: readonly PackFormula[] = [
  felt('io', 'budget', 'clamp(1 - io.addedLatency / budget.io, 0, 1)', byBudget),
  felt(
    'io',
    'requests',
    `${nativeRequest} / (${nativeRequest} + request.io * io.addedLatency)`,
    byRequests,
  ),
  felt(
    'io',
    'rate',
    '1 / (1 + io.addedLatency * rate.operations / max(io.queueDepth, workload.parallel))',
    byRate,
  ),
  felt('network', 'budget', 'clamp(1 - network.addedLatency / budget.network, 0, 1)', byBudget),
  felt(
    'network',
    'requests',
    `${nativeRequest} / (${nativeRequest} + request.messages * network.addedLatency)`,
    byRequests,
  ),
  felt(
    'network',
    'rate',
    '1 / (1 + network.addedLatency * rate.messages / workload.parallel)',
    byRate,
  ),
  felt(
    'storage',
    'rate',
    '1 / (1 + demand.throughput / host.disk.throughput * (1 / (1 - storage.throughputLoss) - 1))',
    text(
      'Device time for the bytes asked, on the bare disk over the path through file system and image.',
      '传输所需字节的设备时间：裸盘与经由文件系统和镜像路径之比。',
    ),
  ),
];

/** The scale's ends are stated in base units of the figure they grade. */
function baseUnitOf(pack: Pack, symbol: string): string {
  const definition =
    pack.formulas.find((formula) => formula.symbol === symbol) ??
    pack.parameters.find((parameter) => parameter.symbol === symbol);
  const unit = definition?.unit ?? '1';
  return baseUnits[unit] ?? unit;
}

const baseUnits: Readonly<Record<string, string>> = {
  '%': 'ratio',
  ms: 's',
  µs: 's',
  us: 's',
  ns: 's',
  KiB: 'bytes',
  MiB: 'bytes',
  GiB: 'bytes',
  'MB/s': 'bytes/s',
};
