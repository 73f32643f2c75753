import type { ParameterOverride, ProjectDocument } from '../../../shared/domain/project/project.ts';
import {
  rangeFrom,
  type Distribution,
  type Range,
  type StatedRange,
} from '../../../shared/domain/range/range.ts';
import type { UncertaintyKind } from '../../../shared/domain/range/sampling.ts';
import { fromBase, parseUnit, toBase, type Unit } from '../../../shared/units/unit.ts';
import {
  emptyRange,
  rangeOfDraft,
  type RangeDraft,
  type RangeField,
  type RangeFieldProblem,
} from './range-draft.ts';

/** An override as it is typed: in the unit the pack states the parameter in. */
export interface OverrideDraft extends RangeDraft {
  readonly uncertainty: UncertaintyKind;
  readonly reason: string;
}

export type DraftField = RangeField | 'reason';
export type DraftProblem = RangeFieldProblem | 'needed';
export type DraftProblems = Partial<Readonly<Record<DraftField, DraftProblem>>>;

/** A parameter that is to be replaced; its figures are in SI base form. */
export interface ReplaceableParameter {
  readonly id: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly mode: number | null;
  readonly distribution: Distribution;
  readonly parts?: Pick<Range, 'shapes' | 'values' | 'observations'>;
  /** What the pack says makes it uncertain. */
  readonly uncertainty?: UncertaintyKind;
}

const plainUnit: Unit = { dimension: {}, multiply: 1, divide: 1 };

function unitNamed(name: string): Unit {
  const unit = parseUnit(name);
  return unit.ok ? unit.value : plainUnit;
}

/** A figure for a field: in the parameter's unit, without floating-point dust. */
function inUnit(value: number, unit: Unit): number {
  return Number(fromBase(value, unit).toPrecision(10));
}

/** The figures a form starts with: those of the override in force, or the parameter's own. */
export function startDraft(
  parameter: ReplaceableParameter,
  override: ParameterOverride | null,
): OverrideDraft {
  const unit = unitNamed(parameter.unit);
  const { low, high, distribution } = override ?? parameter;
  const mode = override === null ? parameter.mode : (override.mode ?? null);
  const { shapes, values, observations }: Pick<StatedRange, 'shapes' | 'values' | 'observations'> =
    override ?? parameter.parts ?? {};
  return {
    ...emptyRange,
    low: inUnit(low, unit),
    high: inUnit(high, unit),
    mode: mode === null ? '' : inUnit(mode, unit),
    distribution,
    ...shapes,
    list:
      values?.map((one) => `${inUnit(one.value, unit)} ${one.probability}`).join('\n') ??
      observations?.map((one) => inUnit(one, unit)).join(' ') ??
      '',
    uncertainty: override?.uncertainty ?? parameter.uncertainty ?? 'knowledge',
    reason: override?.reason ?? '',
  };
}

/** What is wrong with a draft, by field; empty when nothing is. */
export function draftProblems(draft: OverrideDraft): DraftProblems {
  const range = rangeOfDraft(draft);
  return {
    ...(range.ok ? {} : range.error),
    ...(draft.reason.trim() === '' ? { reason: 'needed' } : {}),
  };
}

/** The range a draft stands for, in SI base form, as far as it is drawn; null while it is none. */
export function draftRange(parameter: ReplaceableParameter, draft: OverrideDraft): Range | null {
  const stated = rangeOfDraft(draft);
  if (!stated.ok) return null;
  const unit = unitNamed(parameter.unit);
  return rangeFrom(stated.value, (value) => toBase(value, unit));
}

/** The override that a draft without problems stands for, in SI base form; null while it has some. */
export function overrideOf(
  parameter: ReplaceableParameter,
  draft: OverrideDraft,
): ParameterOverride | null {
  const range = draftRange(parameter, draft);
  if (range === null || Object.keys(draftProblems(draft)).length > 0) return null;
  const { values, observations, ...rest } = range;
  const { uncertainty } = draft;
  return {
    parameter: parameter.id,
    ...rest,
    ...(values === undefined ? {} : { values: [...values] }),
    ...(observations === undefined ? {} : { observations: [...observations] }),
    ...(uncertainty === (parameter.uncertainty ?? 'knowledge') ? {} : { uncertainty }),
    provenance: 'override',
    reason: draft.reason.trim(),
  };
}

/** The document with a parameter replaced. */
export function withOverride(
  document: ProjectDocument,
  override: ParameterOverride,
): ProjectDocument {
  const others = document.overrides.filter((one) => one.parameter !== override.parameter);
  return { ...document, overrides: [...others, override] };
}

/** The document with a parameter as the pack has it. */
export function withoutOverride(document: ProjectDocument, parameter: string): ProjectDocument {
  const others = document.overrides.filter((one) => one.parameter !== parameter);
  return others.length === document.overrides.length
    ? document
    : { ...document, overrides: others };
}

/** The override of a parameter that is in force, if any. */
export function overrideFor(
  document: ProjectDocument | null,
  parameter: string,
): ParameterOverride | null {
  return document?.overrides.find((one) => one.parameter === parameter) ?? null;
}
