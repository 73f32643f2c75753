import { ownValue } from '../../base/own-value.ts';
import { composed, text, type Text } from '../../base/text.ts';
import { documentFieldNames } from './document-field-names.ts';
import { projectChanges, type DocumentChange } from './project-changes.ts';
import type { RevisionKind } from './project-history.ts';
import type { ProjectDocument } from './project.ts';

/** Changes that are named one by one; of more only the number is told. */
const maxNamed = 2;
const maxValueLength = 40;

const plain = (word: string): Text => text(word, word);

/** One item of a list, before its name. */
const itemNames: Readonly<Record<string, Text>> = {
  workloads: text('workload', '工作负载'),
  overrides: text('override', '参数覆盖'),
  hosts: text('host', '主机'),
  disks: text('disk', '磁盘'),
  nics: text('network card', '网卡'),
};

/** Records whose fields are worded as one thing: `weights.cpu` is the weight of CPU. */
const recordNames: Readonly<Record<string, (field: Text) => Text>> = {
  weights: ({ en, zh }) => text(`weight of ${en}`, `${zh}权重`),
};

const criterionNames: Readonly<Record<string, Text>> = {
  cpu: text('CPU', 'CPU'),
  memory: text('memory', '内存'),
  isolation: text('isolation', '隔离'),
};

/** Where a change is, in words: `workload web: memory request`. Names in brackets are the user's own. */
function placeText(field: string): Text {
  const threshold = /^thresholds\.(.+)$/.exec(field)?.[1];
  if (threshold !== undefined) {
    return text(`rule threshold ${threshold}`, `规则阈值 ${threshold}`);
  }
  const parts = field.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [field];
  let told: Text | null = null;
  let list = '';
  for (const part of parts) {
    if (part.startsWith('[')) {
      const kind: Text = ownValue(itemNames, list) ?? plain(list);
      const own = part.slice(1, -1);
      told = text(`${kind.en} ${own}`, `${kind.zh}“${own}”`);
      list = '';
      continue;
    }
    const record: ((of: Text) => Text) | undefined = ownValue(recordNames, list);
    const plainName = ownValue(documentFieldNames, part) ?? plain(part);
    const name = record ? record(ownValue(criterionNames, part) ?? plainName) : plainName;
    if (list !== '' && record === undefined)
      told = joined(told, ownValue(documentFieldNames, list) ?? plain(list));
    if (part in itemNames || part in recordNames) list = part;
    else {
      told = joined(told, name);
      list = '';
    }
  }
  if (list !== '') told = joined(told, ownValue(documentFieldNames, list) ?? plain(list));
  return told ?? plain(field);
}

function joined(place: Text | null, name: Text): Text {
  if (place === null) return name;
  const colon = place.zh.endsWith('”');
  return text(
    `${place.en}${colon ? ':' : ','} ${name.en}`,
    `${place.zh}${colon ? '的' : '、'}${name.zh}`,
  );
}

function short(value: string | null): string {
  if (value === null || value === '') return '–';
  const line = value.replaceAll(/\s+/g, ' ');
  // By whole characters: half of one would be shown, and stored, as another.
  const characters = Array.from(line);
  if (characters.length <= maxValueLength) return line;
  return `${characters.slice(0, maxValueLength - 1).join('')}…`;
}

/** Names may hold what neither a screen nor a database text can. */
const showable = (words: string): string => words.toWellFormed().replaceAll('\0', '\uFFFD');

function oneChange({ field, kind, before, after }: DocumentChange): Text {
  const place = placeText(field);
  const whole = /\[[^\]]*\]$/.test(field);
  if (whole && kind === 'added') {
    return composed(`${place.en} added`, `新增${place.zh}`);
  }
  if (whole && kind === 'removed') {
    return composed(`${place.en} removed`, `移除${place.zh}`);
  }
  if (field === 'notes') return text('notes changed', '修改备注');
  if (field === 'workloads' || field === 'overrides') {
    return composed(`order of ${place.en} changed`, `调整${place.zh}的顺序`);
  }
  if (kind === 'removed') {
    return composed(
      `${place.en} left to its default (was ${short(before)})`,
      `${place.zh}恢复默认（原为 ${short(before)}）`,
    );
  }
  if (before === null || before === '') {
    return composed(`${place.en} set to ${short(after)}`, `${place.zh}设为 ${short(after)}`);
  }
  return composed(
    `${place.en} from ${short(before)} to ${short(after)}`,
    `${place.zh}由 ${short(before)} 改为 ${short(after)}`,
  );
}

/** What changed between two states of a project, in one sentence. */
export function changeSentence(before: ProjectDocument, after: ProjectDocument): Text {
  const changes = projectChanges(before, after);
  if (changes.length === 0) return text('Nothing changed', '没有改动');
  const named = changes.slice(0, maxNamed).map(oneChange);
  const rest = changes.length - named.length;
  const en = [...named.map((one) => one.en), ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
  const zh = [...named.map((one) => one.zh), ...(rest > 0 ? [`另有 ${rest} 处`] : [])].join('；');
  return text(showable(en.charAt(0).toUpperCase() + en.slice(1)), showable(zh));
}

const kindTexts: Readonly<Record<Exclude<RevisionKind, 'edit' | 'rename'>, Text>> = {
  create: text('Created', '新建'),
  import: text('Imported from a file', '从文件导入'),
  duplicate: text('Copied from another project', '由其他项目复制'),
  undo: text('Undone', '撤销'),
  redo: text('Redone', '重做'),
  return: text('Returned to an earlier state', '返回到此前的状态'),
  recover: text('Recovered from a backup or a damaged store', '由备份或损坏的项目库恢复'),
};

/**
 * A revision in one sentence, for a history list: how it came about, and what changed by it.
 *
 * @param before the state before it; null for the first one.
 */
export function revisionSentence(
  kind: RevisionKind,
  before: ProjectDocument | null,
  after: ProjectDocument,
): Text {
  if (kind === 'edit' || kind === 'rename') {
    return before === null ? text('Changed', '修改') : changeSentence(before, after);
  }
  const said = kindTexts[kind];
  if (before === null || kind === 'import') return said;
  const change = changeSentence(before, after);
  return text(`${said.en}: ${change.en}`, `${said.zh}：${change.zh}`);
}
