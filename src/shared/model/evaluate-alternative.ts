import { point, type Range } from '../domain/range/range.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { compileTape } from '../engine/tape/compile-tape.ts';
import type { Draws } from '../engine/kernel/draws.ts';
import { evaluateSamples, type OutputSamples } from '../engine/kernel/evaluate-samples.ts';
import type { PreparedPack } from '../engine/formula/prepared-pack.ts';
import type { Selection } from '../engine/formula/scope.ts';
import type { Slot, SlotValues, Tape } from '../engine/tape/tape.ts';
import type { Basis } from '../domain/basis.ts';
import type { Host } from '../domain/host/host.ts';
import { midpoint } from '../domain/range/range.ts';
import { inputValues, substitutesFor, type InputValues } from './inputs.ts';
import { feltValues } from './felt-values.ts';
import { modelOutputs } from './model-outputs.ts';
import { tapeFigures, type TapeFigures } from './tape-figures.ts';

/** A workload on a host under one pack: what all alternatives of an evaluation have in common. */
export interface EvaluationContext {
  readonly prepared: PreparedPack;
  readonly basis: Basis;
  readonly workload: Workload;
  readonly host: Host;
  readonly inputs: InputValues;
  readonly selection: Selection;
}

/** The figures of one alternative, by symbol, in base units. Symbols without a value are absent. */
export interface AlternativeEvaluation extends TapeFigures {
  readonly alternative: string;
  readonly tape: Tape;
  readonly values: SlotValues;
}

/** Settles what is known of a workload on a host, and what stands in for the rest. */
export function evaluationContext(
  prepared: PreparedPack,
  basis: Basis,
  workload: Workload,
  host: Host,
): EvaluationContext {
  const inputs = inputValues(workload, host);
  const unknown = [...inputs].filter(([, value]) => value === null).map(([symbol]) => symbol);
  const available = Object.entries(substitutesFor(host)).filter(
    ([symbol, parameter]) => unknown.includes(symbol) && prepared.parameters.has(parameter),
  );
  const substitutes = { ...Object.fromEntries(available), ...feltIn(prepared, workload) };
  const selection: Selection = {
    basis,
    guest: workload.guestOs === 'linux' ? workload.guestImage : workload.guestOs,
    substitutes,
    unknown: new Set(unknown.filter((symbol) => !(symbol in substitutes))),
  };
  return { prepared, basis, workload, host, inputs, selection };
}

/** The values as the workload feels them, where the pack provides all they rest on. */
function feltIn(prepared: PreparedPack, workload: Workload): Readonly<Record<string, string>> {
  const felt = Object.entries(feltValues(workload));
  return Object.fromEntries(felt.filter(([, symbol]) => prepared.formulas.has(symbol)));
}

/**
 * Evaluates every quantity of the model for one alternative, as a point and as an exact interval.
 *
 * A figure that has no finite value over the given ranges is left out and listed as missing.
 */
export function evaluateAlternative(
  context: EvaluationContext,
  alternative: string,
): AlternativeEvaluation {
  const tape = tapeFor(context, alternative);
  const values = slotValues(context, tape);
  return { alternative, ...tapeFigures(tape, values), tape, values };
}

/** The probabilities that a result range states. */
export const reportedProbabilities = [0.05, 0.5, 0.95] as const;

/**
 * Samples an evaluation: 5th, 50th and 95th percentile of every figure that is uncertain, and the
 * samples of those that are asked for; certain ones stay single numbers.
 */
export function sampleAlternative(
  { figures, tape, values }: AlternativeEvaluation,
  draws: Draws,
  keeps: (symbol: string) => boolean,
): OutputSamples {
  return evaluateSamples(tape, values, draws, {
    keeps: (symbol) => figures.has(symbol) && keeps(symbol),
    summarizes: (symbol) => {
      const figure = figures.get(symbol);
      return figure !== undefined && figure.low !== figure.high;
    },
    probabilities: reportedProbabilities,
  });
}

/** Tapes of a pack's formulas; overrides change values, not structure, so they share tapes. */
const tapes = new WeakMap<PreparedPack['formulas'], Map<string, Tape>>();
/** Those of a context, so that the key is written once. */
const selected = new WeakMap<PreparedPack['formulas'], WeakMap<Selection, Map<string, Tape>>>();

function tapeFor({ prepared, selection }: EvaluationContext, alternative: string): Tape {
  const bySelection =
    selected.get(prepared.formulas) ?? new WeakMap<Selection, Map<string, Tape>>();
  selected.set(prepared.formulas, bySelection);
  const ofSelection = bySelection.get(selection) ?? new Map<string, Tape>();
  bySelection.set(selection, ofSelection);
  const tape = ofSelection.get(alternative) ?? compiledTape(prepared, selection, alternative);
  ofSelection.set(alternative, tape);
  return tape;
}

function compiledTape(prepared: PreparedPack, selection: Selection, alternative: string): Tape {
  const ofFormulas = tapes.get(prepared.formulas) ?? new Map<string, Tape>();
  tapes.set(prepared.formulas, ofFormulas);
  const key = JSON.stringify([
    alternative,
    selection.basis,
    selection.guest,
    selection.substitutes,
    [...selection.unknown],
  ]);
  const cached = ofFormulas.get(key);
  if (cached) return cached;
  const tape = compileTape(
    prepared,
    alternative,
    selection,
    modelOutputs(prepared, alternative, selection),
  );
  ofFormulas.set(key, tape);
  return tape;
}

/** The range of every slot of a tape: parameters from the pack, inputs from the context. */
export function slotValues({ prepared, inputs }: EvaluationContext, tape: Tape): SlotValues {
  return tape.slots.map((slot) => slotRange(slot, prepared, inputs));
}

/** The range of one slot; an input without a value is a bug of the caller. */
export function slotRange(slot: Slot, prepared: PreparedPack, inputs: InputValues): Range {
  switch (slot.kind) {
    case 'constant':
      return point(slot.value);
    case 'parameter':
      return parameterRange(prepared, slot.id);
    case 'midpoint':
      return point(midpoint(parameterRange(prepared, slot.id)));
    case 'input': {
      const value = inputs.get(slot.symbol);
      if (!value) throw new Error(`input ${slot.symbol} is not known and should not be in a tape`);
      return value;
    }
  }
}

function parameterRange(prepared: PreparedPack, id: string): Range {
  const parameter = prepared.parameters.get(id);
  if (!parameter) throw new Error(`parameter ${id} is not in the pack`);
  return parameter.range;
}
