import { text, type Text } from '../../../base/text.ts';
import type { CheckSide } from '../../pack.ts';

/** The figure as the document states it. */
export const statedFigure = text('stated', '原文数值');
/** The figure of a table. */
export const tabled = text('in the table', '表列数值');
/** A figure that adds up terms. */
export const bySum = text('sum of the terms', '各项之和');
const names: Readonly<Record<string, Text>> = {
  vm: text('full virtualization', '虚拟化'),
  pv: text('paravirtualization', '半虚拟化'),
  container: text('containers', '容器化'),
  sandbox: text('sandboxes', '沙盒化'),
};

/** One side of a check. */
export const side = (label: Text, formulaText: string, to?: string): CheckSide => ({
  label,
  text: formulaText,
  ...(to === undefined ? {} : { to }),
});

/** The paradigm as titles name it. */
export const nameOf = (alternative: string): Text =>
  names[alternative] ?? text(alternative, alternative);
