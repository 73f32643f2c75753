import { composed } from '../base/text.ts';
import type { ParameterOverride } from '../domain/project/project.ts';
import { point } from '../domain/range/range.ts';
import { qualifiedId, type Parameter, type PreparedPack } from '../engine/formula/prepared-pack.ts';
import type { Pack, PackParameter } from '../packs/pack.ts';
import { parseUnit } from '../units/unit.ts';
import { inSentence } from '../wording/title-in-sentence.ts';
import { prepareModel } from './prepare-model.ts';
import { valueSymbol } from './value-formulas.ts';

/**
 * The value of one criterion for one alternative as a parameter, 0 to 1, so that what nobody published a
 * figure of can still be stated; null for an id that is none, as `kvm.value.network` is one.
 */
export function valueParameter(pack: Pack, id: string): PackParameter | null {
  for (const { id: alternative } of pack.alternatives) {
    for (const criterion of pack.criteria) {
      const symbol = valueSymbol(criterion.id);
      if (qualifiedId(alternative, symbol) !== id) continue;
      const { en, zh } = inSentence(criterion.title);
      return {
        alternative,
        symbol,
        title: composed(`Value of ${en}`, `${zh}的价值`),
        unit: '1',
        low: 0,
        high: 1,
        distribution: 'uniform',
        status: 'assumption',
        source: {},
      };
    }
  }
  return null;
}

/** The values of a pack for which nothing is published: no figure of the alternative, nor of its like. */
export function unpublishedValues(pack: Pack): readonly PackParameter[] {
  const prepared = prepareModel(pack);
  if (!prepared.ok) return [];
  const { parameters, formulas } = prepared.value;
  const has = (id: string): boolean => parameters.has(id) || formulas.has(id);
  return pack.alternatives.flatMap(({ id }) =>
    pack.criteria.flatMap((criterion): readonly PackParameter[] => {
      if (has(qualifiedId(id, criterion.value)) || has(criterion.value)) return [];
      return [valueParameter(pack, qualifiedId(id, valueSymbol(criterion.id))) ?? []].flat();
    }),
  );
}

/** The same pack in which every value that is replaced is a parameter, so that it can be. */
export function withValueParameters(
  prepared: PreparedPack,
  overrides: readonly ParameterOverride[],
): PreparedPack {
  const added = overrides.flatMap(({ parameter }): readonly Parameter[] => {
    if (prepared.parameters.has(parameter)) return [];
    const definition = valueParameter(prepared.pack, parameter);
    const unit = parseUnit('1');
    if (definition === null || !unit.ok) return [];
    return [
      {
        id: parameter,
        range: point(0),
        unit: unit.value,
        provenance: 'stated',
        reason: null,
        definition,
        uncertainty: 'knowledge',
      },
    ];
  });
  if (added.length === 0) return prepared;
  const parameters = new Map(prepared.parameters);
  for (const parameter of added) parameters.set(parameter.id, parameter);
  // Tapes are kept by the formulas they were made from, and names resolve otherwise here.
  return { ...prepared, parameters, formulas: new Map(prepared.formulas) };
}
