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
  const start = qualifiedId(alternative, prefix);
  return [...prepared.formulas.keys()]
    .filter((id) => id.startsWith(start))
    .map((id) => ({ name: id.slice(start.length), symbol: id.slice(alternative.length + 1) }));
}

function shortName(expression: Expression | undefined, index: number): string {
  if (expression?.kind !== 'name') return `term${index + 1}`;
  const [first = '', ...rest] = expression.name.split('.');
  return first === 'workload' ? first : (rest.at(-1) ?? first);
}
