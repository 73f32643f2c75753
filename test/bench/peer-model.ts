import { readFileSync } from 'node:fs';
import { text } from '../../src/shared/base/text.ts';
import { compileTape, named } from '../../src/shared/engine/tape/compile-tape.ts';
import { preparePack } from '../../src/shared/engine/formula/prepare-pack.ts';
import type { PreparedPack } from '../../src/shared/engine/formula/prepared-pack.ts';
import type { SlotValues, Tape } from '../../src/shared/engine/tape/tape.ts';
import type { Distribution } from '../../src/shared/domain/range/range.ts';
import type { Pack, PackFormula, PackParameter } from '../../src/shared/packs/pack.ts';

/** The model that the peers run, as they describe it. */
export interface PeerModel {
  readonly parameters: readonly {
    readonly id: string;
    readonly dist: Distribution;
    readonly low: number;
    readonly high: number;
    readonly mode?: number;
  }[];
  readonly constants: Readonly<Record<string, number>>;
  readonly intermediates: readonly PeerFormula[];
  readonly outputs: readonly PeerFormula[];
  readonly quantiles: readonly number[];
  readonly smaa: {
    readonly lo: readonly (readonly number[])[];
    readonly hi: readonly (readonly number[])[];
    readonly cases: readonly {
      readonly id: string;
      readonly alts: number;
      readonly crits: number;
      readonly measure: 'exact' | 'interval';
      readonly ordinal: boolean;
    }[];
  };
}

interface PeerFormula {
  readonly id: string;
  readonly expr: string;
}

/** The model, loaded as a pack of one alternative and compiled for all its outputs. */
export interface LoadedModel {
  readonly model: PeerModel;
  readonly tape: Tape;
  readonly values: SlotValues;
}

/** Reads the model's file and loads it as a pack. */
export function loadPeerModel(file: string): LoadedModel {
  const model = JSON.parse(readFileSync(file, 'utf8')) as PeerModel;
  const prepared = preparePack(packOf(model), new Map());
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const selection = {
    basis: 'calibrated',
    guest: 'standard',
    substitutes: {},
    unknown: new Set<string>(),
  } as const;
  const tape = compileTape(
    prepared.value,
    'all',
    selection,
    model.outputs.map(({ id }) => named(id)),
  );
  return { model, tape, values: valuesOf(tape, prepared.value) };
}

function valuesOf(tape: Tape, prepared: PreparedPack): SlotValues {
  return tape.slots.map((slot) => {
    if (slot.kind === 'constant') {
      return { low: slot.value, high: slot.value, distribution: 'point' };
    }
    const range = slot.kind === 'parameter' ? prepared.parameters.get(slot.id)?.range : undefined;
    if (!range) throw new Error(`no range for ${JSON.stringify(slot)}`);
    return range;
  });
}

function packOf(model: PeerModel): Pack {
  const name = text('Reference model', '参考模型');
  const parameter = (symbol: string, low: number, high: number): PackParameter => ({
    alternative: 'all',
    symbol,
    title: text(symbol, symbol),
    unit: '1',
    low,
    high,
    distribution: 'point',
    status: 'assumption',
    source: {},
  });
  const formula = ({ id, expr }: PeerFormula): PackFormula => ({
    alternative: 'all',
    symbol: id,
    title: text(id, id),
    unit: '1',
    text: expr,
    source: {},
  });
  return {
    schema: 'isoplan/pack@1',
    id: 'peer-model',
    version: '1.0.0',
    title: name,
    description: name,
    sections: {},
    alternatives: [{ id: 'all', paradigm: 'vm', name, description: name }],
    parameters: [
      ...model.parameters.map(({ id, dist, low, high, mode }) => ({
        ...parameter(id, low, high),
        distribution: dist,
        ...(mode === undefined ? {} : { mode }),
      })),
      ...Object.entries(model.constants).map(([symbol, value]) => parameter(symbol, value, value)),
    ],
    formulas: [...model.intermediates, ...model.outputs].map(formula),
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
