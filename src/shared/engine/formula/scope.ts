import type { FormulaSelector } from '../../packs/pack.ts';
import {
  qualifiedId,
  type Formula,
  type InputDefinition,
  type Parameter,
  type PreparedPack,
} from './prepared-pack.ts';

/** The choices under which names of one alternative resolve. */
export interface Selection {
  readonly basis: NonNullable<FormulaSelector['basis']>;
  readonly guest: NonNullable<FormulaSelector['guest']>;
  /** Inputs nobody knows, by symbol, with the general parameter that stands in for each. */
  readonly substitutes: Readonly<Record<string, string>>;
  /** Inputs nobody knows and nothing stands in for: formulas that need them have no value. */
  readonly unknown: ReadonlySet<string>;
}

export type Resolved =
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'input'; readonly input: InputDefinition };

/**
 * What a name means for one alternative: its own parameter before whatever stands in for the name, its own
 * formula before a general one, before an input. Null when the pack has nothing under that name for the alternative and the selection.
 */
export function resolveName(
  prepared: PreparedPack,
  alternative: string | null,
  selection: Selection,
  name: string,
): Resolved | null {
  if (selection.unknown.has(name)) return null;
  const own = alternative === null ? null : prepared.parameters.get(qualifiedId(alternative, name));
  if (own) return { kind: 'parameter', parameter: own };
  const substitute = selection.substitutes[name];
  if (substitute !== undefined && substitute !== name) {
    return resolveName(prepared, null, selection, substitute);
  }
  const ids = alternative === null ? [name] : [qualifiedId(alternative, name), name];
  for (const id of ids) {
    const parameter = prepared.parameters.get(id);
    if (parameter) return { kind: 'parameter', parameter };
    const formula = prepared.formulas.get(id)?.find((one) => isSelected(one, selection));
    if (formula) return { kind: 'formula', formula };
  }
  const input = prepared.inputs.get(name);
  return input ? { kind: 'input', input } : null;
}

function isSelected(formula: Formula, selection: Selection): boolean {
  const when = formula.definition.when;
  if (!when) return true;
  return (
    (when.basis === undefined || when.basis === selection.basis) &&
    (when.guest === undefined || when.guest === selection.guest)
  );
}

/** Every selection a pack's formulas can tell apart, without substitutes; for checks at load time. */
export function allSelections(prepared: PreparedPack): readonly Selection[] {
  const used = [...prepared.formulas.values()].flat().map((formula) => formula.definition.when);
  const bases = used.some((when) => when?.basis)
    ? (['stated', 'derived', 'calibrated'] as const)
    : (['calibrated'] as const);
  const guests = used.some((when) => when?.guest)
    ? (['minimal', 'standard', 'windows', 'other'] as const)
    : (['standard'] as const);
  return bases.flatMap((basis) =>
    guests.map((guest) => ({ basis, guest, substitutes: {}, unknown: new Set<string>() })),
  );
}
