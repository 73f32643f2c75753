import { text } from '../../../../src/shared/base/text.ts';
import type { Pack, PackFormula, PackParameter } from '../../../../src/shared/packs/pack.ts';

/** A parameter of the only alternative, uniform unless its ends meet. */
export function parameter(symbol: string, low: number, high: number, unit = '1'): PackParameter {
  return {
    alternative: 'one',
    symbol,
    title: text(symbol, symbol),
    unit,
    low,
    high,
    distribution: low === high ? 'point' : 'uniform',
    status: 'assumption',
    source: {},
  };
}

/** A formula of the only alternative. */
export function formula(symbol: string, formulaText: string, unit = '1'): PackFormula {
  return {
    alternative: 'one',
    symbol,
    title: text(symbol, symbol),
    unit,
    text: formulaText,
    source: {},
  };
}

/** A pack of one alternative with the given parameters and formulas and nothing else. */
export function smallPack(
  parameters: readonly PackParameter[],
  formulas: readonly PackFormula[],
): Pack {
  const name = text('One', '一');
  return {
    schema: 'isoplan/pack@1',
    id: 'small',
    version: '1.0.0',
    title: name,
    description: name,
    sections: {},
    alternatives: [{ id: 'one', paradigm: 'vm', name, description: name }],
    parameters,
    formulas,
    criteria: [],
    thresholds: [],
    conditions: [],
    rules: [],
    composite: [],
    paths: [],
    tables: [],
    checks: [],
    examples: [],
  };
}
