import { text, type Text } from '../base/text.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity } from '../units/format.ts';
import { formatNumber } from '../units/format-number.ts';

/** A quantity in SI base form as people read it, in both languages. */
export function quantity(value: number, unit: DisplayUnit): Text {
  return text(formatQuantity(value, unit, 'en'), formatQuantity(value, unit, 'zh'));
}

/** A threshold's figure, in the unit the pack gives it. */
export function thresholdFigure(value: number, unit: string): Text {
  const known = displayUnitOf(unit);
  return known
    ? quantity(value, known)
    : text(`${figure(value)} ${unit}`, `${figure(value)} ${unit}`);
}

/** A plain number. */
export const figure = (value: number): string => formatNumber(value);

/** Joins clauses into one, in both languages. */
export function joined(parts: readonly Text[], en = '; ', zh = '；'): Text {
  return text(parts.map((part) => part.en).join(en), parts.map((part) => part.zh).join(zh));
}
