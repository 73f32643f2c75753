import type { Text } from '../base/text.ts';
import type { FormulaSelector, PackFormula, PackParameter } from './pack.ts';

/** The part of a parameter that differs from one figure of a document to the next. */
export interface Figure {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly printed?: string;
  /** The document's own symbol. */
  readonly documentSymbol?: string;
  readonly section: string;
  readonly note?: Text;
}

/** A figure printed in the pack's document: anything between its ends is as likely. */
export function stated(alternative: string | null, figure: Figure): PackParameter {
  return parameter(alternative, figure, 'stated');
}

/** A figure the document leaves open and the pack fills in; shown as an assumption everywhere. */
export function assumed(
  alternative: string | null,
  figure: Figure & { readonly note: Text },
): PackParameter {
  return parameter(alternative, figure, 'assumption');
}

function parameter(
  alternative: string | null,
  { section, ...figure }: Figure,
  status: 'stated' | 'assumption',
): PackParameter {
  const distribution = figure.low === figure.high ? 'point' : 'uniform';
  return { alternative, ...figure, distribution, status, source: { section } };
}

/** A formula of a document's section. */
export function formula(
  alternative: string | null,
  symbol: string,
  unit: string,
  text: string,
  details: {
    readonly title: Text;
    readonly section: string;
    readonly when?: FormulaSelector;
    readonly note?: Text;
  },
): PackFormula {
  const { section, ...rest } = details;
  return { alternative, symbol, unit, text, source: { section }, ...rest };
}
