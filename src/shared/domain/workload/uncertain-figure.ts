import { z } from 'zod';
import type { FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { checkRange, distributionParts } from '../range/range-input.ts';
import { rangeProblem } from '../range/range-problem.ts';
import { distributions, point, rangeFrom, type Range } from '../range/range.ts';
import { readQuantity, type QuantityField } from '../schema/quantity-field.ts';

/** A figure of a workload in base units: one number, or what is known of an uncertain one. */
export function figureInput(largest: number) {
  const figure = z.number().nonnegative().max(largest);
  const range = z
    .strictObject({
      low: figure,
      high: figure,
      mode: figure.optional(),
      distribution: z.enum(distributions).optional(),
      ...distributionParts,
    })
    .superRefine((stated, context) => {
      checkRange({ ...stated, distribution: distributionOf(stated) }, context);
    });
  return z.union([figure, range]);
}

const quantity = z.union([z.string().min(1).max(64), z.number()]);

/** Shapes that need no more than their ends and a likeliest value: what a quantity may have. */
export const plainDistributions = [
  'point',
  'uniform',
  'triangular',
  'pert',
  'lognormal',
  'normal',
] as const satisfies readonly Range['distribution'][];

/** A Kubernetes quantity, or a range of them; the grammar is checked when the workload is resolved. */
export const quantityInput = z.union([
  quantity,
  z.strictObject({
    low: quantity,
    high: quantity,
    mode: quantity.optional(),
    distribution: z.enum(plainDistributions).optional(),
  }),
]);

type QuantityInput = z.infer<typeof quantityInput>;
export type FigureInput = z.infer<ReturnType<typeof figureInput>>;

/** With a likeliest value the shape is a triangle, without one nothing in the range is likelier. */
function distributionOf(stated: {
  readonly mode?: unknown;
  readonly distribution?: Range['distribution'] | undefined;
}): Range['distribution'] {
  return stated.distribution ?? (stated.mode === undefined ? 'uniform' : 'triangular');
}

/** A figure as a range; a plain number is certain. */
export function figureRange(figure: FigureInput): Range {
  if (typeof figure === 'number') return point(figure);
  return certainWhenEqual(rangeFrom({ ...figure, distribution: distributionOf(figure) }));
}

/** A range without width is a number, whatever its shape was called. */
function certainWhenEqual(range: Range): Range {
  return range.low === range.high ? point(range.low) : range;
}

/**
 * Reads a quantity field that may be a range of quantities.
 *
 * @param at path of the field, for instance `workloads[0].memory`.
 * @returns the range in base units, or the first thing that is wrong with its parts or their order.
 */
export function readQuantityRange(
  name: QuantityField,
  typed: QuantityInput,
  at: string,
  source: string | null,
): Result<Range, FieldFailure> {
  if (typeof typed !== 'object') {
    const value = readQuantity(name, typed, at, source);
    return value.ok ? ok(point(value.value)) : value;
  }
  const low = readQuantity(name, typed.low, `${at}.low`, source);
  if (!low.ok) return low;
  const high = readQuantity(name, typed.high, `${at}.high`, source);
  if (!high.ok) return high;
  const mode =
    typed.mode === undefined ? ok(undefined) : readQuantity(name, typed.mode, `${at}.mode`, source);
  if (!mode.ok) return mode;
  const stated = {
    low: low.value,
    high: high.value,
    distribution: distributionOf(typed),
    ...(mode.value === undefined ? {} : { mode: mode.value }),
  };
  const problem = rangeProblem(stated);
  if (problem !== null) {
    const found = `${String(typed.low)} – ${String(typed.high)}`.slice(0, 80);
    return err({ code: 'field-invalid', source, field: at, found, expected: problem.expected });
  }
  return ok(certainWhenEqual(rangeFrom(stated)));
}

/** A range times a factor that is not negative; its shape stays. */
export function scaled(range: Range, factor: number): Range {
  return rangeFrom(range, (value) => value * factor);
}
