/** 项目列表 */
export const projects = {
  title: '项目',
  description: '每个项目包含工作负载、主机、权重与假设，以及由此得出的方案。',
  search: '搜索项目',
  new: '新建项目',
  newTitle: '新建项目',
  renameTitle: '重命名项目',
  defaultName: '未命名项目',
  copyName: '{{name}} 副本',
  isOpen: '已打开',
  moreFor: '“{{name}}”的更多操作',
  deleted: '已删除“{{name}}”。',
  exportAs: '导出为 {{format}}',
  importing: {
    title: '导入项目',
    reading: '正在读取 {{file}}…',
    from: '文件：{{file}}',
    creates_other: '将新建项目“{{name}}”，包含 {{count}} 个工作负载。',
    renamed: '文件中的名称“{{name}}”已被使用，因此加上了编号。',
    untouched: '现有项目都不会被更改；导入要么全部完成，要么不做任何改动。',
    refused: '此文件无法导入，没有任何改动',
  },
  trash: {
    open_other: '最近删除（{{count}}）',
    title: '最近删除的项目',
    deletedAt: '删除时间',
    restoreNamed: '恢复“{{name}}”',
  },
  column: {
    workloads: '工作负载',
    updated: '最近更改',
    created: '创建时间',
  },
  notFound: {
    title: '没有匹配的项目',
    description: '没有名称包含“{{search}}”的项目。',
  },
  samples: {
    title: '示例项目',
    description: '打开示例会生成一个可随意修改的副本。',
  },
  firstRun: {
    title: '从这台机器开始',
    description:
      'Isoplan 根据本机硬件与工作负载，比较虚拟化、半虚拟化、容器化与沙盒化四种范式，并给出可追溯到公式与出处的结论。全部计算在本机离线完成。',
    start: '开始第一个方案',
    step: {
      machine: { title: '检测本机', text: '读取 CPU、内存、磁盘、网络与限制，逐项标明来源。' },
      workloads: { title: '描述工作负载', text: '从十种预设中选择，或直接填写资源请求。' },
      matrix: { title: '查看决策矩阵', text: '七项准则并列比较，每个数字都能展开到公式。' },
      report: { title: '导出报告', text: '生成 PDF，附带规则轨迹与全部假设。' },
    },
  },
} as const;
