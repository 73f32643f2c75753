import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ParameterOverride } from '../../domain/project/project.ts';
import { rangeFrom, type StatedRange } from '../../domain/range/range.ts';
import { rangeProblem, type RangeProblem } from '../../domain/range/range-problem.ts';
import type { Pack, PackFormula, PackParameter } from '../../packs/pack.ts';
import { parseUnit, toBase, type Unit } from '../../units/unit.ts';
import { checkFormulas } from './check-formulas.ts';
import { formulaFailure } from './formula-failure.ts';
import { parseFormula } from './parse-formula.ts';
import {
  qualifiedId,
  type Formula,
  type InputDefinition,
  type Parameter,
  type PreparedPack,
} from './prepared-pack.ts';

/**
 * Makes a pack ready for computing: converts its parameters to base units, parses its formulas, and
 * checks ids, names, units and cycles.
 *
 * @param inputs names of the workload and the host that formulas may use.
 * @returns the prepared pack, or the first thing wrong with it, with its place.
 */
export function preparePack(
  pack: Pack,
  inputs: ReadonlyMap<string, InputDefinition>,
): Result<PreparedPack, Failure> {
  const parameters = new Map<string, Parameter>();
  for (const [index, definition] of pack.parameters.entries()) {
    const parameter = prepareParameter(pack, definition, index);
    if (!parameter.ok) return parameter;
    if (parameters.has(parameter.value.id)) {
      return duplicate(pack, `parameters[${index}].symbol`, parameter.value.id);
    }
    parameters.set(parameter.value.id, parameter.value);
  }
  const formulas = new Map<string, readonly Formula[]>();
  for (const [index, definition] of pack.formulas.entries()) {
    const formula = prepareFormula(pack, definition, index);
    if (!formula.ok) return formula;
    const id = formula.value.id;
    const alike = formulas.get(id) ?? [];
    if (parameters.has(id) || alike.some((one) => sameSelector(one.definition, definition))) {
      return duplicate(pack, `formulas[${index}].symbol`, id);
    }
    formulas.set(id, [...alike, formula.value]);
  }
  const prepared = { pack, inputs, parameters, formulas };
  const problem = checkFormulas(prepared);
  return problem ? err(problem) : ok(prepared);
}

/**
 * The same pack with some parameters replaced; the formulas are shared.
 *
 * @returns `parameter-unknown` for an override of a parameter the pack does not have, and
 * `field-invalid` for a range whose ends are the wrong way round. Figures are in base units.
 */
export function withOverrides(
  prepared: PreparedPack,
  overrides: readonly ParameterOverride[],
): Result<PreparedPack, Failure> {
  if (overrides.length === 0) return ok(prepared);
  const parameters = new Map(prepared.parameters);
  for (const [index, override] of overrides.entries()) {
    const parameter = parameters.get(override.parameter);
    if (!parameter) {
      return err({ code: 'parameter-unknown', id: override.parameter, pack: prepared.pack.id });
    }
    const problem = rangeProblem(override);
    if (problem) return rangeFailure('project', `overrides[${index}]`, problem, override);
    parameters.set(override.parameter, {
      ...parameter,
      range: rangeFrom(override),
      provenance: override.provenance,
      reason: override.reason,
      uncertainty: override.uncertainty ?? parameter.uncertainty,
    });
  }
  return ok({ ...prepared, parameters });
}

function prepareParameter(
  pack: Pack,
  definition: PackParameter,
  index: number,
): Result<Parameter, Failure> {
  const place = `parameters[${index}]`;
  const checked = checkAlternative(pack, definition.alternative, `${place}.alternative`);
  if (!checked.ok) return checked;
  const unit = readUnit(pack, definition.unit, `${place}.unit`);
  if (!unit.ok) return unit;
  const problem = rangeProblem(definition);
  if (problem) return rangeFailure(pack.id, place, problem, definition);
  return ok({
    id: qualifiedId(definition.alternative, definition.symbol),
    range: rangeFrom(definition, (value) => toBase(value, unit.value)),
    unit: unit.value,
    provenance: 'stated',
    reason: null,
    definition,
    uncertainty: definition.uncertainty ?? 'knowledge',
  });
}

function prepareFormula(
  pack: Pack,
  definition: PackFormula,
  index: number,
): Result<Formula, Failure> {
  const place = `formulas[${index}]`;
  const checked = checkAlternative(pack, definition.alternative, `${place}.alternative`);
  if (!checked.ok) return checked;
  const unit = readUnit(pack, definition.unit, `${place}.unit`);
  if (!unit.ok) return unit;
  const expression = parseFormula(definition.text);
  if (!expression.ok) return err(formulaFailure(pack, definition, expression.error));
  const id = qualifiedId(definition.alternative, definition.symbol);
  return ok({ id, expression: expression.value, unit: unit.value, definition });
}

function rangeFailure(
  source: string,
  place: string,
  { field, expected }: RangeProblem,
  range: StatedRange,
): Result<never, Failure> {
  const mode = range.mode === undefined ? '' : `, mode ${range.mode}`;
  const found = `low ${range.low}${mode}, high ${range.high}`;
  return err({ code: 'field-invalid', source, field: `${place}.${field}`, found, expected });
}

function readUnit(pack: Pack, text: string, field: string): Result<Unit, Failure> {
  const unit = parseUnit(text);
  if (unit.ok) return unit;
  return err({
    code: 'field-invalid',
    source: pack.id,
    field,
    found: text,
    expected: { kind: 'quantity', example: 'MiB, µs, cycles, bytes/s, %' },
  });
}

function checkAlternative(pack: Pack, id: string | null, field: string): Result<null, Failure> {
  const options = pack.alternatives.map((alternative) => alternative.id);
  if (id === null || options.includes(id)) return ok(null);
  return err({
    code: 'field-invalid',
    source: pack.id,
    field,
    found: id,
    expected: { kind: 'one-of', options },
  });
}

function sameSelector(left: PackFormula, right: PackFormula): boolean {
  return left.when?.basis === right.when?.basis && left.when?.guest === right.when?.guest;
}

function duplicate(pack: Pack, field: string, found: string): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: pack.id,
    field,
    found,
    expected: { kind: 'unique' },
  });
}
