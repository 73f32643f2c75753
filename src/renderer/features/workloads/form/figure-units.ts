import {
  convertedFigure,
  figureText,
  readFigureText,
  type StatedFigure,
} from '../../../../shared/domain/workload/figure-text.ts';
import { fromBase, parseUnit, toBase } from '../../../../shared/units/unit.ts';

/** Kinds of explicit figures, and the units each can be typed in, from small to large. */
export const figureUnits = {
  time: ['µs', 'ms', 's'],
  throughput: ['bytes/s', 'KiB/s', 'MiB/s', 'GiB/s'],
  bandwidth: ['bits/s', 'Mbit/s', 'Gbit/s'],
} as const satisfies Record<string, readonly string[]>;
export type FigureKind = keyof typeof figureUnits;

/** A figure as typed: the number as text, and the chosen unit. */
export interface TypedFigure {
  readonly number: string;
  readonly unit: string;
}

const usualUnit: Readonly<Record<FigureKind, string>> = {
  time: 'ms',
  throughput: 'MiB/s',
  bandwidth: 'Gbit/s',
};

/** An empty figure in the unit that is most usual. */
export function emptyFigure(kind: FigureKind): TypedFigure {
  return { number: '', unit: usualUnit[kind] };
}

/** The numbers a figure is made of: itself, or the parts of a range. */
function numbersOf(value: Exclude<StatedFigure, string>): readonly number[] {
  if (typeof value === 'number') return [value];
  return [value.low, value.high].filter((part) => typeof part === 'number');
}

/** A stored figure as a user would type it: in the largest unit that keeps all of it at 1 or more. */
export function typedFigure(value: StatedFigure | undefined, kind: FigureKind): TypedFigure {
  if (value === undefined || typeof value === 'string') return emptyFigure(kind);
  const numbers = numbersOf(value).filter((part) => part > 0);
  const fitting = figureUnits[kind].findLast((name) =>
    numbers.every((part) => inUnit(part, name) >= 1),
  );
  const unit = fitting ?? figureUnits[kind][0];
  const shown = convertedFigure(value, (part) => decimal(inUnit(part, unit)));
  return { number: figureText(shown as StatedFigure), unit };
}

/** Takes off what a change of unit added in the last binary digit: 0.1 µs is 1e-7 s. */
function decimal(value: number): number {
  return Number(value.toPrecision(15));
}

function inUnit(value: number, name: string): number {
  const unit = parseUnit(name);
  return unit.ok ? fromBase(value, unit.value) : value;
}

/**
 * The figure in base form, also a range of them; undefined when nothing is typed. What is no number
 * stays text, so that the schema can say what was found.
 */
export function figureValue({ number, unit: name }: TypedFigure): unknown {
  if (number.trim() === '') return undefined;
  const unit = parseUnit(name);
  const read = readFigureText(number, (part) => {
    const value = part === '' ? Number.NaN : Number(part);
    return Number.isFinite(value) ? value : part;
  });
  return unit.ok ? convertedFigure(read, (part) => decimal(toBase(part, unit.value))) : read;
}
