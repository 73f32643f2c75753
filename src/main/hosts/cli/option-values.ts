import type { Expectation, Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';

function invalid(option: string, found: string, expected: Expectation): Result<never, Failure> {
  return err({ code: 'option-invalid', option, found, expected });
}

/** A whole number between two bounds, in plain digits. */
export function integerOption(
  option: string,
  value: string,
  low: number,
  high: number,
): Result<number, Failure> {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= low && number <= high) return ok(number);
  return invalid(option, value, { kind: 'between', low, high });
}

/** A number between two bounds, as `2` or `0.5`. */
export function numberOption(
  option: string,
  value: string,
  low: number,
  high: number,
): Result<number, Failure> {
  const number = /^\d{1,12}(?:\.\d{1,9})?$/.test(value) ? Number(value) : Number.NaN;
  if (number >= low && number <= high) return ok(number);
  return invalid(option, value, { kind: 'between', low, high });
}

/** One of a few words. */
export function choiceOption<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Result<Choice, Failure> {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return ok(chosen);
  return invalid(option, value, { kind: 'one-of', options: choices });
}
