import { unknownReasonLabels } from '../../wording/fact-words.ts';
import { dissentingReadings, isDisputed } from '../../domain/host/fact-dispute.ts';
import { factText, readingText } from '../../wording/fact-text.ts';
import type { Ledger } from '../../domain/host/fact.ts';
import type { Range } from '../../domain/range/range.ts';
import type { DisplayUnit } from '../../units/display-unit.ts';
import type { Context } from '../context.ts';
import { cell, column, name, strong } from '../inline.ts';
import { writtenTime } from '../origin-words.ts';
import type { Block, FactsBlock, Section, Words } from '../report.ts';
import { entryTitle } from './readings.ts';

function yesNo(value: boolean | null, { pick }: Context): string {
  if (value === null) return pick('unknown', '未知');
  return value ? pick('yes', '是') : pick('no', '否');
}

/** A device's raw figures, in words; what is not known is said. */
function figures(
  parts: readonly (readonly [title: string, value: number | Range | null, unit: DisplayUnit])[],
  context: Context,
): string {
  const { pick, figure } = context;
  return parts
    .map(([title, value, unit]) => `${title}${pick(' ', '')}${figure(value, unit)}`)
    .join(pick('; ', '；'));
}

function devices(context: Context): FactsBlock['items'] {
  const { pick, plan } = context;
  const disks = plan.host.disks.map((disk) => ({
    label: pick('Disk', '磁盘'),
    words: [
      name(disk.name),
      pick(': ', '：'),
      figures(
        [
          [pick('size', '容量'), disk.sizeBytes, 'bytes'],
          [pick('free', '可用'), disk.freeBytes, 'bytes'],
          ['IOPS', disk.operationsPerSecond, 'operations/s'],
          [pick('throughput', '吞吐'), disk.throughputBytesPerSecond, 'bytes/s'],
          [pick('latency', '延迟'), disk.latencySeconds, 'seconds'],
        ],
        context,
      ),
    ] satisfies Words,
  }));
  const nics = plan.host.nics.map((nic) => ({
    label: pick('Network interface', '网络接口'),
    words: [
      name(nic.name),
      pick(': ', '：'),
      figures(
        [
          [pick('bandwidth', '带宽'), nic.bitsPerSecond, 'bits/s'],
          [pick('latency', '延迟'), nic.latencySeconds, 'seconds'],
        ],
        context,
      ),
    ] satisfies Words,
  }));
  return [...disks, ...nics];
}

/** The host as the model computes with it. */
function hostFacts(context: Context): FactsBlock {
  const { pick, figure, plan } = context;
  const { host } = plan;
  const { hardware, usable, hypervisor } = host.virtualization;
  const none = pick('none', '无');
  return {
    kind: 'facts',
    items: [
      { label: pick('Name', '名称'), words: [name(host.name)] },
      { label: pick('Hosts of this kind', '同类主机数'), words: figure(host.count, 'number') },
      { label: pick('CPUs to plan with', '可规划 CPU'), words: figure(host.cores, 'cores') },
      { label: pick('Clock', '主频'), words: figure(host.clockHz, 'hertz') },
      {
        label: pick('Memory to plan with', '可规划内存'),
        words: figure(host.memoryBytes, 'bytes'),
      },
      {
        label: pick('Operating system', '操作系统'),
        words:
          host.operatingSystem === null ? pick('unknown', '未知') : [name(host.operatingSystem)],
      },
      {
        label: pick('Virtualization', '虚拟化'),
        words: pick(
          `hardware ${yesNo(hardware, context)}, usable ${yesNo(usable, context)}, hypervisor underneath ${hypervisor ?? none}`,
          `硬件支持：${yesNo(hardware, context)}；可用：${yesNo(usable, context)}；底层虚拟机监控器：${hypervisor ?? none}`,
        ),
      },
      {
        label: pick('Kept for the host', '主机预留'),
        words: pick(
          `${figure(host.reserve.cpu, 'percent')} CPU, ${figure(host.reserve.memory, 'percent')} memory; CPU overcommit ${figure(host.cpuOvercommit, 'number')}`,
          `CPU ${figure(host.reserve.cpu, 'percent')}，内存 ${figure(host.reserve.memory, 'percent')}；CPU 超分比 ${figure(host.cpuOvercommit, 'number')}`,
        ),
      },
      ...devices(context),
    ],
  };
}

function unknownTable(ledger: Ledger, context: Context): readonly Block[] {
  const { pick, of } = context;
  const rows = ledger.entries.flatMap((entry) => {
    const { fact } = entry;
    if (fact.known) return [];
    const tried = fact.tried.length === 0 ? '–' : fact.tried.join('; ');
    return [
      [
        cell(entryTitle(entry, context)),
        cell(of(unknownReasonLabels[fact.reason])),
        cell([name(tried)]),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'facts-unknown',
      caption: pick('Not known', '未知项'),
      columns: [
        column(pick('Fact', '项目'), 3),
        column(pick('Why', '原因'), 3),
        column(pick('Tried', '已尝试'), 4.5),
      ],
      rows,
      dense: true,
      whole: false,
    },
  ];
}

/** Lines whose readings contradict each other, named in the body: a reviewer has to see them. */
function disputes(ledger: Ledger, context: Context): readonly Block[] {
  const { pick, language } = context;
  const items = ledger.entries.filter(isDisputed).map((entry): Words => {
    const title = entryTitle(entry, context);
    const against = dissentingReadings(entry.fact, entry.unit).map(
      ({ value, source }) => `${readingText(entry, value, language)} (${source})`,
    );
    return [
      ...(typeof title === 'string' ? [title] : title),
      pick(`: ${factText(entry, language)} is used; `, `：采用 ${factText(entry, language)}；`),
      pick(`contradicted by ${against.join('; ')}`, `与之矛盾：${against.join('；')}`),
    ];
  });
  if (items.length === 0) return [];
  const title = [strong(pick('Readings that contradict each other', '相互矛盾的读数'))];
  return [
    { kind: 'paragraph', small: false, words: title },
    { kind: 'list', ordered: false, items },
  ];
}

function readBlocks(ledger: Ledger, context: Context): readonly Block[] {
  const { pick, language } = context;
  const known = ledger.entries.filter(({ fact }) => fact.known).length;
  const time = writtenTime(ledger.takenAt, language);
  const words = pick(
    `Read from the machine at ${time}: ${known} facts, all of them in the appendix with their sources. What is not known is listed here; what depends on it is left out, not guessed.`,
    `于 ${time} 从机器读取 ${known} 项，全部列于附录并注明来源。未知项列于此处；依赖它们的结果留空，不作猜测。`,
  );
  return [
    { kind: 'paragraph', small: false, words },
    ...disputes(ledger, context),
    ...unknownTable(ledger, context),
  ];
}

function statedBlocks({ pick }: Context): readonly Block[] {
  const words = pick(
    'The host is stated in the project; nothing was read from a machine. "unknown" means that nobody stated the figure: what depends on it is left out, not guessed.',
    '主机由项目文件给出，未读取任何机器。“未知”表示无人给出该数据：依赖它的结果留空，不作猜测。',
  );
  return [{ kind: 'paragraph', small: false, words }];
}

/** The machine as it was planned with, what contradicts itself in it, and what is not known of it. */
export function machineSection(context: Context, number: string): Section {
  const { pick, ledger } = context;
  const blocks: readonly Block[] = [
    hostFacts(context),
    ...(ledger === null ? statedBlocks(context) : readBlocks(ledger, context)),
  ];
  return { id: 'machine', number, title: pick('Machine profile', '机器概况'), blocks };
}
