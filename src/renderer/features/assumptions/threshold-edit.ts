import type { Language } from '../../../shared/base/text.ts';
import { axisScale, type AxisScale } from '../../../shared/charts/drawing/axis-scale.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import type { PackThreshold } from '../../../shared/packs/pack.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';

/** The prefix in which a threshold is edited: that of the pack's own value. */
export function thresholdScale(threshold: PackThreshold, language: Language): AxisScale {
  const unit = displayUnitOf(threshold.unit);
  if (unit === null) return { factor: 1, label: threshold.unit };
  return axisScale([threshold.value], unit, language);
}

/** A threshold's value as the field shows it. */
export function shownValue(value: number, scale: AxisScale): number {
  return Number((value / scale.factor).toPrecision(10));
}

/** What was typed, in base form; null when it is no number or lies outside the threshold's bounds. */
export function typedValue(
  typed: string | number,
  threshold: PackThreshold,
  scale: AxisScale,
): number | null {
  if (typed === '' || !Number.isFinite(Number(typed))) return null;
  const value = Number((Number(typed) * scale.factor).toPrecision(12));
  return value >= threshold.low && value <= threshold.high ? value : null;
}

/** The document with a threshold changed; the pack's own value is not kept as a change. */
export function withThreshold(
  document: ProjectDocument,
  threshold: PackThreshold,
  value: number | null,
): ProjectDocument {
  const rest = Object.fromEntries(
    Object.entries(document.thresholds).filter(([id]) => id !== threshold.id),
  );
  const isOwn = value !== null && value !== threshold.value;
  return { ...document, thresholds: isOwn ? { ...rest, [threshold.id]: value } : rest };
}
