import { addends, type Expression } from '../engine/formula/expression.ts';
import { qualifiedId, type PreparedPack } from '../engine/formula/prepared-pack.ts';
import { resolveName, type Selection } from '../engine/formula/scope.ts';

/** One addend of a quantity: its short name, and the symbol its figure is under. */
export interface Term {
  readonly name: string;
  readonly symbol: string;
}

/** The addends of a sum, by short name: the last part of the symbol, or `workload` for the workload's own. */
export function termsOfSum(
  prepared: PreparedPack,
  alternative: string,
  selection: Selection,
  symbol: string,
): readonly Term[] {
  const resolved = resolveName(prepared, alternative, selection, symbol);
  if (resolved?.kind !== 'formula') return [];
  const parts = addends(resolved.formula.expression);
  if (parts.length === 1) return [{ name: shortName(parts[0], 0), symbol }];
  return parts.map((part, index) => ({
    name: shortName(part, index),
    symbol: `${symbol}#${index}`,
  }));
}

/** Formulas of an alternative under a common prefix, for instance `cpu.term.`. */
export function termsUnder(
  prepared: PreparedPack,
  alternative: string,
  prefix: string,
): readonly Term[] {
  return symbolsUnder(prepared, alternative, prefix).map((symbol) => ({
    name: symbol.slice(prefix.length),
    symbol,
  }));
}

/** Symbols under a prefix that an alternative has a formula of: its own ones, and those of all alternatives. */
export function symbolsUnder(
  { formulas }: PreparedPack,
  alternative: string,
  prefix: string,
): readonly string[] {
  const own = qualifiedId(alternative, prefix);
  const symbols = [...formulas.keys()].flatMap((id) => {
    if (id.startsWith(own)) return [id.slice(alternative.length + 1)];
    return id.startsWith(prefix) ? [id] : [];
  });
  return [...new Set(symbols)];
}

function shortName(expression: Expression | undefined, index: number): string {
  if (expression?.kind !== 'name') return `term${index + 1}`;
  const [first = '', ...rest] = expression.name.split('.');
  return first === 'workload' ? first : (rest.at(-1) ?? first);
}
