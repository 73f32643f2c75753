import { text, type Text } from '../base/text.ts';
import type { ParameterSource } from '../domain/provenance.ts';

/** A citation with its year, which is added only where the citation does not name it. */
export function datedCitation({
  citation,
  year,
}: Pick<ParameterSource, 'citation' | 'year'>): Text {
  if (year === null || citation.en.includes(String(year))) return citation;
  return text(`${citation.en} (${year})`, `${citation.zh}（${year}）`);
}

/**
 * The machines a published figure was measured on, or that its source does not name them. Null for
 * figures that no publication measured: stated in a document, assumed, typed.
 */
export function hardwareText({
  status,
  hardware,
}: Pick<ParameterSource, 'status' | 'hardware'>): Text | null {
  if (hardware !== null) return text(`Measured on: ${hardware}`, `测量硬件：${hardware}`);
  if (status !== 'verified' && status !== 'recalled') return null;
  return text('Hardware not stated', '未注明硬件');
}
