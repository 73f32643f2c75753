import { z } from 'zod';
import type { Expectation } from '../../base/failure.ts';
import type { StatedRange } from './range.ts';
import { rangeProblem } from './range-problem.ts';

const finite = z.number().min(-1e30).max(1e30);
const shape = z.number().min(0.01).max(1e6);

/** What a beta, discrete or empirical distribution is stated with besides its ends. */
export const distributionParts = {
  shapes: z.strictObject({ alpha: shape, beta: shape }).optional(),
  values: z
    .array(z.strictObject({ value: finite, probability: z.number().min(0).max(1) }))
    .min(1)
    .max(1000)
    .optional(),
  observations: z.array(finite).min(2).max(10_000).optional(),
};

/** Whether a figure may be a shape of a beta distribution in a document. */
export function isShape(figure: number): boolean {
  return shape.safeParse(figure).success;
}

/** Puts what is wrong with a range under the field it shows in. */
export function checkRange(stated: StatedRange, context: z.RefinementCtx): void {
  const problem = rangeProblem(stated);
  if (problem === null) return;
  const params: { readonly expectation: Expectation } = { expectation: problem.expected };
  const path = problem.expected.kind === 'range-order' ? [] : [problem.field];
  context.addIssue({ code: 'custom', path, params });
}
