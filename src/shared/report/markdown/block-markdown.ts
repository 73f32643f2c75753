import { assertNever } from '../../base/assert-never.ts';
import type { Block, ChartBlock, TableBlock, TableCell, TraceBlock } from '../report.ts';
import { markdownCode, markdownListing, markdownText, markdownWords } from './markdown-text.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cellMarkdown(cell: TableCell): string {
  const words = markdownWords(cell.words);
  const details = cell.details.map(markdownWords);
  return details.length === 0 ? words : `${words} (${details.join('; ')})`;
}

function tableMarkdown(table: TableBlock): string {
  const rule = table.columns.map(({ align }) => (align === 'end' ? '---:' : '---'));
  return [
    `**${markdownWords(table.caption).replaceAll('**', '')}**`,
    '',
    row(table.columns.map(({ words }) => markdownWords(words))),
    row(rule),
    ...table.rows.map((cells) => row(cells.map(cellMarkdown))),
  ].join('\n');
}

/** A chart as its title, its message and its figures. */
function chartMarkdown({ chart }: ChartBlock): string {
  return [
    `**${markdownText(chart.title)}** ${markdownText(chart.summary)}`,
    '',
    row(chart.table.columns.map(({ title }) => markdownText(title))),
    row(chart.table.columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...chart.table.rows.map((cells) => row(cells.map(({ text }) => markdownText(text)))),
  ].join('\n');
}

function traceMarkdown(trace: TraceBlock): string {
  const steps = trace.steps.map((step) => {
    const place = step.section === null ? '' : ` §${markdownText(step.section)}`;
    const formulas = [step.formula, step.inserted].map(markdownCode).join(' = ');
    return `- ${markdownText(step.title)}, ${markdownCode(step.symbol)}${place}: ${formulas} = **${markdownText(step.result)}**`;
  });
  const inputs = trace.inputs.map((words) => `- ${markdownWords(words)}`);
  return [`#### ${markdownWords(trace.title)}`, '', ...steps, ...inputs].join('\n');
}

/** One block of a section as Markdown. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const number = block.number === null ? '' : `${block.number} `;
      return `${'#'.repeat(block.level + 2)} ${number}${markdownWords(block.words)}`;
    }
    case 'paragraph':
      return markdownWords(block.words);
    case 'list':
      return block.items
        .map((words, index) => `${block.ordered ? `${index + 1}.` : '-'} ${markdownWords(words)}`)
        .join('\n');
    case 'facts':
      return block.items
        .map(({ label, words }) => `- **${markdownText(label)}**: ${markdownWords(words)}`)
        .join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'chart':
      return chartMarkdown(block);
    case 'trace':
      return traceMarkdown(block);
    case 'callout':
      return [`**${markdownWords(block.title)}**`, ...block.paragraphs.map(markdownWords)]
        .map((line) => `> ${line}`)
        .join('\n>\n');
    case 'listing':
      return `${markdownText(block.caption)}\n\n${markdownListing(block.text)}`;
    default:
      return assertNever(block);
  }
}
