import type { z } from 'zod';

/** One method of the API: how its input is validated, and the type of what it returns. */
export interface Method<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Carries the output type only; never set. */
  readonly output?: Output;
}

/** Declares a method: `method(inputSchema).returns<Output>()`. */
export function method<Input extends z.ZodType>(input: Input) {
  return { returns: <Output>(): Method<Input, Output> => ({ input }) };
}
