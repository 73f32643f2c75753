import { blockMarkdown } from './markdown/block-markdown.ts';
import { markdownText } from './markdown/markdown-text.ts';
import { product } from './origin-words.ts';
import type { Report } from './report.ts';

/** A report as Markdown with tables, for reading and for comparing two versions line by line. */
export function writeMarkdown(report: Report): string {
  const { cover } = report;
  const parts = [
    `# ${markdownText(report.title)}`,
    `${product} – ${markdownText(cover.kind)}`,
    `**${markdownText(cover.headline)}**`,
    markdownText(cover.explanation),
    blockMarkdown(cover.facts),
    markdownText(cover.note),
    ...report.sections.flatMap((section) => [
      `## ${section.number} ${markdownText(section.title)}`,
      ...section.blocks.map(blockMarkdown),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}
