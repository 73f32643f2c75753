/** 假设与审计 */
export const assumptions = {
  title: '假设与审计',
  description: '方案所依据的一切：参数及其来源、未知处的假设、文档自身的矛盾，以及规则的阈值。',
  pack: '模型包：{{title}}，版本 {{version}}。',
  tab: {
    parameters: '参数',
    plan: '方案的假设',
    audit: '审计',
    paths: '执行路径',
    thresholds: '阈值',
  },
  parameters: {
    search: '搜索参数',
    parameter: '参数',
    owner: '备选方案',
    allOwners: '全部备选方案',
    shared: '通用',
    section: '章节',
    allSections: '全部章节',
    status: '状态',
    allStatuses: '全部状态',
    figure: '数值',
    source: '来源',
    actions: '操作',
    replaceOf: '替换“{{name}}”',
    restoreOf: '恢复“{{name}}”',
    shown: '显示 {{shown}} / {{all}} 个参数',
  },
  plan: {
    title: '该方案的假设（{{count}}）',
    none: '没有假设：所需数值均已给出、检测到或测得。',
    noPlan: '还没有方案',
    noPlanWhy: '添加工作负载后，这里会列出方案所作的假设。',
  },
  audit: {
    description:
      '对照模型包自身检查，共 {{count}} 项发现，均由其数值算出：改动数值，发现随之变化。',
    filter: '按严重程度筛选',
    none: '审计没有发现矛盾。',
    against: '对照',
    instead: '规划器的做法：',
    severity: {
      error: '矛盾',
      warning: '存疑',
      note: '说明',
    },
  },
  paths: {
    none: '该模型包没有执行路径。',
  },
  thresholds: {
    threshold: '阈值',
    pack: '模型包',
    project: '本项目',
    between: '应在 {{low}} 与 {{high}} 之间。',
    note: '改动只作用于本项目，并写入规则的逐条判断。',
  },
} as const;
