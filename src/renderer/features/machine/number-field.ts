/** A number field of the host form: how it is scaled for display, and what may be typed. */
export interface NumberField {
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly required: boolean;
}

/** Fields of the host as a whole. Memory is typed in GiB, the clock in GHz, shares in percent. */
export const hostFields = {
  count: { factor: 1, low: 1, high: 100_000, required: true },
  cores: { factor: 1, low: 0.001, high: 1e6, required: false },
  clockHz: { factor: 1e9, low: 0.001, high: 1000, required: false },
  memoryBytes: { factor: 2 ** 30, low: 0.001, high: 1e8, required: false },
  reserveCpu: { factor: 0.01, low: 0, high: 95, required: true },
  reserveMemory: { factor: 0.01, low: 0, high: 95, required: true },
  cpuOvercommit: { factor: 1, low: 0.1, high: 100, required: true },
} as const satisfies Record<string, NumberField>;
export type HostField = keyof typeof hostFields;

/** Fields of each disk. */
export const diskFields = {
  sizeBytes: { factor: 1e9, low: 0, high: 1e9, required: false },
  freeBytes: { factor: 2 ** 30, low: 0, high: 9e8, required: false },
  operationsPerSecond: { factor: 1, low: 0, high: 1e9, required: false },
  throughputBytesPerSecond: { factor: 2 ** 20, low: 0, high: 1e9, required: false },
  latencySeconds: { factor: 1e-6, low: 0, high: 1e9, required: false },
} as const satisfies Record<string, NumberField>;
export type DiskField = keyof typeof diskFields;

/** Fields of each network interface. */
export const nicFields = {
  bitsPerSecond: { factor: 1e9, low: 0, high: 1e6, required: false },
  latencySeconds: { factor: 1e-6, low: 0, high: 1e9, required: false },
} as const satisfies Record<string, NumberField>;
export type NicField = keyof typeof nicFields;

/** A figure a host file may hold: a number, a range, or nothing. */
export type StatedFigure = number | { readonly low: number; readonly high: number } | null;

/** Enough to type with; a field left as it is keeps every digit of what is stored. */
const shownDigits = 6;

/** What a field shows of a stored figure; a range shows as empty. */
export function fieldText(value: StatedFigure, field: NumberField): string {
  if (typeof value !== 'number') return '';
  return String(Number((value / field.factor).toPrecision(shownDigits)));
}

/** Whether a text may stand in a field. */
export function isAcceptable(typed: string, field: NumberField): boolean {
  if (typed.trim() === '') return !field.required;
  const value = Number(typed);
  return value >= field.low && value <= field.high;
}

/** The number typed, scaled back; what was stored when the field shows the same as before. */
export function read<Stored extends StatedFigure>(
  typed: string,
  field: NumberField,
  stored: Stored,
): Stored | number | null {
  if (typed === fieldText(stored, field)) return stored;
  if (typed.trim() === '') return null;
  return Number((Number(typed) * field.factor).toPrecision(12));
}
