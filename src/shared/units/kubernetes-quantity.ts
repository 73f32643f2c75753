import { ownValue } from '../base/own-value.ts';
import { err, ok, type Result } from '../base/result.ts';

const suffixFactor: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const grammar =
  /^(?<number>[+-]?(?:\d+\.?\d*|\.\d+))(?:(?<exponent>[eE][+-]?\d+)|(?<suffix>[KMGTPE]i|[numkMGTPE])?)$/;

/** Why a text is not a quantity. */
export type QuantityProblem = 'grammar' | 'negative' | 'not-finite' | 'zero';

/**
 * Reads a quantity in the Kubernetes grammar: `2`, `500m`, `1e3`, `4Gi`, `512Mi`, `10G`.
 * The value is in base units (cores, bytes). `E` alone is exa; `e3` is an exponent.
 *
 * @returns the value, finite and not negative, or what is wrong with the text.
 * Source: Kubernetes API conventions, resource.Quantity.
 */
export function parseQuantity(text: string): Result<number, QuantityProblem> {
  const match = grammar.exec(text.trim());
  if (!match?.groups) return err('grammar');
  const { number = '', exponent = '', suffix = '' } = match.groups;
  const factor = ownValue(suffixFactor, suffix);
  if (factor === undefined) return err('grammar');
  const value = Number(number + exponent) * factor;
  if (!Number.isFinite(value)) return err('not-finite');
  if (value < 0 || Object.is(value, -0)) return err('negative');
  return ok(value);
}
