import type { Failure } from '../base/failure.ts';
import { text } from '../base/text.ts';
import { dimensionName, sameDimension, type Dimension } from '../units/dimension.ts';
import { namesIn } from './expression.ts';
import { inferDimension, nameExpected } from './infer-dimension.ts';
import { formulaFailure } from './formula-failure.ts';
import type { FormulaProblem } from './parse-formula.ts';
import type { Formula, PreparedPack } from './prepared-pack.ts';
import { allSelections, resolveName, type Selection } from './scope.ts';

/**
 * Checks that every name of every formula means something, that units agree, and that no formula
 * needs itself. A general formula is checked for every alternative; there, a name only some
 * alternatives have is allowed (the others simply lack the quantity).
 *
 * @returns the first problem, or null.
 */
export function checkFormulas(prepared: PreparedPack): Failure | null {
  const selections = allSelections(prepared);
  for (const formula of [...prepared.formulas.values()].flat()) {
    const problem = checkFormula(prepared, formula, selections);
    if (problem) return formulaFailure(prepared.pack, formula.definition, problem);
  }
  return null;
}

function checkFormula(
  prepared: PreparedPack,
  formula: Formula,
  selections: readonly Selection[],
): FormulaProblem | null {
  const own = formula.definition.alternative;
  const alternatives = own === null ? prepared.pack.alternatives.map(({ id }) => id) : [own];
  const scopes = alternatives.flatMap((alternative) =>
    selections.map((selection) => ({ alternative, selection })),
  );
  const known = new Set<string>();
  for (const { alternative, selection } of scopes) {
    const cycle = findCycle(prepared, formula, alternative, selection);
    if (cycle) return cycle;
    const names = namesIn(formula.expression);
    const resolved = names.filter(({ name }) =>
      resolveName(prepared, alternative, selection, name),
    );
    for (const { name } of resolved) known.add(name);
    if (resolved.length < names.length) continue;
    const mismatch = checkUnits(prepared, formula, alternative, selection);
    if (mismatch) return mismatch;
  }
  const unknown = namesIn(formula.expression).find(({ name }) => !known.has(name));
  if (!unknown) return null;
  return {
    reason: 'unknown-name',
    position: unknown.position,
    found: unknown.name,
    expected: nameExpected,
  };
}

function checkUnits(
  prepared: PreparedPack,
  formula: Formula,
  alternative: string,
  selection: Selection,
): FormulaProblem | null {
  const dimensionOf = (name: string): Dimension | undefined => {
    const resolved = resolveName(prepared, alternative, selection, name);
    if (!resolved) return undefined;
    if (resolved.kind === 'input') return resolved.input.dimension;
    return resolved.kind === 'parameter'
      ? resolved.parameter.unit.dimension
      : resolved.formula.unit.dimension;
  };
  const inferred = inferDimension(formula.expression, dimensionOf);
  if (!inferred.ok) return inferred.error;
  if (sameDimension(inferred.value, formula.unit.dimension)) return null;
  return {
    reason: 'unit-mismatch',
    position: 0,
    found: dimensionName(inferred.value),
    expected: dimensionName(formula.unit.dimension),
  };
}

const cycleExpected = text('formulas that do not need themselves', '不依赖自身的公式');

function findCycle(
  prepared: PreparedPack,
  start: Formula,
  alternative: string,
  selection: Selection,
): FormulaProblem | null {
  const done = new Set<Formula>();
  const path = new Set<Formula>();
  const visit = (formula: Formula): Formula | null => {
    if (done.has(formula)) return null;
    if (path.has(formula)) return formula;
    path.add(formula);
    for (const { name } of namesIn(formula.expression)) {
      const resolved = resolveName(prepared, alternative, selection, name);
      const found = resolved?.kind === 'formula' ? visit(resolved.formula) : null;
      if (found) return found;
    }
    path.delete(formula);
    done.add(formula);
    return null;
  };
  if (!visit(start)) return null;
  const found = [...path, start].map((formula) => formula.id).join(' → ');
  return { reason: 'cycle', position: 0, found, expected: cycleExpected };
}
