import { composed, text, type Text } from '../base/text.ts';
import { documentFieldNames } from './document-field-names.ts';
import { projectChanges, type DocumentChange } from './project-changes.ts';
import type { RevisionKind } from './project-history.ts';
import type { ProjectDocument } from './project.ts';

/** Changes that are named one by one; of more only the number is told. */
const mostNamed = 2;
const longestValue = 40;

const plain = (word: string): Text => text(word, word);

/** Where a change is, in words: `web: memory request`. Names in brackets are the user's own. */
function placeText(field: string): Text {
  const parts = field.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [field];
  const items = parts.filter((part) => part.startsWith('[')).map((part) => part.slice(1, -1));
  const names = parts.filter((part) => !part.startsWith('['));
  const item = items[0];
  const own = item === undefined ? names : names.slice(1);
  const wordOf = (name: string): Text => documentFieldNames[name] ?? plain(name);
  const told = (own.length > 0 ? own : names.slice(0, 1)).map(wordOf);
  const en = told.map((word) => word.en).join(', ');
  const zh = told.map((word) => word.zh).join('、');
  return item === undefined || own.length === 0
    ? text(item === undefined ? en : `${en} ${item}`, item === undefined ? zh : `${zh}“${item}”`)
    : text(`${item}: ${en}`, `“${item}”的${zh}`);
}

function short(value: string | null): string {
  if (value === null || value === '') return '–';
  const line = value.replaceAll(/\s+/g, ' ');
  return line.length <= longestValue ? line : `${line.slice(0, longestValue - 1)}…`;
}

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
  const named = changes.slice(0, mostNamed).map(oneChange);
  const rest = changes.length - named.length;
  const en = [...named.map((one) => one.en), ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
  const zh = [...named.map((one) => one.zh), ...(rest > 0 ? [`另有 ${rest} 处`] : [])].join('；');
  return text(en.charAt(0).toUpperCase() + en.slice(1), zh);
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
