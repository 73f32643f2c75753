import type { Words } from '../report.ts';
import { escapeHtml } from './escape.ts';

/** Only pages of the web are linked; anything else stays text. */
const isWebAddress = (href: string): boolean => /^https?:\/\/[^\s"'<>]+$/i.test(href);

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
        case 'link':
          return isWebAddress(part.href)
            ? `<a href="${escapeHtml(part.href)}" rel="noreferrer">${text}</a>`
            : text;
      }
    })
    .join('');
}
