import { text, type Text } from '../base/text.ts';
import type { Finding } from '../domain/result/finding.ts';
import type { CheckSide, PackCheck } from '../packs/pack.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatRange } from '../units/format.ts';
import type { CheckScope } from './check-scope.ts';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Two figures closer than this, relative to their size, are the same: the rounding of a few operations. */
const rounding = 1e-9;

/** Runs a check that compares two figures; null when it holds, or is of another kind. */
export function compareFigures(scope: CheckScope, check: PackCheck): Finding | null {
  const fails = comparisons[check.test];
  if (!fails) return null;
  const left = endsOf(scope, check.alternative, check.left);
  const right = endsOf(scope, check.alternative, check.right);
  if (!left || !right || !fails(left, right)) return null;
  const { id, severity, sections, title, instead } = check;
  const formula = [check.left.text, ...(check.left.to === undefined ? [] : [check.left.to])];
  return {
    id,
    severity,
    sections,
    title,
    left: { label: check.left.label, figure: shown(left, check.unit) },
    right: { label: check.right.label, figure: shown(right, check.unit) },
    formula: formula.map((part) => scope.formula(check.alternative, part)).join(' … '),
    inserted: formula.map((part) => scope.inserted(check.alternative, part)).join(' … '),
    instead,
  };
}

const comparisons: Partial<Record<PackCheck['test'], (left: Ends, right: Ends) => boolean>> = {
  differs: (left, right) => !close(left.low, right.low) || !close(left.high, right.high),
  'not-within': (left, right) =>
    (left.low < right.low && !close(left.low, right.low)) ||
    (left.high > right.high && !close(left.high, right.high)),
  disjoint: (left, right) => left.low > right.high || right.low > left.high,
};

function close(left: number, right: number): boolean {
  return Math.abs(left - right) <= rounding * Math.max(Math.abs(left), Math.abs(right));
}

function endsOf(scope: CheckScope, alternative: string | null, side: CheckSide): Ends | null {
  const from = scope.figure(alternative, side.text);
  if (side.to === undefined) return from;
  const to = scope.figure(alternative, side.to);
  if (!from || !to) return null;
  return { low: Math.min(from.point, to.point), high: Math.max(from.point, to.point) };
}

function shown({ low, high }: Ends, unit: string): Text {
  const display = displayUnitOf(unit) ?? 'number';
  return text(formatRange(low, high, display, 'en'), formatRange(low, high, display, 'zh'));
}
