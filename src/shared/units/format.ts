import type { Language } from '../base/text.ts';
import { unitFamilies, type DisplayUnit, type UnitStep } from './display-unit.ts';
import { formatNumber, unknownWord } from './format-number.ts';

/** A figure to print: exact, between two bounds, or unknown. An `Estimate` of the plan fits. */
export type PrintableFigure = number | { readonly low: number; readonly high: number } | null;

/** How two bounds of a range relate to the unit they are printed in. */
const widestSharedUnit = 1000;

function stepFor(value: number, unit: DisplayUnit): UnitStep {
  const steps = unitFamilies[unit].steps;
  const size = Math.abs(value);
  const fitting = steps.findLast((step) => size >= step.factor * (1 - 5e-4));
  return fitting ?? (steps[0] as UnitStep);
}

function withLabel(figures: string, step: UnitStep, singular: boolean, language: Language): string {
  const label =
    singular && language === 'en' ? (step.singular ?? step.label.en) : step.label[language];
  if (label === '') return figures;
  return language === 'zh' && step.tightInChinese ? figures + label : `${figures} ${label}`;
}

/**
 * A quantity in SI base form as people read it: three significant digits, a prefix that keeps the
 * number short (binary for bytes), and its unit. `null`, `NaN` say "unknown", never 0.
 *
 * @param unit what the value is; the value is in that unit's base form (a share for `percent`).
 */
export function formatQuantity(
  value: number | null | undefined,
  unit: DisplayUnit,
  language: Language,
): string {
  if (value === null || value === undefined || Number.isNaN(value)) return unknownWord(language);
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const step = stepFor(value, unit);
  const number = formatNumber(value / step.factor);
  return withLabel(number, step, number === '1', language);
}

function joinEnds(low: string, high: string, spaced: boolean, language: Language): string {
  if (low.startsWith('−')) return language === 'zh' ? `${low} 至 ${high}` : `${low} to ${high}`;
  return spaced ? `${low} – ${high}` : `${low}–${high}`;
}

/**
 * Two bounds with one unit: `70–80 %`, `10–50 µs`. Bounds that are too far apart to share a prefix
 * keep their own: `10 ns – 2 s`; bounds that print alike are printed once.
 */
export function formatRange(
  low: number,
  high: number,
  unit: DisplayUnit,
  language: Language,
): string {
  const apart = (): string => {
    const ends = [
      formatQuantity(low, unit, language),
      formatQuantity(high, unit, language),
    ] as const;
    return ends[0] === ends[1] ? ends[0] : joinEnds(ends[0], ends[1], true, language);
  };
  if (!Number.isFinite(low) || !Number.isFinite(high)) return apart();
  const step = stepFor(Math.max(Math.abs(low), Math.abs(high)), unit);
  const small = Math.min(Math.abs(low), Math.abs(high));
  if (small > 0 && small * widestSharedUnit < step.factor) return apart();
  const ends = [formatNumber(low / step.factor), formatNumber(high / step.factor)] as const;
  const same = ends[0] === ends[1];
  const figures = same ? ends[0] : joinEnds(ends[0], ends[1], false, language);
  return withLabel(figures, step, same && ends[0] === '1', language);
}

/** A figure of the plan: one number, its range, or "unknown". */
export function formatFigure(
  figure: PrintableFigure | undefined,
  unit: DisplayUnit,
  language: Language,
): string {
  if (figure === null || figure === undefined || typeof figure === 'number') {
    return formatQuantity(figure, unit, language);
  }
  return formatRange(figure.low, figure.high, unit, language);
}
