import type { Client } from '../../../shared/api/client.ts';
import { say, text } from '../../../shared/base/text.ts';
import type { KeptNotice } from '../../../shared/domain/project/store-status.ts';
import { storeNoticeWords } from '../../../shared/wording/store-notice-words.ts';
import type { Terminal } from './terminal.ts';

/** One notice of the store on one line. */
export function noticeLine(notice: KeptNotice, { language }: Pick<Terminal, 'language'>): string {
  const { title, sentences } = storeNoticeWords(notice, (at) => at);
  const [mark, gap] = language === 'zh' ? ['：', ''] : [': ', ' '];
  return `${say(title, language)}${mark}${sentences.map((one) => say(one, language)).join(gap)}`;
}

/**
 * Tells what happened to the store that this call has used. On a terminal a person reads it, and it is
 * told no more; into a file or a pipe it is told with every call, until `projects notices --read`.
 */
export async function tellNotices(terminal: Terminal, client: Client): Promise<void> {
  const status = await client.invoke('store.status', {});
  if (!status.ok || status.value.notices.length === 0) return;
  const speaker = terminal.language === 'zh' ? 'isoplan：' : 'isoplan: ';
  for (const notice of status.value.notices) {
    terminal.note(`${speaker}${noticeLine(notice, terminal)}`);
    if (terminal.stderr.isTTY) await client.invoke('store.readNotice', { number: notice.number });
  }
  if (terminal.stderr.isTTY) return;
  const hint = text(
    'isoplan: this is told until somebody says to have read it: isoplan projects notices --read',
    'isoplan：在确认已读之前会一直提示：isoplan projects notices --read',
  );
  terminal.note(say(hint, terminal.language));
}
