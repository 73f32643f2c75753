import { text, type Text } from '../base/text.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity } from '../units/format.ts';
import { formatNumber } from '../units/format-number.ts';

const paradigmNames: Readonly<Record<Paradigm, Text>> = {
  vm: text('full virtualization', '虚拟化'),
  pv: text('paravirtualization', '半虚拟化'),
  container: text('containers', '容器化'),
  sandbox: text('sandboxing', '沙盒化'),
};

const isolationNames: readonly Text[] = [
  text('application', '应用级'),
  text('process', '进程级'),
  text('kernel', '内核级'),
  text('hardware', '硬件级'),
];

/** The name of a paradigm as it stands inside a sentence. */
export function paradigmName(paradigm: Paradigm): Text {
  return paradigmNames[paradigm];
}

/** An isolation level with its number, for instance `3 (kernel)`; a level off the scale has no name. */
export function isolationName(level: number): Text {
  const name = isolationNames[level - 1];
  return name
    ? text(`${figure(level)} (${name.en})`, `${figure(level)}（${name.zh}）`)
    : text(figure(level), figure(level));
}

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
