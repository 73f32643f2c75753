import { printable } from '../html/escape.ts';
import { linkAddress } from '../../base/link-address.ts';
import type { Words } from '../report.ts';

/** Signs that mean something to Markdown or to the HTML it may hold. */
const special = /[\\`*_{}[\]<>#|~&!]/g;

/** Text that stands for itself: on one line, with nothing in it that Markdown would act on. */
export function markdownText(text: string): string {
  const line = printable(text).replaceAll(/\s+/g, ' ');
  return line
    .replaceAll(special, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^([+-]|\d+[.)])(?= )/, '\\$1');
}

/** Code between as many backticks as it takes. */
export function markdownCode(text: string): string {
  const line = printable(text).replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** A sentence. */
export function markdownWords(words: Words): string {
  if (typeof words === 'string') return markdownText(words);
  return words
    .map((part) => {
      if (typeof part === 'string') return markdownText(part);
      switch (part.kind) {
        case 'strong':
          return `**${markdownText(part.text)}**`;
        case 'code':
          return markdownCode(part.text);
        case 'link': {
          const address = linkAddress(part.href);
          return address === null || /[()]/.test(address)
            ? markdownText(part.text)
            : `[${markdownText(part.text)}](${address})`;
        }
        case 'name':
        case 'figure':
          return markdownText(part.text);
      }
    })
    .join('');
}

/** A block of text that keeps its lines. */
export function markdownListing(text: string): string {
  const clean = printable(text).trimEnd();
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${clean}\n${fence}`;
}
