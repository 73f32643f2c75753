import { text } from '../base/text.ts';
import { hardwareParameters } from '../packs/seed/parameters/parameters-hardware.ts';
import type { PackParameter } from '../packs/pack.ts';

const processor: readonly PackParameter[] = [
  {
    alternative: null,
    symbol: 'smt.gain',
    title: text(
      'Throughput added by a further thread of a core',
      '同一核心每增加一个线程的吞吐增益',
    ),
    unit: 'ratio',
    low: 0.15,
    high: 0.35,
    distribution: 'uniform',
    status: 'recalled',
    printed: '1.15–1.35 times one thread',
    source: {
      citation:
        'D. T. Marr et al., Hyper-Threading Technology Architecture and Microarchitecture, Intel Technology Journal 6(1), 2002; S. Saini et al., The Impact of Hyper-Threading on Processor Resource Utilization in Production Applications, HiPC 2011',
      year: 2011,
    },
    note: text(
      'A hardware thread is no core: two threads of one core do about 1.15 to 1.35 times the work of one. Some programs gain nothing, some slow down; calibrate to measure it on this machine.',
      '硬件线程不等于核心：同一核心的两个线程约完成单线程 1.15 至 1.35 倍的工作量。有的程序毫无增益甚至变慢；可通过校准在本机测得。',
    ),
  },
  {
    alternative: null,
    symbol: 'efficiency.yield',
    title: text('Throughput of an efficiency core', '能效核的吞吐量'),
    unit: 'ratio',
    low: 0.45,
    high: 0.75,
    distribution: 'uniform',
    status: 'assumption',
    source: {},
    note: text(
      'Of a performance core with one thread busy, for general work; vendors and reviewers report between about a half and three quarters. Calibrate to measure it on this machine.',
      '相对于单线程占用的性能核，就一般负载而言；厂商与评测给出约二分之一至四分之三。可通过校准在本机测得。',
    ),
  },
];

/** Usual figures of hardware: those of the document's pack, which belong to no document. */
const hardware: readonly PackParameter[] = hardwareParameters.map((parameter) => ({
  ...parameter,
  source: {},
}));

/** Parameters that the model adds to every pack which does not define its own. */
export const modelParameters: readonly PackParameter[] = [...processor, ...hardware];
