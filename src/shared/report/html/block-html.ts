import type { Block, CalloutBlock, ChartBlock, FactsBlock, HeadingBlock } from '../report.ts';
import { assertNever } from '../../base/assert-never.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml } from './inline-html.ts';
import { tableHtml } from './table-html.ts';
import { traceHtml } from './trace-html.ts';

/** Drawn charts by their id: SVG elements. */
export type Drawings = ReadonlyMap<string, string>;

function headingHtml(heading: HeadingBlock): string {
  const element = `h${heading.level + 2}`;
  const number =
    heading.number === null ? '' : `<span class="number">${escapeHtml(heading.number)}</span> `;
  return `<${element} id="${escapeHtml(heading.id)}">${number}${inlineHtml(heading.words)}</${element}>`;
}

/** Labels with their values, as the title page has them too. */
export function factsHtml(facts: FactsBlock): string {
  const items = facts.items.map(
    ({ label, words }) => `<dt>${escapeHtml(label)}</dt><dd>${inlineHtml(words)}</dd>`,
  );
  return `<dl class="facts">${items.join('\n')}</dl>`;
}

function chartHtml(block: ChartBlock, drawings: Drawings): string {
  const drawing = drawings.get(block.id) ?? '';
  const { title, summary } = block.chart;
  return [
    `<div class="chart" id="${escapeHtml(block.id)}">`,
    `<p class="chart-title">${escapeHtml(title)}</p>`,
    `<p class="caption">${escapeHtml(summary)}</p>`,
    drawing,
    '</div>',
  ].join('\n');
}

function calloutHtml(callout: CalloutBlock): string {
  const paragraphs = callout.paragraphs.map((words) => `<p>${inlineHtml(words)}</p>`);
  return [
    `<div class="callout ${callout.tone}" role="note">`,
    `<p class="callout-title">${inlineHtml(callout.title)}</p>`,
    ...paragraphs,
    '</div>',
  ].join('\n');
}

/** One block of a section as HTML. */
export function blockHtml(block: Block, drawings: Drawings): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return `<p${block.small ? ' class="small"' : ''}>${inlineHtml(block.words)}</p>`;
    case 'list': {
      const element = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((words) => `<li>${inlineHtml(words)}</li>`).join('\n');
      return `<${element}>${items}</${element}>`;
    }
    case 'facts':
      return factsHtml(block);
    case 'table':
      return tableHtml(block);
    case 'chart':
      return chartHtml(block, drawings);
    case 'trace':
      return traceHtml(block);
    case 'callout':
      return calloutHtml(block);
    case 'listing':
      return `<div class="listing"><p class="caption">${escapeHtml(block.caption)}</p><pre>${escapeHtml(block.text)}</pre></div>`;
    default:
      return assertNever(block);
  }
}
