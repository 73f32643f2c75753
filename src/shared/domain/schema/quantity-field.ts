import type { FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { parseQuantity } from '../../units/kubernetes-quantity.ts';

/** Fields written in the Kubernetes quantity grammar, with a correct example of each. */
export const quantityExamples = {
  cpu: '500m',
  memory: '4Gi',
  imageBytes: '200Mi',
  blockSize: '4Ki',
} as const;
export type QuantityField = keyof typeof quantityExamples;

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/**
 * What a quantity may be, in base units. Memory under one byte is the well-known slip of writing
 * `400m` for `400Mi`; nothing that large exists above the upper bounds, and sums stay finite.
 */
const bounds: Readonly<Record<QuantityField, Bounds>> = {
  cpu: { low: 1e-9, high: 1e6, unit: 'cores' },
  memory: { low: 1, high: 1e18, unit: 'bytes' },
  imageBytes: { low: 0, high: 1e18, unit: 'bytes' },
  blockSize: { low: 1, high: 2 ** 40, unit: 'bytes' },
};

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
  if (!parsed.ok || parsed.value < low) {
    return failure({ kind: 'quantity', example: quantityExamples[name] });
  }
  if (parsed.value > high) return failure({ kind: 'between', low: 0, high, unit });
  return ok(parsed.value);
}
