import { namesIn } from '../engine/formula/expression.ts';
import type { Parameter, PreparedPack } from '../engine/formula/prepared-pack.ts';
import { resolveName, type Selection } from '../engine/formula/scope.ts';

/** The published parameters that a figure of an alternative rests on; assumptions are left out. */
export function publishedParameters(
  prepared: PreparedPack,
  alternative: string,
  selection: Selection,
  symbol: string,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    const resolved = resolveName(prepared, alternative, selection, name);
    if (resolved?.kind === 'parameter' && isPublished(resolved.parameter)) {
      found.set(name, resolved.parameter);
    }
    if (resolved?.kind !== 'formula') return;
    for (const { name: inner } of namesIn(resolved.formula.expression)) visit(inner);
  };
  visit(symbol);
  return [...found.values()];
}

/** The parameter was published, not assumed by the pack. */
export function isPublished({ definition }: Parameter): boolean {
  return definition.status !== 'assumption';
}
