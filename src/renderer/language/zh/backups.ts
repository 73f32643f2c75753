import { backupReasonWords } from '../../../shared/wording/backup-words.ts';
import { wordsIn } from '../words-in.ts';
/** 备份与恢复 */
export const backups = {
  title: '备份与恢复',
  description:
    '每次更改都立即写入磁盘；每天首次打开时（若有更改）以及升级前自动备份并检查。恢复备份不会删除任何内容，且可撤销。',
  backUp: '立即备份',
  made: '已备份：{{name}}',
  list: '备份',
  none: {
    title: '还没有备份',
    description: '更改之后下次打开 Isoplan 时会自动生成第一份备份，也可以现在就备份。',
  },
  column: {
    time: '时间',
    reason: '原因',
    changes: '累计更改',
    size: '大小',
    name: '文件',
    action: '操作',
  },
  reason: wordsIn(backupReasonWords, 'zh'),
  restoreNamed: '恢复 {{time}} 的备份',
  confirm: {
    title: '恢复此备份？',
    what: '将恢复 {{time}} 的备份（{{size}}）。',
    back: '备份中有而现在没有的项目会重新出现。',
    step: '与备份不同的项目会得到备份中的状态，作为一个新版本：当前状态保留在历史中，撤销一步即可找回。',
    rest: '备份之后新建的项目、历史和命名的版本都保持不变。',
    before: '恢复之前会自动再备份一次。',
    action: '恢复',
  },
  restored_other: '已恢复，{{count}} 个项目有变化。',
  restoredNone: '所有项目都与备份一致，没有变化。',
  place: {
    title: '存放位置',
    file: '项目库',
    folder: '备份文件夹',
    size: '大小',
    copy: '复制路径',
    copied: '已复制',
    move: '迁移：退出 Isoplan，复制项目库所在的整个目录，再用 --data 或 ISOPLAN_DATA 指向新位置。',
    keep: '备份：上面的备份文件每个都是完整的项目库；将其复制到另一块磁盘，或导出项目及其历史。',
    remove:
      '删除全部数据：退出 Isoplan 并删除该目录；此外只有浏览器中的显示偏好，以及缓存目录中解包的浏览器。',
  },
  deleted: {
    title: '已删除的项目',
    none: '没有已删除的项目。',
    back: '“{{name}}”已恢复。',
  },
  notice: {
    seen: '知道了',
    more: '查看备份',
  },
} as const;
