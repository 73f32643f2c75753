import { text, type Text } from '../base/text.ts';
import { minForInterval } from '../domain/calibration/sample-summary.ts';
import type {
  CalibrationMeasure,
  CalibrationNote,
  CalibrationDisturbance,
  Measurement,
  MissingMeasurement,
} from '../domain/calibration/calibration.ts';

/** What each measurement is. */
export const calibrationMeasureLabels: Readonly<Record<CalibrationMeasure, Text>> = {
  'timer-resolution': text('Timer resolution', '计时器分辨率'),
  clock: text('Effective clock', '实际主频'),
  integer: text('Integer operations, one thread', '整数运算（单线程）'),
  'thread-yield': text('Both threads of a core, against one', '同一核心双线程相对单线程'),
  'efficiency-yield': text('Efficiency core, against a performance core', '能效核相对性能核'),
  'memory-bandwidth': text('Memory bandwidth, one thread', '内存带宽（单线程）'),
  'memory-latency': text('Memory latency', '内存延迟'),
  'context-switch': text('Thread switch', '线程切换'),
  'system-call': text('System call', '系统调用'),
  'process-spawn': text('Process start', '进程启动'),
  sync: text('Write of 4 KiB made durable (fsync)', '4 KiB 落盘写入（fsync）'),
  'sequential-write': text('Sequential write', '顺序写'),
  'random-latency': text('Random read of 4 KiB, one at a time', '4 KiB 随机读延迟（队列深度 1）'),
  'random-operations': text('Random reads of 4 KiB, eight at a time', '4 KiB 随机读（队列深度 8）'),
  'sequential-read': text('Sequential read', '顺序读'),
  'loopback-round-trip': text('Loopback round trip', '回环往返时间'),
  'loopback-throughput': text('Loopback throughput', '回环吞吐量'),
};

/** What has to be known about a measurement. */
export const calibrationNoteLabels: Readonly<Record<CalibrationNote, Text>> = {
  'page-cache': text(
    "the operating system's cache may have answered instead of the disk",
    '结果可能来自操作系统缓存而非磁盘',
  ),
  'not-pinned': text(
    'the threads could not be kept on one CPU; waking the other CPU is included',
    '无法将线程固定在同一 CPU 上，结果包含唤醒另一 CPU 的时间',
  ),
  'small-file': text(
    'the file is smaller than wanted, because writing it took too long',
    '写入过慢，测试文件小于预期',
  ),
  'runtime-overhead': text(
    'includes the cost of the call out of JavaScript',
    '包含从 JavaScript 发起调用的开销',
  ),
  disturbed: text(
    'other programs used the machine; the interval covers at least the middle half of the samples',
    '其他程序占用了本机，区间至少覆盖居中的一半样本',
  ),
};

/** What may have falsified a calibration. */
export const calibrationDisturbanceLabels: Readonly<Record<CalibrationDisturbance, Text>> = {
  'steal-time': text(
    'the hypervisor gave CPU time of this machine to others',
    'Hypervisor 将本机的 CPU 时间分给了其他虚拟机',
  ),
  thermal: text('the processor slowed down because it was hot', '处理器因过热而降频'),
  'clock-dropped': text(
    'the clock at the end was lower than at the beginning',
    '结束时的主频低于开始时',
  ),
  busy: text('other programs kept the machine busy', '其他程序占用了本机'),
};

/** Why something was not measured. */
export const missingReasonLabels: Readonly<Record<MissingMeasurement['reason'], Text>> = {
  'not-supported': text('not possible on this system', '此系统不支持'),
  'not-readable': text('the measurement failed', '测量失败'),
  'timed-out': text('the measurement took too long', '测量超时'),
  'not-plausible': text('the result was not plausible', '结果不合理'),
};

const stillUncertain: Text = text(
  'still uncertain by more than 5 % when the time was up',
  '到达时限时不确定度仍超过 5 %',
);
const tooFew: Text = text(
  'too few repeats for a confidence interval in the time; the range of all of them is shown',
  '时限内重复次数过少，无法给出置信区间；所示为全部样本的范围',
);

/** What is said of a figure whose confidence interval stayed wide, or of which there is none. */
export function notSettledText({ repeats }: Pick<Measurement, 'repeats'>): Text {
  return repeats < minForInterval ? tooFew : stillUncertain;
}
