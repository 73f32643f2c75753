import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import { preparePack } from '../engine/formula/prepare-pack.ts';
import type { PreparedPack } from '../engine/formula/prepared-pack.ts';
import type { Pack, PackFormula } from '../packs/pack.ts';
import { modelInputs } from './inputs.ts';
import { modelFormulas } from './model-formulas.ts';
import { modelParameters } from './model-parameters.ts';
import { namesIn, paradigmPriors } from './paradigm-priors.ts';
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

/**
 * Adds what the model needs, unless the pack defines it itself: formulas whose names the pack or the
 * model provides, usual figures of hardware, and a wide range from its paradigm for every cost of an
 * alternative that nobody published.
 */
function extend(pack: Pack): Pack {
  const own = new Set([...pack.formulas, ...pack.parameters].map(({ symbol }) => symbol));
  const general = modelParameters.filter(({ symbol }) => !own.has(symbol));
  const priors = paradigmPriors(pack);
  const values = valueFormulas(pack);
  const parameters = [...pack.parameters, ...general, ...priors.parameters, ...values.parameters];
  const formulas = [...pack.formulas, ...priors.formulas];
  const added = computable(
    [...modelFormulas.filter(({ symbol }) => !own.has(symbol)), ...values.formulas],
    [...parameters, ...formulas].map(({ symbol }) => symbol),
  );
  return { ...pack, parameters, formulas: [...formulas, ...added] };
}

/** The formulas whose names are all provided, by the pack, by inputs, or by one another. */
function computable(
  candidates: readonly PackFormula[],
  provided: readonly string[],
): readonly PackFormula[] {
  const names = new Set([...provided, ...modelInputs.keys()]);
  let waiting = candidates;
  const ready: PackFormula[] = [];
  for (;;) {
    const next = waiting.filter(({ text }) => namesIn(text).every((name) => names.has(name)));
    if (next.length === 0) return candidates.filter((formula) => ready.includes(formula));
    for (const { symbol } of next) names.add(symbol);
    ready.push(...next);
    waiting = waiting.filter((formula) => !next.includes(formula));
  }
}
