import { text, type Text } from '../../base/text.ts';
import type { StaleCause } from '../../domain/project/decision-record.ts';

const causeWords: Readonly<Record<StaleCause, Text>> = {
  project: text('the project was changed', '项目已修改'),
  host: text('the host is another one', '主机已不同'),
  pack: text('the pack was changed', '模型包已修改'),
  version: text('Isoplan was updated', 'Isoplan 已更新'),
};

/**
 * Why results are out of date, in one sentence.
 *
 * @param since revision with which the project left the inputs of the results.
 */
export function stalenessText(causes: readonly StaleCause[], since: number | null): Text {
  if (causes.length === 0) {
    return text('Computed from what the project holds now.', '依据项目的当前内容计算。');
  }
  const when =
    since === null ? text('', '') : text(` (since revision ${since})`, `（自修订 ${since} 起）`);
  const en = causes.map((cause) => causeWords[cause].en).join(', ');
  const zh = causes.map((cause) => causeWords[cause].zh).join('，');
  return text(`Out of date: ${en}${when.en}.`, `已过期：${zh}${when.zh}。`);
}
