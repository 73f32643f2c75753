import type { z } from 'zod';
import { deviceFigure } from '../../../shared/domain/host/host-input.ts';
import {
  convertedFigure,
  figureText,
  readFigureText,
} from '../../../shared/domain/workload/figure-text.ts';

/** A number field of the host form: how it is scaled for display, and what may be typed. */
export interface NumberField {
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly required: boolean;
  /** What a blank field counts as, where it does not mean unknown. */
  readonly blank?: string;
  /** It may be a range, `1..4`. */
  readonly range?: true;
}

/** Fields of the host as a whole. Memory is typed in GiB, the clock in GHz, shares in percent. */
export const hostFields = {
  count: { factor: 1, low: 1, high: 100_000, required: true },
  cores: { factor: 1, low: 0.001, high: 1e6, required: false },
  threadsPerCore: { factor: 1, low: 1, high: 8, required: false, blank: '1' },
  efficiencyCores: { factor: 1, low: 0, high: 1e6, required: false, blank: '0' },
  clockHz: { factor: 1e9, low: 0.001, high: 1000, required: false },
  memoryBytes: { factor: 2 ** 30, low: 0.001, high: 1e8, required: false },
  reserveCpu: { factor: 0.01, low: 0, high: 95, required: true },
  reserveMemory: { factor: 0.01, low: 0, high: 95, required: true },
  cpuOvercommit: { factor: 1, low: 0.1, high: 100, required: true },
} as const satisfies Record<string, NumberField>;
export type HostField = keyof typeof hostFields;

/** Fields of each disk. */
export const diskFields = {
  freeBytes: { factor: 2 ** 30, low: 0, high: 9e8, required: false },
  operationsPerSecond: { factor: 1, low: 0, high: 1e9, required: false, range: true },
  throughputBytesPerSecond: { factor: 2 ** 20, low: 0, high: 1e9, required: false, range: true },
  latencySeconds: { factor: 1e-6, low: 0, high: 1e9, required: false, range: true },
} as const satisfies Record<string, NumberField>;
export type DiskField = keyof typeof diskFields;

/** Fields of each network interface. */
export const nicFields = {
  bitsPerSecond: { factor: 1e9, low: 0, high: 1e6, required: false },
  latencySeconds: { factor: 1e-6, low: 0, high: 1e9, required: false, range: true },
} as const satisfies Record<string, NumberField>;
export type NicField = keyof typeof nicFields;

type DeviceFigure = z.output<typeof deviceFigure>;
/** A figure a host file may hold: a number, a range, or nothing. */
export type StatedFigure = DeviceFigure | null;

/** Enough to type with; a field left as it is keeps every digit of what is stored. */
const shownDigits = 6;

/** What a field shows of a stored figure, a range as `1..4`. */
export function fieldText(value: StatedFigure, field: NumberField): string {
  if (value === null) return '';
  const shown = (part: number): number => Number((part / field.factor).toPrecision(shownDigits));
  if (typeof value === 'number') return String(shown(value));
  const { distribution, ...ends } = value;
  // The usual shape goes without saying.
  const usual = ends.mode === undefined ? 'uniform' : 'triangular';
  const stated = distribution === usual ? ends : { ...ends, distribution };
  return figureText(convertedFigure(stated, shown) as Parameters<typeof figureText>[0]);
}

/** What is typed, in the unit of the field: a number, a range with its shape, or what neither is. */
function typedFigure(typed: string): unknown {
  const figure = readFigureText(typed, (part) => (part === '' ? Number.NaN : Number(part)));
  if (typeof figure !== 'object' || figure === null || 'distribution' in figure) return figure;
  return { ...figure, distribution: 'mode' in figure ? 'triangular' : 'uniform' };
}

/** Whether a text may stand in a field. */
export function isAcceptable(typed: string, field: NumberField): boolean {
  if (typed.trim() === '') return !field.required;
  const figure = typedFigure(typed);
  const isWithin = (value: unknown): boolean =>
    typeof value === 'number' && value >= field.low && value <= field.high;
  if (typeof figure === 'number') return isWithin(figure);
  const range = field.range ? deviceFigure.safeParse(figure) : null;
  if (!range?.success || typeof range.data === 'number') return false;
  return isWithin(range.data.low) && isWithin(range.data.high);
}

/** The figure typed, scaled back; what was stored when the field shows the same as before. */
export function read<Stored extends StatedFigure>(
  typed: string,
  field: NumberField,
  stored: Stored,
): Stored | number | null {
  if (typed === fieldText(stored, field)) return stored;
  if (typed.trim() === '') return null;
  const scaled = (part: number): number => Number((part * field.factor).toPrecision(12));
  return convertedFigure(typedFigure(typed), scaled) as Stored | number;
}
