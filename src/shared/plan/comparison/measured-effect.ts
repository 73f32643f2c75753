import { text, type Text } from '../../base/text.ts';
import type { Host } from '../../domain/host/host.ts';
import type {
  FigureChange,
  MeasuredEffect,
  ShortVerdict,
} from '../../domain/result/measured-effect.ts';
import type { AlternativePlan, Plan, WorkloadPlan } from '../../domain/result/plan.ts';
import type { Estimate, Range } from '../../domain/range/range.ts';
import { planningDisk } from '../../model/planning-device.ts';

interface Reading<Subject> {
  readonly title: Text;
  readonly unit: string;
  readonly read: (subject: Subject) => Estimate | null;
}

const ofHost: readonly Reading<Host>[] = [
  { title: text('Clock', '主频'), unit: 'hertz', read: clockOf },
  {
    title: text('Raw disk latency (L_raw)', '磁盘原始延迟（L_raw）'),
    unit: 'seconds',
    read: (host) => estimateOf(planningDisk(host)?.latencySeconds),
  },
  {
    title: text('Raw disk throughput (T_raw)', '磁盘原始吞吐量（T_raw）'),
    unit: 'bytes/second',
    read: (host) => estimateOf(planningDisk(host)?.throughputBytesPerSecond),
  },
  {
    title: text('Raw disk IOPS', '磁盘原始 IOPS'),
    unit: 'operations/second',
    read: (host) => estimateOf(planningDisk(host)?.operationsPerSecond),
  },
];

const ofAlternative: readonly Reading<AlternativePlan>[] = [
  {
    title: text('CPU utilization', 'CPU 利用率'),
    unit: 'ratio',
    read: ({ resources }) => resources.cpu?.utilization ?? null,
  },
  {
    title: text('Context switch', '上下文切换'),
    unit: 'seconds',
    read: ({ resources }) => resources.cpu?.contextSwitchSeconds ?? null,
  },
  {
    title: text('Memory per instance', '单实例内存'),
    unit: 'bytes',
    read: ({ resources }) => resources.memory?.perInstanceBytes ?? null,
  },
  {
    title: text('IO latency', 'IO 延迟'),
    unit: 'seconds',
    read: ({ resources }) => resources.io?.latencySeconds ?? null,
  },
  {
    title: text('IO throughput', 'IO 吞吐量'),
    unit: 'bytes/second',
    read: ({ resources }) => resources.io?.throughputBytesPerSecond ?? null,
  },
  {
    title: text('Instances that fit at 95 %', '95 % 把握可容纳的实例数'),
    unit: 'count',
    read: ({ density }) => density?.at95 ?? null,
  },
  {
    title: text('Mean response time', '平均响应时间'),
    unit: 'seconds',
    read: ({ performance }) => performance?.meanResponseSeconds ?? null,
  },
  {
    title: text('Weighted sum', '加权总分'),
    unit: 'number',
    read: ({ scores }) => scores.weightedSum,
  },
];

/**
 * What differs, workload by workload, between two plans of the same project that were made with and
 * without measurements.
 */
export function measuredEffects(before: Plan, after: Plan): readonly MeasuredEffect[] {
  return after.workloads.flatMap((now, index) => {
    const old = before.workloads[index];
    return old === undefined ? [] : [effectOn(old, now, before.host, after.host)];
  });
}

function effectOn(
  old: WorkloadPlan,
  now: WorkloadPlan,
  hostBefore: Host,
  hostAfter: Host,
): MeasuredEffect {
  return {
    workload: now.name,
    before: shortVerdict(old),
    after: shortVerdict(now),
    changes: [
      ...changesOf(ofHost, null, hostBefore, hostAfter),
      ...now.alternatives.flatMap((alternative) => {
        const same = old.alternatives.find(({ id }) => id === alternative.id);
        return same ? changesOf(ofAlternative, alternative.name, same, alternative) : [];
      }),
    ],
  };
}

function shortVerdict({ decision, alternatives }: WorkloadPlan): ShortVerdict {
  const { recommendation, confidence, verdict } = decision;
  const name = alternatives.find(({ id }) => id === recommendation)?.name ?? null;
  return { recommendation: name, confidence, verdict };
}

function changesOf<Subject>(
  readings: readonly Reading<Subject>[],
  alternative: Text | null,
  old: Subject,
  now: Subject,
): readonly FigureChange[] {
  return readings.flatMap(({ title, unit, read }) => {
    const change = { alternative, title, unit, before: read(old), after: read(now) };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

/** The clock with the interval it was measured with. */
function clockOf({ clockHz, measured }: Host): Estimate | null {
  const interval = measured?.clockHz;
  if (clockHz === null || interval === undefined) return clockHz;
  const { low, high } = interval;
  return low < high ? { low, high, p5: low, p50: clockHz, p95: high } : clockHz;
}

/** A stated range shown like a result: its ends, and its middle twice. */
function estimateOf(range: Range | null | undefined): Estimate | null {
  if (range === null || range === undefined) return null;
  const { low, high, mode = (low + high) / 2 } = range;
  return low === high ? low : { low, high, p5: low, p50: mode, p95: high };
}
