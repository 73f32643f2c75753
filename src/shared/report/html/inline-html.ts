import { linkAddress } from '../../base/link-address.ts';
import type { Words } from '../report.ts';
import { escapeHtml } from './escape.ts';

/**
 * A sentence as HTML. Bold is `b`: Chromium tags `strong` as a structure type that PDF 1.4 does not
 * know. Typed text is isolated, so that its direction cannot disturb the sentence.
 */
export function inlineHtml(words: Words): string {
  if (typeof words === 'string') return escapeHtml(words);
  return words
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part);
      const text = escapeHtml(part.text);
      switch (part.kind) {
        case 'strong':
          return `<b>${text}</b>`;
        case 'name':
          return `<bdi>${text}</bdi>`;
        case 'code':
          return `<code>${text}</code>`;
        case 'figure':
          return `<span class="figure">${text}</span>`;
        case 'link': {
          const address = linkAddress(part.href);
          return address === null
            ? text
            : `<a href="${escapeHtml(address)}" rel="noreferrer">${text}</a>`;
        }
      }
    })
    .join('');
}
