import type { Failure } from '../../base/failure.ts';
import { dimensionName, sameDimension, type Dimension } from '../../units/dimension.ts';
import { namesIn, type NameExpression } from './expression.ts';
import { findCycle } from './find-cycle.ts';
import { formulaFailure } from './formula-failure.ts';
import { inferDimension, nameExpected } from './infer-dimension.ts';
import type { FormulaProblem } from './parse-formula.ts';
import type { Formula, PreparedPack } from './prepared-pack.ts';
import { allSelections, resolveName, type Resolved, type Selection } from './scope.ts';

/** A formula with the names it mentions, read once for all alternatives. */
interface Mention {
  readonly formula: Formula;
  readonly names: readonly NameExpression[];
  /** Names that mean something for at least one alternative. */
  readonly known: Set<string>;
}

/** One alternative under one selection: what its names mean. */
interface Scope {
  readonly resolve: (name: string) => Resolved | null;
}

/** Characters of formulas over all alternatives and selections, at most: about a second of work. */
const maxCharacters = 10_000_000;

/**
 * Checks that every name of every formula means something, that units agree, and that no formula
 * needs itself. A general formula is checked for every alternative; there, a name only some
 * alternatives have is allowed (the others simply lack the quantity).
 *
 * @returns the first problem, or null. A pack whose checks would take too long is a problem too.
 */
export function checkFormulas(prepared: PreparedPack): Failure | null {
  const mentions = [...prepared.formulas.values()]
    .flat()
    .map((formula) => ({ formula, names: namesIn(formula.expression), known: new Set<string>() }));
  const selections = allSelections(prepared);
  const tooMuch = tooMuchToCheck(prepared, selections.length);
  if (tooMuch) return tooMuch;
  const namesOf = new Map(mentions.map(({ formula, names }) => [formula, names]));
  for (const { id: alternative } of prepared.pack.alternatives) {
    const mentioned = mentions.filter(({ formula }) => belongsTo(formula, alternative));
    for (const selection of selections) {
      const scope = openScope(prepared, alternative, selection);
      const problem = checkScope(prepared, mentioned, scope, namesOf);
      if (problem) return problem;
    }
  }
  for (const mention of mentions) {
    const problem = unknownName(mention);
    if (problem) return formulaFailure(prepared.pack, mention.formula.definition, problem);
  }
  return null;
}

function belongsTo({ definition }: Formula, alternative: string): boolean {
  return definition.alternative === null || definition.alternative === alternative;
}

function tooMuchToCheck({ pack }: PreparedPack, selections: number): Failure | null {
  let characters = 0;
  for (const { alternative, text } of pack.formulas) {
    characters += text.length * (alternative === null ? pack.alternatives.length : 1) * selections;
  }
  if (characters <= maxCharacters) return null;
  return {
    code: 'field-invalid',
    source: pack.id,
    field: 'formulas',
    found: String(characters),
    expected: { kind: 'formula-characters', high: maxCharacters },
  };
}

function openScope(prepared: PreparedPack, alternative: string, selection: Selection): Scope {
  const resolved = new Map<string, Resolved | null>();
  return {
    resolve: (name) => {
      const before = resolved.get(name);
      if (before !== undefined) return before;
      const resolution = resolveName(prepared, alternative, selection, name);
      resolved.set(name, resolution);
      return resolution;
    },
  };
}

function checkScope(
  { pack }: PreparedPack,
  mentions: readonly Mention[],
  scope: Scope,
  namesOf: ReadonlyMap<Formula, readonly NameExpression[]>,
): Failure | null {
  const needs = (formula: Formula): readonly Formula[] =>
    (namesOf.get(formula) ?? []).flatMap(({ name }) => {
      const resolved = scope.resolve(name);
      return resolved?.kind === 'formula' ? [resolved.formula] : [];
    });
  const cycle = findCycle(
    mentions.map(({ formula }) => formula),
    needs,
  );
  if (cycle) return formulaFailure(pack, cycle.formula.definition, cycle.problem);
  for (const { formula, names, known } of mentions) {
    const meant = names.filter(({ name }) => scope.resolve(name));
    for (const { name } of meant) known.add(name);
    const problem = meant.length === names.length ? checkUnits(formula, scope) : null;
    if (problem) return formulaFailure(pack, formula.definition, problem);
  }
  return null;
}

function checkUnits(formula: Formula, scope: Scope): FormulaProblem | null {
  const inferred = inferDimension(formula.expression, (name) => dimensionOf(scope.resolve(name)));
  if (!inferred.ok) return inferred.error;
  if (sameDimension(inferred.value, formula.unit.dimension)) return null;
  return {
    reason: 'unit-mismatch',
    position: 0,
    found: dimensionName(inferred.value),
    expected: dimensionName(formula.unit.dimension),
  };
}

function dimensionOf(resolved: Resolved | null): Dimension | undefined {
  if (!resolved) return undefined;
  if (resolved.kind === 'input') return resolved.input.dimension;
  return resolved.kind === 'parameter'
    ? resolved.parameter.unit.dimension
    : resolved.formula.unit.dimension;
}

function unknownName({ names, known }: Mention): FormulaProblem | null {
  const unknown = names.find(({ name }) => !known.has(name));
  if (!unknown) return null;
  return {
    reason: 'unknown-name',
    position: unknown.position,
    found: unknown.name,
    expected: nameExpected,
  };
}
