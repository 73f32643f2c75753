import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { text, type Text } from '../base/text.ts';
import type {
  Figure,
  Trace,
  TraceInput,
  TraceParameter,
  TraceTerm,
} from '../domain/result/trace.ts';
import { compileTape, named, type Output } from '../engine/tape/compile-tape.ts';
import { addends, namesIn, type Expression } from '../engine/formula/expression.ts';
import { formulaMathml } from '../engine/formula/formula-mathml.ts';
import { formulaText } from '../engine/formula/formula-text.ts';
import type { Formula } from '../engine/formula/prepared-pack.ts';
import { resolveName, type Resolved } from '../engine/formula/scope.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity } from '../units/format.ts';
import { disputedSource } from './disputed-inputs.ts';
import { measuredSource } from './measured-inputs.ts';
import { slotValues, type EvaluationContext } from './evaluate-alternative.ts';
import { tapeFigures } from './tape-figures.ts';
import { parameterSource } from './parameter-source.ts';

/**
 * Explains one figure of one alternative: the formula that ran, its numbers, its addends, and the
 * same for every formula it names, down to parameters with their sources.
 *
 * @returns `quantity-unavailable` with the names that are lacking when there is no such figure.
 */
export function explain(
  context: EvaluationContext,
  alternative: string,
  symbol: string,
): Result<Trace, Failure> {
  const resolved = resolve(context, alternative, symbol);
  if (!resolved) return unavailable(symbol, [symbol]);
  const tracer = new Tracer(context, alternative, collectOutputs(context, alternative, symbol));
  const missing = tracer.missing(symbol);
  if (missing) return unavailable(symbol, missing);
  return ok(tracer.trace(symbol));
}

function unavailable(symbol: string, missing: readonly string[]): Result<never, Failure> {
  return err({ code: 'quantity-unavailable', symbol, missing });
}

function resolve(
  { prepared, selection }: EvaluationContext,
  alternative: string,
  name: string,
): Resolved | null {
  return resolveName(prepared, alternative, selection, name);
}

/** Every name and addend that a trace will show a figure of. */
function collectOutputs(
  context: EvaluationContext,
  alternative: string,
  symbol: string,
): readonly Output[] {
  const outputs = new Map<string, Output>();
  const visit = (name: string): void => {
    if (outputs.has(name)) return;
    outputs.set(name, named(name));
    const resolved = resolve(context, alternative, name);
    if (resolved?.kind !== 'formula') return;
    for (const part of addends(resolved.formula.expression)) {
      const key = formulaText(part);
      if (part.kind !== 'name') outputs.set(key, { symbol: key, expression: part });
    }
    for (const { name: inner } of namesIn(resolved.formula.expression)) visit(inner);
  };
  visit(symbol);
  return [...outputs.values()];
}

/**
 * Formulas written out in one trace, at most. Formulas that share what they name are written out at
 * each mention, which doubles with every level; beyond this many a formula is shown without those it names.
 */
const maxWritten = 500;

class Tracer {
  #formulas = 0;
  readonly #context: EvaluationContext;
  readonly #alternative: string;
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #missing: ReadonlyMap<string, readonly string[]>;

  constructor(context: EvaluationContext, alternative: string, outputs: readonly Output[]) {
    this.#context = context;
    this.#alternative = alternative;
    const tape = compileTape(context.prepared, alternative, context.selection, outputs);
    const { figures, missing } = tapeFigures(tape, slotValues(context, tape));
    this.#figures = figures;
    this.#missing = missing;
  }

  missing(symbol: string): readonly string[] | null {
    return this.#figures.has(symbol) ? null : (this.#missing.get(symbol) ?? [symbol]);
  }

  trace(symbol: string): Trace {
    const resolved = resolve(this.#context, this.#alternative, symbol);
    if (resolved?.kind === 'formula') return this.#traceFormula(symbol, resolved.formula);
    const name: Expression = { kind: 'name', name: symbol, position: 0 };
    const details = this.#describe(symbol);
    return {
      ...this.#head(symbol, details.title, details.unit),
      section:
        resolved?.kind === 'parameter'
          ? (resolved.parameter.definition.source.section ?? null)
          : null,
      ...this.#written(symbol, name),
      terms: [],
      parameters: this.#parameters([symbol]),
      inputs: this.#inputs([symbol]),
      children: [],
    };
  }

  #traceFormula(symbol: string, formula: Formula): Trace {
    this.#formulas += 1;
    const names = namesIn(formula.expression).map(({ name }) => name);
    const inner = names.filter(
      (name) => resolve(this.#context, this.#alternative, name)?.kind === 'formula',
    );
    const { title, unit, source } = formula.definition;
    return {
      ...this.#head(symbol, title, unit),
      section: source.section ?? null,
      ...this.#written(formula.definition.text, formula.expression),
      terms: this.#terms(formula),
      parameters: this.#parameters(names),
      inputs: this.#inputs(names),
      children: this.#formulas < maxWritten ? inner.map((name) => this.trace(name)) : [],
    };
  }

  #head(symbol: string, title: Text, unit: string) {
    return { alternative: this.#alternative, symbol, title, unit, figure: this.#figure(symbol) };
  }

  #written(formula: string, expression: Expression) {
    const shown = (name: string): string => this.#shown(name);
    return {
      formula,
      inserted: formulaText(expression, shown),
      mathml: formulaMathml(expression),
      mathmlInserted: formulaMathml(expression, shown),
    };
  }

  #figure(symbol: string): Figure {
    const figure = this.#figures.get(symbol);
    if (!figure) throw new Error(`figure ${symbol} was collected but not computed`);
    return figure;
  }

  /** The point figure of a name, in the unit people read. */
  #shown(name: string): string {
    const { unit } = this.#describe(name);
    return formatQuantity(this.#figure(name).point, displayUnitOf(unit) ?? 'number', 'en');
  }

  #describe(name: string): { readonly title: Text; readonly unit: string } {
    const resolved = resolve(this.#context, this.#alternative, name);
    switch (resolved?.kind) {
      case 'parameter':
        return resolved.parameter.definition;
      case 'formula':
        return resolved.formula.definition;
      case 'input':
        return resolved.input;
      case undefined:
        return { title: text(name, name), unit: '1' };
    }
  }

  #terms(formula: Formula): readonly TraceTerm[] {
    const parts = addends(formula.expression);
    if (parts.length < 2) return [];
    return parts.map((part) => {
      const key = formulaText(part);
      const title = part.kind === 'name' ? this.#describe(part.name).title : text(key, key);
      return {
        symbol: key,
        title,
        text: key,
        unit: formula.definition.unit,
        figure: this.#figure(key),
      };
    });
  }

  #parameters(names: readonly string[]): readonly TraceParameter[] {
    return names.flatMap((name) => {
      const resolved = resolve(this.#context, this.#alternative, name);
      if (resolved?.kind !== 'parameter') return [];
      const { parameter } = resolved;
      const { title, unit, note } = parameter.definition;
      return [
        {
          id: parameter.id,
          title,
          unit,
          figure: this.#figure(name),
          distribution: parameter.range.distribution,
          provenance: parameter.provenance,
          source: parameterSource(parameter),
          note:
            parameter.reason === null ? (note ?? null) : text(parameter.reason, parameter.reason),
        },
      ];
    });
  }

  #inputs(names: readonly string[]): readonly TraceInput[] {
    return names.flatMap((name) => {
      const resolved = resolve(this.#context, this.#alternative, name);
      if (resolved?.kind !== 'input') return [];
      const { symbol, title, unit, source } = resolved.input;
      const { host } = this.#context;
      const origin = disputedSource(host, symbol) ?? measuredSource(host, symbol) ?? source;
      return [{ symbol, title, unit, source: origin, figure: this.#figure(name) }];
    });
  }
}
