import { text, type Text } from '../../../base/text.ts';
import { assumed, stated } from '../../define.ts';
import type { PackParameter } from '../../pack.ts';

interface MemoryFigure {
  readonly symbol: string;
  readonly title: Text;
  readonly low: number;
  readonly high: number;
  readonly printed: string;
  readonly note?: Text;
}

const mebibytes = (alternative: string | null, figure: MemoryFigure): PackParameter =>
  stated(alternative, { ...figure, unit: 'MiB', section: '3.2' });

const oneSided = (lower: Text): Text =>
  text(`One-sided figure; ${lower.en}`, `单边数值；${lower.zh}`);

const hypervisor: MemoryFigure = {
  symbol: 'memory.hypervisor',
  title: text('Hypervisor memory', 'Hypervisor 内存'),
  low: 50,
  high: 100,
  printed: '< 100MB',
  note: oneSided(
    text('the lower end is that of the document’s smallest example.', '下限取原文最小示例。'),
  ),
};

const sharedRatio = (alternative: string, ratio: number): PackParameter =>
  assumed(alternative, {
    symbol: 'memory.sharedRatio',
    title: text('Share of the overhead paid once per host', '每台主机只计一次的开销比例'),
    unit: 'ratio',
    low: ratio,
    high: ratio,
    section: '3.1',
    note: text(
      'The document says that memory is shared but not how much; this is an assumption.',
      '原文说明内存可共享，但未给出比例；此为假设。',
    ),
  });

/** Memory figures of §3.2 (binary MB), and the assumed sharing. */
export const memoryParameters: readonly PackParameter[] = [
  mebibytes(null, {
    symbol: 'memory.guest.minimal',
    title: text('Guest OS, minimal Linux', 'Guest OS，最小化 Linux'),
    low: 256,
    high: 512,
    printed: '256MB-512MB',
  }),
  mebibytes(null, {
    symbol: 'memory.guest.standard',
    title: text('Guest OS, standard Linux', 'Guest OS，标准 Linux'),
    low: 512,
    high: 2048,
    printed: '512MB-2GB',
  }),
  mebibytes(null, {
    symbol: 'memory.guest.windows',
    title: text('Guest OS, Windows', 'Guest OS，Windows'),
    low: 2048,
    high: 4096,
    printed: '2GB-4GB',
  }),
  mebibytes(null, {
    symbol: 'memory.guest.other',
    title: text('Guest OS, another system', 'Guest OS，其他系统'),
    low: 256,
    high: 2048,
    printed: '256MB-2GB',
    note: text(
      'The document’s general range, for want of one for the system.',
      '没有针对该系统的数值，取原文的通用范围。',
    ),
  }),
  mebibytes('vm', hypervisor),
  mebibytes('pv', hypervisor),
  mebibytes('pv', {
    symbol: 'memory.grant',
    title: text('Grant table', 'Grant Table'),
    low: 5,
    high: 10,
    printed: '< 10MB',
    note: oneSided(text('the lower end is that of the smallest example.', '下限取最小示例。')),
  }),
  mebibytes('container', {
    symbol: 'memory.namespace',
    title: text('Namespace', 'Namespace'),
    low: 0.1,
    high: 1,
    printed: '< 1MB',
    note: oneSided(text('the lower end is a tenth of it.', '下限取其十分之一。')),
  }),
  mebibytes('container', {
    symbol: 'memory.runtime',
    title: text('Container runtime', '容器运行时'),
    low: 20,
    high: 50,
    printed: '< 50MB',
    note: oneSided(text('the lower end is that of the smallest example.', '下限取最小示例。')),
  }),
  mebibytes('sandbox', {
    symbol: 'memory.module',
    title: text('Wasm module', 'Wasm 模块'),
    low: 2,
    high: 5,
    printed: '< 10MB',
    note: text(
      'Between the document’s two examples, 2 MB and 5 MB.',
      '介于原文两个示例 2MB 与 5MB 之间。',
    ),
  }),
  mebibytes('sandbox', {
    symbol: 'memory.runtime',
    title: text('Wasm runtime', 'Wasm 运行时'),
    low: 5,
    high: 10,
    printed: '< 10MB',
    note: oneSided(text('the lower end is that of the smallest example.', '下限取最小示例。')),
  }),
  stated('sandbox', {
    symbol: 'memory.linear.least',
    title: text('Least linear memory', '最小线性内存'),
    unit: 'KiB',
    low: 64,
    high: 64,
    printed: '64KB',
    section: '3.2',
  }),
  sharedRatio('vm', 0),
  sharedRatio('pv', 0),
  sharedRatio('container', 0.3),
  sharedRatio('sandbox', 0.5),
];
