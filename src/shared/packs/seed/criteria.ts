import { text, type Text } from '../../base/text.ts';
import type { PackCriterion } from '../pack.ts';

const share = { worst: 0, best: 1, shape: 'linear' } as const;
const fourLevels = { worst: 1, best: 4, shape: 'linear' } as const;

const inOrder = (vm: Text, pv: Text, container: Text, sandbox: Text): PackCriterion['stated'] => ({
  vm,
  pv,
  container,
  sandbox,
});

/** The seven rows of the composite matrix (§7) with the value scales of model section 10. */
export const criteria: readonly PackCriterion[] = [
  {
    id: 'cpu',
    title: text('CPU utilization', 'CPU 利用率'),
    figure: 'cpu.utilization',
    value: 'cpu.utilization',
    scale: { worst: 0.5, best: 1, shape: 'linear' },
    better: 'higher',
    stated: inOrder(
      text('70–80 %', '70–80%'),
      text('75–85 %', '75–85%'),
      text('85–95 %', '85–95%'),
      text('90–98 %', '90–98%'),
    ),
    statedBest: 'sandbox',
    weight: 1,
  },
  {
    id: 'memory',
    title: text('Memory overhead', '内存开销'),
    figure: 'memory.perInstance',
    value: 'memory.efficiency',
    scale: share,
    better: 'lower',
    stated: inOrder(
      text('high (+ guest OS)', '高（+Guest OS）'),
      text('high (+ guest OS + grant table)', '高（+Guest OS + Grant）'),
      text('medium (application only)', '中（仅应用）'),
      text('low (least)', '低（最小）'),
    ),
    statedBest: 'sandbox',
    weight: 1,
  },
  {
    id: 'io',
    title: text('IO performance', 'IO 性能'),
    figure: 'io.relativePerformance',
    value: 'io.relativePerformance',
    scale: share,
    better: 'higher',
    stated: inOrder(
      text('medium (10–30 % lost)', '中等（10–30% 损失）'),
      text('medium to high (5–15 % lost)', '中高（5–15% 损失）'),
      text('rather high (< 5 % lost)', '较高（< 5% 损失）'),
      text('highest (< 1 % lost)', '最高（< 1% 损失）'),
    ),
    statedBest: 'sandbox',
    weight: 1,
  },
  {
    id: 'network',
    title: text('Network latency', '网络延迟'),
    figure: 'network.addedLatency',
    value: 'network.addedLatency',
    scale: { worst: 100e-6, best: 0.1e-6, shape: 'logarithmic' },
    better: 'lower',
    stated: inOrder(
      text('high (10–50 µs)', '高（10–50 µs）'),
      text('medium to high (11–28 µs)', '中高（11–28 µs）'),
      text('medium (1–10 µs)', '中（1–10 µs）'),
      text('low (< 1 µs)', '低（< 1 µs）'),
    ),
    statedBest: 'sandbox',
    weight: 1,
  },
  {
    id: 'storage',
    title: text('Storage IO', '存储 IO'),
    figure: 'storage.relativePerformance',
    value: 'storage.relativePerformance',
    scale: share,
    better: 'higher',
    stated: inOrder(
      text('medium (15–25 % lost)', '中等（15–25% 损失）'),
      text('medium to high (8–18 % lost)', '中高（8–18% 损失）'),
      text('rather high (5–10 % lost)', '较高（5–10% 损失）'),
      text('highest (< 2 % lost)', '最高（< 2% 损失）'),
    ),
    statedBest: 'sandbox',
    weight: 1,
  },
  {
    id: 'isolation',
    title: text('Isolation strength', '隔离强度'),
    figure: 'isolation.level',
    value: 'isolation.level',
    scale: fourLevels,
    better: 'higher',
    stated: inOrder(
      text('highest (hardware level)', '最高（硬件级）'),
      text('high (kernel level)', '高（内核级）'),
      text('medium (process level)', '中等（进程级）'),
      text('rather low (application level)', '较低（应用级）'),
    ),
    statedBest: 'vm',
    weight: 1,
  },
  {
    id: 'compatibility',
    title: text('Compatibility', '兼容性'),
    figure: 'compatibility.level',
    value: 'compatibility.level',
    scale: fourLevels,
    better: 'higher',
    stated: inOrder(
      text('highest (several operating systems)', '最高（多 OS）'),
      text('high (guest OS must be modified)', '高（需修改 Guest OS）'),
      text('high (Linux)', '高（Linux）'),
      text('low (application-specific)', '低（应用特定）'),
    ),
    statedBest: 'vm',
    weight: 1,
  },
];
