import type { NetworkDemand, StorageDemand, Workload } from '../../domain/workload/workload.ts';
import type { Context } from '../context.ts';
import { cell, column, figureInline, name, plainWords, strong } from '../inline.ts';
import { levelWords } from '../../wording/workload/level-words.ts';
import { demandDetails, requirements } from './requirements.ts';
import type { Block, Section, TableCell, Words } from '../report.ts';

const maxRows = 500;

function level(demand: StorageDemand | NetworkDemand, { pick, of }: Context): string {
  return demand.level === null ? pick('figures', '按数值') : of(levelWords[demand.level]);
}

function budget(seconds: number | null, context: Context): string | null {
  if (seconds === null) return null;
  const limit = context.figure(seconds, 'seconds');
  return context.pick(`within ${limit}`, `不超过 ${limit}`);
}

function storageCell(demand: StorageDemand, context: Context): TableCell {
  const rate = context.figure(demand.operationsPerSecond, 'operations/s');
  const size = context.figure(demand.blockSize, 'bytes');
  return cell(
    level(demand, context),
    [figureInline(rate), ' × ', figureInline(size)],
    demand.queueDepth === 1
      ? null
      : context.pick(`queue depth ${demand.queueDepth}`, `队列深度 ${demand.queueDepth}`),
    budget(demand.latencyBudget, context),
  );
}

function networkCell(demand: NetworkDemand, context: Context): TableCell {
  const rate = context.figure(demand.messagesPerSecond, 'messages/s');
  const bits = demand.bitsPerSecond;
  return cell(
    level(demand, context),
    [figureInline(rate)],
    bits === null ? null : [figureInline(context.figure(bits, 'bits/s'))],
    budget(demand.latencyBudget, context),
  );
}

function row(workload: Workload, context: Context): readonly TableCell[] {
  const { figure, pick } = context;
  const today =
    workload.current === null
      ? null
      : pick(
          `today: ${context.paradigm(workload.current)}`,
          `现状：${context.paradigm(workload.current)}`,
        );
  return [
    cell([name(workload.name)], today),
    cell(figure(workload.count, 'number')),
    cell(figure(workload.cpu, 'cores')),
    cell(figure(workload.memory, 'bytes')),
    storageCell(workload.io, context),
    networkCell(workload.network, context),
    storageCell(workload.storage, context),
    cell(requirements(workload, context), ...demandDetails(workload, context)),
  ];
}

/** What was asked for, with defaults and presets filled in, as the model reads it. */
export function workloadsSection(context: Context, number: string): Section {
  const { pick } = context;
  const blocks: readonly Block[] = [
    {
      kind: 'paragraph',
      small: false,
      words: pick(
        'Quantities are per instance. What the project leaves out is filled in by the class of the workload or by the defaults of the model.',
        '数量均为单实例。项目未给出的内容由工作负载类别或模型默认值补全。',
      ),
    },
    {
      kind: 'table',
      id: 'workload-table',
      caption: pick('What the workloads require', '工作负载的要求'),
      columns: [
        column(pick('Workload', '工作负载'), 2.2),
        { ...column(pick('Count', '数量'), 1.1), align: 'end' },
        { ...column('CPU', 1.4), align: 'end' },
        { ...column(pick('Memory', '内存'), 1.5), align: 'end' },
        column('IO', 1.7),
        column(pick('Network', '网络'), 1.7),
        column(pick('Storage', '存储'), 1.7),
        column(pick('Requirements', '要求'), 3.2),
      ],
      rows: context.workloads.slice(0, maxRows).map((workload) => row(workload, context)),
      dense: true,
      whole: false,
    },
    ...notesBlocks(context),
  ];
  return {
    id: 'workloads',
    number,
    title: pick('Workloads and requirements', '工作负载与要求'),
    blocks,
  };
}

/** The project's own notes, paragraph by paragraph. */
function notesBlocks({ request, pick }: Context): readonly Block[] {
  const notes = request.document.notes.trim();
  if (notes === '') return [];
  const title: Block = {
    kind: 'paragraph',
    small: false,
    words: [strong(pick('Notes of the project', '项目备注'))],
  };
  const paragraphs = notes.split(/\n\s*\n/).map((paragraph): Block => {
    const words: Words = [name(plainWords(paragraph.trim()))];
    return { kind: 'paragraph', small: false, words };
  });
  return [title, ...paragraphs];
}
