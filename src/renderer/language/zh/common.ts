import { basisWords } from '../../../shared/wording/basis-words.ts';
import { criterionTitles } from '../../../shared/wording/criterion-words.ts';
import {
  compatibilityWords,
  isolationTitles,
} from '../../../shared/wording/workload/isolation-words.ts';
import { levelWords } from '../../../shared/wording/workload/level-words.ts';
import { paradigmTitles } from '../../../shared/wording/paradigm-words.ts';
import { provenanceWords } from '../../../shared/wording/provenance-words.ts';
import { workloadClassTitles } from '../../../shared/wording/workload/workload-class-words.ts';
import { wordsIn } from '../words-in.ts';
/** 各屏共用的词 */
export const common = {
  product: 'Isoplan',
  unknown: '未知',
  none: '无',
  yes: '是',
  no: '否',
  automatic: '自动判断',
  all: '全部',
  name: '名称',
  nameNeeded: '请输入名称。',
  expected: '给出的是“{{found}}”；应为{{expected}}。',
  required: '此项必填。',
  optional: '可选',
  justNow: '刚刚',
  action: {
    save: '保存',
    cancel: '取消',
    close: '关闭',
    delete: '删除',
    undo: '撤销',
    redo: '重做',
    edit: '编辑',
    rename: '重命名',
    duplicate: '复制',
    create: '创建',
    open: '打开',
    add: '添加',
    apply: '应用',
    reset: '恢复默认',
    retry: '重试',
    reload: '重新载入',
    export: '导出',
    import: '导入',
    restore: '恢复',
    clearSearch: '清除搜索',
    showMore: '展开',
    showLess: '收起',
    more: '更多操作',
  },
  pagination: {
    first: '第一页',
    previous: '上一页',
    next: '下一页',
    last: '最后一页',
  },
  pending: {
    working: '正在处理…',
    elapsed: '已用 {{seconds}} 秒',
  },
  failure: {
    title: '操作未完成',
    reference: '编号：{{code}}',
  },
  noProject: {
    title: '尚未打开项目',
    description: '请先打开或新建一个项目，再查看此页。',
    action: '前往项目列表',
  },
  paradigm: wordsIn(paradigmTitles, 'zh'),
  criterion: wordsIn(criterionTitles, 'zh'),
  level: wordsIn(levelWords, 'zh'),
  isolation: wordsIn(isolationTitles, 'zh'),
  compatibility: wordsIn(compatibilityWords, 'zh'),
  workloadClass: wordsIn(workloadClassTitles, 'zh'),
  basis: wordsIn(basisWords, 'zh'),
  provenance: wordsIn(provenanceWords, 'zh'),
  workloadCount_other: '{{count}} 个工作负载',
  instanceCount_other: '{{count}} 个实例',
} as const;
