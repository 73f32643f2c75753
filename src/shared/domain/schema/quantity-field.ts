import type { FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { parseQuantity } from '../../units/kubernetes-quantity.ts';

/** Fields written in the Kubernetes quantity grammar, with a correct example of each. */
export const quantityExamples = {
  cpu: '500m',
  memory: '4Gi',
  imageBytes: '200Mi',
  dataBytes: '20Gi',
  blockSize: '4Ki',
} as const;
export type QuantityField = keyof typeof quantityExamples;

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly unit: 'cores' | 'bytes';
}

/**
 * What a quantity may be, in base units. An instance has at most as many CPUs as one Linux kernel
 * can have (NR_CPUS of x86 with MAXSMP) and at least a page of WebAssembly memory, 64 KiB: nothing
 * that can be isolated runs in less. Nothing as large as the other upper bounds exists, and sums stay
 * finite.
 */
const bounds: Readonly<Record<QuantityField, Bounds>> = {
  cpu: { low: 1e-9, high: 8192, unit: 'cores' },
  memory: { low: 65_536, high: 1e18, unit: 'bytes' },
  imageBytes: { low: 0, high: 1e18, unit: 'bytes' },
  dataBytes: { low: 0, high: 1e18, unit: 'bytes' },
  blockSize: { low: 1, high: 2 ** 40, unit: 'bytes' },
};

/** `400m` of memory is 0.4 bytes, and less than a MiB written in thousandths a slip for `Mi`. */
const leastMilliBytes = 2 ** 20;

const byteSuffix = { memory: 'Mi', imageBytes: 'Mi', dataBytes: 'Gi', blockSize: 'Ki' } as const;

/** Of a memory written in KiB by a slip, a few are meant as GiB (`4Ki`) and tens as MiB (`32Ki`). */
function nextSuffix(digits: string): string {
  return Number(digits) < 16 ? 'Gi' : 'Mi';
}

const plainDigits = /^\+?(?<digits>\d+\.?\d*|\.\d+)(?<suffix>[A-Za-z]*)$/;

/** What was most likely meant by a quantity of a size that nobody has; null where nothing is likely. */
function likelyMeant(name: QuantityField, typed: string, value: number): string | null {
  const { digits, suffix } = plainDigits.exec(typed.trim())?.groups ?? {};
  if (digits === undefined) return null;
  if (name === 'cpu') return value > bounds.cpu.high ? `${digits}m` : null;
  const milli = suffix === 'm' && value < leastMilliBytes;
  const tiny = name === 'memory' && value < bounds.memory.low;
  if (!milli && !tiny) return null;
  return digits + (/^k/i.test(suffix ?? '') ? nextSuffix(digits) : byteSuffix[name]);
}

/** Whether a field is written as a quantity, by the last part of its path. */
export function isQuantityField(name: string): name is QuantityField {
  return Object.hasOwn(quantityExamples, name);
}

/**
 * Reads a quantity field. A number is taken as it stands, in base units.
 *
 * @param at path of the field, for instance `workloads[0].memory`.
 * @returns the value in base units, or a failure with the text as typed and a correct example.
 */
export function readQuantity(
  name: QuantityField,
  typed: string | number,
  at: string,
  source: string | null,
): Result<number, FieldFailure> {
  const failure = (expected: FieldFailure['expected']): Result<number, FieldFailure> =>
    err({ code: 'field-invalid', source, field: at, found: String(typed).slice(0, 80), expected });
  const parsed = parseQuantity(String(typed));
  const { low, high, unit } = bounds[name];
  const example = quantityExamples[name];
  if (!parsed.ok || parsed.value === 0) {
    return parsed.ok && low === 0 ? parsed : failure({ kind: 'quantity', example });
  }
  const meant = likelyMeant(name, String(typed), parsed.value);
  if (meant !== null) return failure({ kind: 'meant', value: parsed.value, unit, meant });
  if (parsed.value < low) return failure({ kind: 'quantity', example });
  if (parsed.value > high) return failure({ kind: 'between', low: 0, high, unit });
  return ok(parsed.value);
}
