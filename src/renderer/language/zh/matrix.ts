/** 决策矩阵 */
export const matrix = {
  title: '决策矩阵',
  description:
    '七项准则 × 全部备选方案，按当前工作负载与主机算出，并与文档给定值对照。打开任一格可查看其来历。',
  gridLabel: '“{{workload}}”的决策矩阵',
  criterion: '准则',
  meaning: {
    cpu: '有效工作占用的 CPU 周期，越高越好',
    memory: '每个实例的内存，越低越好',
    io: '相对裸机的 IO 性能，越高越好',
    network: '增加的网络延迟，越低越好',
    storage: '相对裸机的存储性能，越高越好',
    isolation: '1 应用级 … 4 硬件级',
    compatibility: '1 应用特定 … 4 任意 OS',
  },
  stated: '文档：{{figure}}',
  notStated: '文档未给出',
  key: '每格依次为：计算值的区间；在绝对价值尺度（0–1）上的位置，深色段为下限至上限，竖线为中位数；文档给定值。★ 为该行可行方案中的最佳。',
  basis: 'CPU 利用率的依据',
  basisWhy: {
    stated: '直接采用文档给出的利用率区间（§2.1）。',
    derived: '由各项开销推导：每 1000 条指令各发生一次事件（§2.2）。',
    calibrated: '总开销取自 §2.1，按 §2.2 分摊到各项，再随工作负载的 IO 与网络强度缩放。',
  },
  cellTitle: '{{alternative}}：{{criterion}}',
  statistics: '数值与价值的统计',
  valueScale: '价值（0–1）',
  noFigure: '模型包没有这一项的数值，因此不作猜测。',
  tracing: '正在追溯数值来历…',
} as const;
