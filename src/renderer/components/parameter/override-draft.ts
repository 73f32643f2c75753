import type { ParameterOverride, ProjectDocument } from '../../../shared/domain/project.ts';
import type { Distribution } from '../../../shared/domain/range.ts';
import { fromBase, parseUnit, toBase, type Unit } from '../../../shared/units/unit.ts';

/** An override as it is typed: in the unit the pack states the parameter in. */
export interface OverrideDraft {
  readonly low: string | number;
  readonly high: string | number;
  /** Empty for none. */
  readonly mode: string | number;
  readonly distribution: Distribution;
  readonly reason: string;
}

export type DraftField = 'low' | 'high' | 'mode' | 'reason';
export type DraftProblem = 'number' | 'order' | 'positive' | 'between' | 'needed';
export type DraftProblems = Partial<Readonly<Record<DraftField, DraftProblem>>>;

/** A parameter that is to be replaced; its figures are in SI base form. */
export interface ReplaceableParameter {
  readonly id: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly mode: number | null;
  readonly distribution: Distribution;
}

const plainUnit: Unit = { dimension: {}, multiply: 1, divide: 1 };

function unitNamed(name: string): Unit {
  const unit = parseUnit(name);
  return unit.ok ? unit.value : plainUnit;
}

/** A figure for a field: in the parameter's unit, without floating-point dust. */
function shown(value: number, unit: Unit): number {
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
  return {
    low: shown(low, unit),
    high: shown(high, unit),
    mode: mode === null ? '' : shown(mode, unit),
    distribution,
    reason: override?.reason ?? '',
  };
}

function numberIn(field: string | number): number | null {
  if (typeof field === 'string' && field.trim() === '') return null;
  const value = Number(field);
  return Number.isFinite(value) ? value : null;
}

/** Distributions whose most likely value may be given. */
export function takesMode(distribution: Distribution): boolean {
  return distribution === 'triangular' || distribution === 'pert';
}

/** What is wrong with a draft, by field; empty when nothing is. */
export function draftProblems(draft: OverrideDraft): DraftProblems {
  const isPoint = draft.distribution === 'point';
  const low = numberIn(draft.low);
  const high = isPoint ? low : numberIn(draft.high);
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  if (low === null) problems.low = 'number';
  if (high === null && !isPoint) problems.high = 'number';
  if (low !== null && high !== null && low > high) problems.high = 'order';
  if (low !== null && low <= 0 && draft.distribution === 'lognormal') problems.low = 'positive';
  if (takesMode(draft.distribution) && draft.mode !== '') {
    const mode = numberIn(draft.mode);
    if (mode === null) problems.mode = 'number';
    else if (low !== null && high !== null && (mode < low || mode > high))
      problems.mode = 'between';
  }
  if (draft.reason.trim() === '') problems.reason = 'needed';
  return problems;
}

/** The override that a draft without problems stands for, in SI base form; null while it has some. */
export function overrideOf(
  parameter: ReplaceableParameter,
  draft: OverrideDraft,
): ParameterOverride | null {
  if (Object.keys(draftProblems(draft)).length > 0) return null;
  const unit = unitNamed(parameter.unit);
  const base = (field: string | number): number => toBase(Number(field), unit);
  const withMode = takesMode(draft.distribution) && draft.mode !== '';
  return {
    parameter: parameter.id,
    low: base(draft.low),
    high: base(draft.distribution === 'point' ? draft.low : draft.high),
    ...(withMode ? { mode: base(draft.mode) } : {}),
    distribution: draft.distribution,
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
