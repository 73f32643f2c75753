import { text, type Text } from '../base/text.ts';
import type { Host } from '../domain/host.ts';
import type { Assumption } from '../domain/plan.ts';
import type { Range } from '../domain/range.ts';
import type { Situation } from '../model/evaluate-alternative.ts';
import { planningDisk, planningNic } from '../model/planning-device.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity, formatRange } from '../units/format.ts';

/** Everything a plan took for granted because nobody stated, detected or measured it. */
export function listAssumptions(
  situations: readonly Situation[],
  host: Host,
): readonly Assumption[] {
  const [first] = situations;
  const found: Assumption[] = [reserve(host), planningDevices(host)];
  if (first) {
    found.push(...substituted(first), ...leftOpen(first));
  }
  return found;
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
function substituted({ prepared, selection }: Situation): readonly Assumption[] {
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
function leftOpen({ selection, prepared }: Situation): readonly Assumption[] {
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
