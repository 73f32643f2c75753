import { text, type Text } from '../../base/text.ts';
import type { Host } from '../../domain/host/host.ts';
import type { Assumption } from '../../domain/result/plan.ts';
import type { Range } from '../../domain/range/range.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import { disputedInputs, inputUnit, readingsPhrase } from '../../model/disputed-inputs.ts';
import { modelInputs } from '../../model/inputs.ts';
import { planningDisk, planningNic } from '../../model/planning-device.ts';
import { displayUnitOf } from '../../units/display-unit-of.ts';
import { formatQuantity, formatRange } from '../../units/format.ts';

/** Everything a plan took for granted because nobody stated, detected or measured it. */
export function listAssumptions(
  contexts: readonly EvaluationContext[],
  host: Host,
): readonly Assumption[] {
  const [first] = contexts;
  const assumptions: Assumption[] = [
    ...hostScope(host),
    ...memoryApart(host),
    ...disagreements(host),
    reserve(host),
    planningDevices(host),
  ];
  if (first) {
    assumptions.push(...substituted(first), ...leftOpen(first));
  }
  return assumptions;
}

/** Which of the totals and the limits the plan uses, when a process may not use the whole machine. */
function hostScope({ bounds }: Host): readonly Assumption[] {
  if (bounds === undefined) return [];
  const { scope, cores, memoryBytes } = bounds;
  const parts = (language: 'en' | 'zh'): readonly string[] =>
    [
      { bound: cores, unit: 'cores', noun: 'CPU' },
      { bound: memoryBytes, unit: 'bytes', noun: language === 'en' ? 'memory' : '内存' },
    ].flatMap(({ bound: { limit, machine }, unit, noun }) => {
      if (limit === null || (machine !== null && limit >= machine)) return [];
      const [allowed, whole] = [limit, machine].map((value) =>
        formatQuantity(value, unit as 'cores' | 'bytes', language),
      );
      return language === 'en'
        ? [`${noun} ${allowed} of ${whole}`]
        : [`${noun} ${allowed}（整机 ${whole}）`];
    });
  const [en, zh] = [parts('en').join(', '), parts('zh').join('，')];
  if (en === '') return [];
  return [
    scope === 'limits'
      ? {
          id: 'host-limits',
          text: text(
            `This process may not use the whole machine (${en}); the plan uses these limits, because they are the smaller.`,
            `本进程不能使用整机资源（${zh}）；方案采用较小的限制值。`,
          ),
        }
      : {
          id: 'host-limits-ignored',
          text: text(
            `This process may not use the whole machine (${en}); the plan uses the whole machine all the same, as chosen.`,
            `本进程不能使用整机资源（${zh}）；按所选设置，方案仍按整机计算。`,
          ),
        },
  ];
}

/** Memory that is there and yet no ordinary memory. */
function memoryApart({ bounds }: Host): readonly Assumption[] {
  const amounts = [
    {
      id: 'huge-pages',
      bytes: bounds?.hugePageBytes ?? 0,
      said: (en: string, zh: string): Text =>
        text(
          `${en} of the memory are reserved as huge pages; the plan uses the memory beside them. Virtual machines backed by huge pages have that memory in addition.`,
          `内存中有 ${zh} 预留为大页；方案只使用其余内存。以大页为后备的虚拟机可另外使用这部分内存。`,
        ),
    },
    {
      id: 'memory-without-processors',
      bytes: bounds?.withoutProcessorsBytes ?? 0,
      said: (en: string, zh: string): Text =>
        text(
          `${en} of the memory lie on NUMA nodes without processors (attached memory, or that of an accelerator): they are slower to reach, and are planned with like the rest.`,
          `内存中有 ${zh} 位于无处理器的 NUMA 节点（外接内存或加速器内存）：访问更慢，方案将其与其余内存同等使用。`,
        ),
    },
  ];
  return amounts.flatMap(({ id, bytes, said }) =>
    bytes === 0
      ? []
      : [
          {
            id,
            text: said(formatQuantity(bytes, 'bytes', 'en'), formatQuantity(bytes, 'bytes', 'zh')),
          },
        ],
  );
}

/** Figures of the host that were read in ways that contradict each other. */
function disagreements(host: Host): readonly Assumption[] {
  return [...disputedInputs(host)].map(([symbol, disputed]) => {
    const unit = inputUnit(symbol);
    const title = modelInputs.get(symbol)?.title ?? text(symbol, symbol);
    const readings = readingsPhrase(disputed, unit);
    const { low, high } = disputed;
    return {
      id: `disputed-${symbol}`,
      text: text(
        `${title.en}: readings disagree, ${readings.en}; the plan covers ${formatRange(low, high, unit, 'en')}.`,
        `${title.zh}：读数相互矛盾，${readings.zh}；方案覆盖 ${formatRange(low, high, unit, 'zh')}。`,
      ),
    };
  });
}

function reserve({ reserve: kept, cpuOvercommit }: Host): Assumption {
  const cpu = formatQuantity(kept.cpu, 'percent', 'en');
  const memory = formatQuantity(kept.memory, 'percent', 'en');
  return {
    id: 'host-reserve',
    text: text(
      `${cpu} of the CPU and ${memory} of the memory are kept for the host itself; CPU overcommit is ${cpuOvercommit}.`,
      `为主机自身保留 ${cpu} 的 CPU 与 ${memory} 的内存；CPU 超配比为 ${cpuOvercommit}。`,
    ),
  };
}

function planningDevices(host: Host): Assumption {
  const disk = planningDisk(host)?.name;
  const nic = planningNic(host)?.name;
  return {
    id: 'planning-devices',
    text: text(
      `Planned on ${disk ? `disk ${disk}` : 'a disk of unknown kind'} and ${nic ? `network interface ${nic}` : 'an unknown network interface'}.`,
      `按${disk ? `磁盘 ${disk}` : '未知类型的磁盘'}与${nic ? `网卡 ${nic}` : '未知网卡'}规划。`,
    ),
  };
}

/** Host figures that a parameter of the pack stands in for. */
function substituted({ prepared, selection }: EvaluationContext): readonly Assumption[] {
  return Object.entries(selection.substitutes).flatMap(([symbol, id]) => {
    const parameter = prepared.parameters.get(id);
    const input = prepared.inputs.get(symbol);
    if (!parameter || !input) return [];
    const figure = shownRange(parameter.range, parameter.definition.unit);
    const { title } = parameter.definition;
    return [
      {
        id,
        text: text(
          `${input.title.en} is not known for this host; ${figure.en} is assumed (${title.en.toLowerCase()}).`,
          `本机的${input.title.zh}未知；假设为 ${figure.zh}（${title.zh}）。`,
        ),
      },
    ];
  });
}

function shownRange({ low, high }: Range, unit: string): Text {
  const display = displayUnitOf(unit) ?? 'number';
  return text(formatRange(low, high, display, 'en'), formatRange(low, high, display, 'zh'));
}

/** Figures of the host that stay unknown and so limit nothing. */
function leftOpen({ selection, prepared }: EvaluationContext): readonly Assumption[] {
  return [...selection.unknown]
    .filter((symbol) => symbol.startsWith('host.'))
    .flatMap((symbol) => {
      const input = prepared.inputs.get(symbol);
      if (!input) return [];
      return [
        {
          id: symbol,
          text: text(
            `${input.title.en} is not known for this host; what depends on it is left open.`,
            `本机的${input.title.zh}未知；依赖它的数值留空。`,
          ),
        },
      ];
    });
}
