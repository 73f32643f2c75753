/**
 * On which scale a metric is pooled: `ratio` as a slowdown about 1, `positive` as a logarithm,
 * `difference` as a quantity that may be slightly negative.
 */
export type Scale = 'ratio' | 'positive' | 'difference';

interface MetricDescription {
  /** Unit in which every row states it. */
  readonly unit: string;
  /** What is better. */
  readonly direction: 'lower' | 'higher';
  readonly scale: Scale;
  /** Conditions so different that a prediction must name one of them. */
  readonly kinds: readonly string[];
}

/**
 * The closed set of quantities observations are stated in: what a model of events, each of a rate
 * and a cost, predicts.
 *
 * - `cpu.slowdown`: time of the same work over its time on the baseline.
 * - `memory.perInstanceBytes`: `sandbox` is the host memory of one idle instance, `monitor` that of
 *   the hypervisor's part of it, `guest` the least a guest system works in, `reserved` what a
 *   scheduler sets aside, `hostFixed` what is paid once per host.
 * - `disk.*Ratio`, `network.*Ratio`: rate over the rate of the baseline. `deep` means a queue of 16
 *   or more requests, `shallow` fewer.
 * - `network.addedLatency`: per direction and per end that is an instance.
 * - `startup.seconds`: `runtime` by the low-level runtime alone, `managed` through an engine
 *   (docker run, nerdctl, a pod), `boot` of a whole operating system, `instantiate` inside a process.
 */
export const metrics = {
  'cpu.slowdown': {
    unit: '1',
    direction: 'lower',
    scale: 'ratio',
    kinds: ['compute', 'memory', 'kernel', 'service'],
  },
  'cpu.perInstance': { unit: 'core', direction: 'lower', scale: 'positive', kinds: ['reserved'] },
  'memory.perInstanceBytes': {
    unit: 'B',
    direction: 'lower',
    scale: 'positive',
    kinds: ['sandbox', 'monitor', 'guest', 'reserved', 'hostFixed', 'code'],
  },
  'memory.guestShare': { unit: '1', direction: 'lower', scale: 'positive', kinds: ['kernel'] },
  'memory.sharingSaved': { unit: '1', direction: 'higher', scale: 'ratio', kinds: ['pages'] },
  'disk.iopsRatio': {
    unit: '1',
    direction: 'higher',
    scale: 'ratio',
    kinds: ['smallDeep', 'mediumDeep', 'smallShallow'],
  },
  'disk.throughputRatio': {
    unit: '1',
    direction: 'higher',
    scale: 'ratio',
    kinds: ['sequential', 'random', 'filesystem', 'metadata', 'memoryBacked'],
  },
  'disk.addedLatency': {
    unit: 's',
    direction: 'lower',
    scale: 'difference',
    kinds: ['smallShallow'],
  },
  'network.throughputRatio': {
    unit: '1',
    direction: 'higher',
    scale: 'ratio',
    kinds: ['bulk', 'jumbo', 'smallSegments'],
  },
  'network.addedLatency': {
    unit: 's',
    direction: 'lower',
    scale: 'difference',
    kinds: ['perDirection', 'loadedTail', 'request'],
  },
  'network.packetRateRatio': {
    unit: '1',
    direction: 'higher',
    scale: 'ratio',
    kinds: ['small', 'bulk'],
  },
  'startup.seconds': {
    unit: 's',
    direction: 'lower',
    scale: 'positive',
    kinds: ['runtime', 'managed', 'snapshot', 'burst', 'boot', 'instantiate'],
  },
  'event.cycles': {
    unit: 'cycle',
    direction: 'lower',
    scale: 'positive',
    kinds: ['exit', 'userExit', 'effectiveExit', 'hypercall', 'contextSwitch', 'call'],
  },
  'event.seconds': {
    unit: 's',
    direction: 'lower',
    scale: 'positive',
    kinds: ['syscall', 'contextSwitch', 'call', 'diskOperation', 'fileOperation'],
  },
  'event.secondsPerByte': {
    unit: 's/B',
    direction: 'lower',
    scale: 'positive',
    kinds: ['disk', 'network'],
  },
  'event.rate': {
    unit: '1/s',
    direction: 'lower',
    scale: 'positive',
    kinds: ['exitsUnderService'],
  },
  'event.perMessage': {
    unit: '1',
    direction: 'lower',
    scale: 'positive',
    kinds: ['hostSyscalls'],
  },
  'density.perGibibyte': {
    unit: '1/GiB',
    direction: 'higher',
    scale: 'positive',
    kinds: ['instances'],
  },
  'isolation.hostSyscalls': {
    unit: '1',
    direction: 'lower',
    scale: 'positive',
    kinds: ['allowed'],
  },
} as const satisfies Record<string, MetricDescription>;

export type MetricId = keyof typeof metrics;
export type Kind<M extends MetricId = MetricId> = (typeof metrics)[M]['kinds'][number];

/** The description of a metric, its kinds as plain strings. */
export function metricOf(id: MetricId): MetricDescription {
  return metrics[id];
}

/** Whether a text names a metric. */
export function isMetric(id: string): id is MetricId {
  return Object.hasOwn(metrics, id);
}
