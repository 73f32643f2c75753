import { point } from '../domain/range/range.ts';
import type { Figure } from '../domain/result/trace.ts';
import { compileTape } from '../engine/tape/compile-tape.ts';
import { evaluateInterval } from '../engine/tape/evaluate-interval.ts';
import { evaluatePoint } from '../engine/tape/evaluate-point.ts';
import { formulaText } from '../engine/formula/formula-text.ts';
import { parseFormula } from '../engine/formula/parse-formula.ts';
import type { Parameter, PreparedPack } from '../engine/formula/prepared-pack.ts';
import { resolveName, type Selection } from '../engine/formula/scope.ts';
import { slotRange } from '../model/evaluate-alternative.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatRange } from '../units/format.ts';

/** Evaluates the formulas of checks over the ranges of a pack, without any workload or host. */
export interface CheckScope {
  /** The figure of a formula for one alternative; null when the pack cannot compute it. */
  readonly figure: (alternative: string | null, text: string) => Figure | null;
  /** The formula itself: where a check names one of the pack, the text of that one. */
  readonly formula: (alternative: string | null, text: string) => string;
  /** The formula with the ranges of its names inserted. */
  readonly inserted: (alternative: string | null, text: string) => string;
}

/** The scope of a pack's checks, in which `X.low` and `X.high` are the ends of parameter `X`. */
export function createCheckScope(prepared: PreparedPack): CheckScope {
  const extended: PreparedPack = { ...prepared, parameters: withEnds(prepared.parameters) };
  const selection: Selection = {
    basis: 'calibrated',
    guest: 'standard',
    substitutes: {},
    unknown: new Set(prepared.inputs.keys()),
  };
  const figure = (alternative: string | null, text: string): Figure | null => {
    const expression = parseFormula(text);
    if (!expression.ok) return null;
    const output = { symbol: 'figure', expression: expression.value };
    const tape = compileTape(extended, alternative ?? '', selection, [output]);
    const values = tape.slots.map((slot) => slotRange(slot, extended, new Map()));
    const interval = evaluateInterval(tape, values).get('figure');
    const value = evaluatePoint(tape, values)[tape.outputs.get('figure') ?? -1];
    if (!interval || value === undefined) return null;
    return { point: value, low: interval.low, high: interval.high };
  };
  const inserted = (alternative: string | null, text: string): string => {
    const expression = parseFormula(text);
    if (!expression.ok) return text;
    return formulaText(expression.value, (name) => {
      const shown = figure(alternative, name);
      const unit = unitOf(extended, alternative, name);
      return shown
        ? formatRange(shown.low, shown.high, displayUnitOf(unit) ?? 'number', 'en')
        : name;
    });
  };
  const formula = (alternative: string | null, text: string): string => {
    const resolved = resolveName(extended, alternative, selection, text);
    return resolved?.kind === 'formula' ? resolved.formula.definition.text : text;
  };
  return {
    figure,
    formula,
    inserted: (alternative, text) => inserted(alternative, formula(alternative, text)),
  };
}

function withEnds(parameters: ReadonlyMap<string, Parameter>): ReadonlyMap<string, Parameter> {
  const extended = new Map(parameters);
  for (const [id, parameter] of parameters) {
    const { low, high } = parameter.range;
    extended.set(`${id}.low`, { ...parameter, id: `${id}.low`, range: point(low) });
    extended.set(`${id}.high`, { ...parameter, id: `${id}.high`, range: point(high) });
  }
  return extended;
}

function unitOf(prepared: PreparedPack, alternative: string | null, name: string): string {
  for (const id of [`${alternative}.${name}`, name]) {
    const unit =
      prepared.parameters.get(id)?.definition.unit ??
      prepared.formulas.get(id)?.[0]?.definition.unit;
    if (unit !== undefined) return unit;
  }
  return '1';
}
