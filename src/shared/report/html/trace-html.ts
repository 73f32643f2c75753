import type { TraceBlock, TraceStep } from '../report.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml } from './inline-html.ts';
import { safeMathml } from './safe-mathml.ts';

/** Longest formula that fits a line once it is set; text can be broken, set mathematics cannot. */
const maxSetLength = 200;

/** A formula set as mathematics where its markup is sound, as text otherwise. */
function formulaHtml(mathml: string | null, text: string): string {
  const safe = mathml === null || text.length > maxSetLength ? null : safeMathml(mathml);
  return safe ?? `<code>${escapeHtml(text)}</code>`;
}

function stepHtml(step: TraceStep): string {
  const section =
    step.section === null ? '' : ` <span class="place">§${escapeHtml(step.section)}</span>`;
  return [
    '<div class="step">',
    `<p class="step-title">${escapeHtml(step.title)} <code>${escapeHtml(step.symbol)}</code>${section}</p>`,
    `<p class="formula">${formulaHtml(step.mathml, step.formula)} = ${formulaHtml(step.mathmlInserted, step.inserted)} = <b>${escapeHtml(step.result)}</b></p>`,
    '</div>',
  ].join('\n');
}

/** A figure's formulas with their numbers, and what went into them. */
export function traceHtml(trace: TraceBlock): string {
  const inputs =
    trace.inputs.length === 0
      ? ''
      : `<p class="inputs">${trace.inputs.map(inlineHtml).join('<br>')}</p>`;
  return [
    `<section class="trace" id="${escapeHtml(trace.id)}">`,
    `<h4>${inlineHtml(trace.title)}</h4>`,
    ...trace.steps.map(stepHtml),
    inputs,
    '</section>',
  ].join('\n');
}
