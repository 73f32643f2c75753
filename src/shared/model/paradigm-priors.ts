import { text, type Text } from '../base/text.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import { modelInputs } from './inputs.ts';
import { modelFormulas } from './model-formulas.ts';
import { modelParameters } from './model-parameters.ts';
import type { Pack, PackAlternative, PackFormula, PackParameter } from '../packs/pack.ts';

interface Prior {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly distribution: 'uniform' | 'lognormal';
  /** Low and high by paradigm. */
  readonly ranges: Readonly<Record<Paradigm, readonly [number, number]>>;
}

/**
 * What a cost of a paradigm usually is, for alternatives of which nobody published it: wide, so that
 * what is unknown never helps. They span the published systems of the paradigm in the evidence pack.
 */
const priors: readonly Prior[] = [
  {
    symbol: 'cpu.utilization',
    title: text('CPU utilization', 'CPU 利用率'),
    unit: 'ratio',
    distribution: 'uniform',
    ranges: { vm: [0.7, 0.99], pv: [0.7, 0.99], container: [0.85, 1], sandbox: [0.4, 0.95] },
  },
  {
    symbol: 'memory.overhead',
    title: text('Memory overhead per instance', '每实例内存开销'),
    unit: 'MiB',
    distribution: 'lognormal',
    ranges: { vm: [64, 1024], pv: [64, 1024], container: [2, 64], sandbox: [2, 128] },
  },
  {
    symbol: 'io.throughputLoss',
    title: text('IO throughput loss', 'IO 吞吐量损失'),
    unit: 'ratio',
    distribution: 'uniform',
    ranges: { vm: [0, 0.4], pv: [0, 0.4], container: [0, 0.15], sandbox: [0, 0.6] },
  },
  {
    symbol: 'io.addedLatency',
    title: text('IO latency added', 'IO 延迟增加'),
    unit: 'µs',
    distribution: 'lognormal',
    ranges: { vm: [5, 100], pv: [5, 100], container: [0.1, 10], sandbox: [0.5, 100] },
  },
  {
    symbol: 'network.throughputLoss',
    title: text('Network throughput loss', '网络吞吐量损失'),
    unit: 'ratio',
    distribution: 'uniform',
    ranges: { vm: [0, 0.4], pv: [0, 0.4], container: [0, 0.25], sandbox: [0, 0.6] },
  },
  {
    symbol: 'network.addedLatency',
    title: text('Network latency added', '网络延迟增加'),
    unit: 'µs',
    distribution: 'lognormal',
    ranges: { vm: [5, 100], pv: [5, 100], container: [1, 40], sandbox: [1, 100] },
  },
  {
    symbol: 'storage.iopsLoss',
    title: text('Storage IOPS loss', '存储 IOPS 损失'),
    unit: 'ratio',
    distribution: 'uniform',
    ranges: { vm: [0, 0.5], pv: [0, 0.5], container: [0, 0.2], sandbox: [0, 0.7] },
  },
  {
    symbol: 'storage.throughputLoss',
    title: text('Storage throughput loss', '存储吞吐量损失'),
    unit: 'ratio',
    distribution: 'uniform',
    ranges: { vm: [0, 0.4], pv: [0, 0.4], container: [0, 0.2], sandbox: [0, 0.6] },
  },
  {
    symbol: 'startup.cold',
    title: text('Start-up time of one instance', '单实例启动时间'),
    unit: 's',
    distribution: 'lognormal',
    ranges: { vm: [0.15, 60], pv: [0.3, 60], container: [0.15, 3], sandbox: [0.001, 2] },
  },
  {
    symbol: 'disk.imageShared',
    title: text('Share of the image kept once per host', '每台主机只存一份的镜像比例'),
    unit: 'ratio',
    distribution: 'uniform',
    ranges: { vm: [0, 0], pv: [0, 0], container: [0.7, 0.95], sandbox: [0.7, 0.95] },
  },
];

const note = text(
  'Nobody published it for this alternative: a wide range of its paradigm stands in for it.',
  '该方案没有发表数据：以其范式的宽泛区间代替。',
);

/** The prior of a cost as a parameter of one alternative. */
function priorParameter(prior: Prior, { id, paradigm }: PackAlternative): PackParameter {
  const [low, high] = prior.ranges[paradigm];
  return {
    alternative: id,
    symbol: prior.symbol,
    title: prior.title,
    unit: prior.unit,
    low,
    high,
    distribution: low === high ? 'point' : prior.distribution,
    status: 'assumption',
    source: {},
    borrowed: 'paradigm',
    note,
  };
}

/** What costs of memory come from, where only the overhead is known. */
const fallbackFormulas: readonly Pick<PackFormula, 'symbol' | 'title' | 'unit' | 'text'>[] = [
  {
    symbol: 'memory.perInstance',
    title: text('Memory per instance', '每实例内存'),
    unit: 'bytes',
    text: 'workload.memory + memory.overhead',
  },
];

type Definition = Pick<PackFormula, 'alternative' | 'symbol'> & { readonly text?: string };

/**
 * Whether a pack can compute a symbol for an alternative: it has a figure or a formula of its own, or one for
 * all alternatives with everything that the formula names.
 */
function definedIn(pack: Pack): (alternative: string, symbol: string) => boolean {
  const definitions = Map.groupBy<string, Definition>(
    [...pack.parameters, ...pack.formulas],
    ({ symbol }) => symbol,
  );
  const isDefined = (
    alternative: string,
    symbol: string,
    visited: ReadonlySet<string>,
  ): boolean => {
    if (visited.has(symbol)) return false;
    const all = definitions.get(symbol) ?? [];
    const own = all.filter((one) => one.alternative === alternative);
    // What a pack says of the alternative itself stands, also where it is wrong: checking it says so.
    if (own.length > 0) return true;
    const general = all.filter((one) => one.alternative === null);
    const inner = new Set([...visited, symbol]);
    return general.some(({ text: formula }) =>
      namesIn(formula ?? '').every(
        (name) => isProvided(name) || isDefined(alternative, name, inner),
      ),
    );
  };
  return (alternative, symbol) => isDefined(alternative, symbol, new Set());
}

/** Names that a formula's text mentions. */
export function namesIn(formulaText: string): readonly string[] {
  return formulaText.match(/[a-z]+\.[A-Za-z.]+/g) ?? [];
}

const provided: ReadonlySet<string> = new Set(
  [...modelFormulas, ...modelParameters].map(({ symbol }) => symbol),
);

/** Inputs and what the model computes by itself come with every pack. */
function isProvided(name: string): boolean {
  return modelInputs.has(name) || provided.has(name);
}

/**
 * Parameters and formulas for every cost that a pack lacks for one of its alternatives (model section
 * 11: nothing unknown helps an alternative).
 */
export function paradigmPriors(pack: Pack): {
  readonly parameters: readonly PackParameter[];
  readonly formulas: readonly PackFormula[];
} {
  const defined = definedIn(pack);
  return {
    parameters: pack.alternatives.flatMap((alternative) =>
      priors
        .filter(({ symbol }) => !defined(alternative.id, symbol))
        .map((prior) => priorParameter(prior, alternative)),
    ),
    formulas: pack.alternatives.flatMap(({ id }) =>
      fallbackFormulas
        .filter(({ symbol }) => !defined(id, symbol))
        .map((formula) => ({ ...formula, alternative: id, source: {}, note })),
    ),
  };
}
