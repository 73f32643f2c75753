import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import { preparePack } from '../engine/formula/prepare-pack.ts';
import type { PreparedPack } from '../engine/formula/prepared-pack.ts';
import type { Pack, PackFormula } from '../packs/pack.ts';
import { modelInputs } from './inputs.ts';
import { modelFormulas } from './model-formulas.ts';
import { valueFormulas } from './value-formulas.ts';

const prepared = new WeakMap<Pack, Result<PreparedPack, Failure>>();

/**
 * A pack with the model's own formulas and its value scales added, checked and ready. Prepared once
 * per pack object; packs are immutable.
 */
export function prepareModel(pack: Pack): Result<PreparedPack, Failure> {
  const known = prepared.get(pack);
  if (known) return known;
  const result = preparePack(extend(pack), modelInputs);
  prepared.set(pack, result);
  return result;
}

/** Adds what the model needs, unless the pack lacks what it rests on. */
function extend(pack: Pack): Pack {
  const values = valueFormulas(pack);
  const own = new Set([...pack.formulas, ...pack.parameters].map(({ symbol }) => symbol));
  const computable = (formula: PackFormula): boolean =>
    !own.has(formula.symbol) && packNames(formula.text).every((name) => own.has(name));
  return {
    ...pack,
    parameters: [...pack.parameters, ...values.parameters],
    formulas: [...pack.formulas, ...values.formulas, ...modelFormulas.filter(computable)],
  };
}

/** Names in a model formula that the pack has to provide. */
function packNames(formulaText: string): readonly string[] {
  const names = formulaText.match(/[a-z]+\.[A-Za-z.]+/g) ?? [];
  return names.filter((name) => !modelInputs.has(name));
}
