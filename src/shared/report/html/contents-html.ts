import { plainWords } from '../inline.ts';
import type { HeadingBlock, Report, Section } from '../report.ts';
import { escapeHtml } from './escape.ts';

interface Entry {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** The numbered headings of a section; unnumbered ones are left out of the contents. */
function headings(section: Section): readonly Entry[] {
  return section.blocks
    .filter((block): block is HeadingBlock => block.kind === 'heading' && block.level === 1)
    .flatMap(({ id, number, words }) =>
      number === null ? [] : [{ id, number, title: plainWords(words) }],
    );
}

/** A line with its page number, which the printer fills in: `data-page-of` names the target. */
function entryHtml(entry: Entry): string {
  const id = escapeHtml(entry.id);
  return (
    `<a href="#${id}"><span class="number">${escapeHtml(entry.number)}</span>` +
    `<span class="title"><bdi>${escapeHtml(entry.title)}</bdi></span>` +
    `<span class="leader"></span><span class="page" data-page-of="${id}"></span></a>`
  );
}

/** Most lines the list may have with the headings inside sections: what one page holds. */
const maxLines = 40;

/** The list of contents: sections, and the headings under them where all fit on one page. */
export function contentsHtml(report: Report, title: string): string {
  const inner = report.sections.map(headings);
  const lines = inner.reduce((sum, list) => sum + list.length + 1, 0);
  const items = report.sections.map((section, index) => {
    const shown = lines > maxLines ? [] : (inner[index] ?? []);
    const nested =
      shown.length === 0
        ? ''
        : `<ol>${shown.map((entry) => `<li>${entryHtml(entry)}</li>`).join('\n')}</ol>`;
    return `<li>${entryHtml(section)}${nested}</li>`;
  });
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${escapeHtml(title)}</h2><ol>${items.join('\n')}</ol></nav>`;
}
