import type { FormulaFailure } from '../../base/failure.ts';
import type { Pack, PackFormula } from '../../packs/pack.ts';
import type { FormulaProblem } from './parse-formula.ts';
import { qualifiedId } from './prepared-pack.ts';

/** The failure that names the pack, the formula and the place of a problem in its text. */
export function formulaFailure(
  pack: Pack,
  definition: PackFormula,
  problem: FormulaProblem,
): FormulaFailure {
  const formula = qualifiedId(definition.alternative, definition.symbol);
  return { code: 'formula-invalid', pack: pack.id, formula, text: definition.text, ...problem };
}
