import { say, type Language } from '../../base/text.ts';
import { unitFamilies, type DisplayUnit } from '../../units/display-unit.ts';
import { formatNumber } from '../../units/format-number.ts';

/** One prefix for a whole axis: values are divided by `factor`, the axis is named with `label`. */
export interface AxisScale {
  readonly factor: number;
  readonly label: string;
}

/** The prefix in which the largest of the values reads best. */
export function axisScale(
  values: readonly number[],
  unit: DisplayUnit,
  language: Language,
): AxisScale {
  const largest = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  const steps = unitFamilies[unit].steps;
  const step = steps.findLast((one) => largest >= one.factor) ?? steps[0];
  return step === undefined
    ? { factor: 1, label: '' }
    : { factor: step.factor, label: say(step.label, language) };
}

/** A value on the axis, without floating-point dust, so that options compare and print well. */
export function onAxis(value: number, scale: AxisScale): number {
  return Number((value / scale.factor).toPrecision(12));
}

/** A title with its unit: `Memory (MiB)`, or the title alone for plain numbers. */
export function titled(title: string, scale: AxisScale, language: Language): string {
  if (scale.label === '') return title;
  return language === 'zh' ? `${title}（${scale.label}）` : `${title} (${scale.label})`;
}

/** A share as a percentage for labels: `82 %`, `< 1 %`, `> 99 %`; 0 and 1 only when exact. */
export function shareLabel(share: number, language: Language): string {
  const space = language === 'zh' ? '' : ' ';
  if (share > 0 && share < 0.01) return `<${space}1${space}%`;
  if (share < 1 && share > 0.99) return `>${space}99${space}%`;
  return `${formatNumber(Math.round(share * 100), 1)}${space}%`;
}

/** A score or value between 0 and 1 with two decimals; in a table of figures these line up. */
export function scoreLabel(score: number): string {
  return score.toFixed(2).replace('-', '−');
}
