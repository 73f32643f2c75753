import { centre, point, uniform } from '../domain/range/range.ts';
import type { Parameter, PreparedPack } from '../engine/formula/prepared-pack.ts';
import { slotsBehind } from '../engine/tape/slots-behind.ts';
import type { AlternativeEvaluation } from '../model/evaluate-alternative.ts';
import { modelParameters } from '../model/model-parameters.ts';
import { tapeFigures } from '../model/tape-figures.ts';
import { toBase } from '../units/unit.ts';
import type { Backing, Ends, PackVerdict } from './pack-comparison.ts';

/** What a figure of an alternative stands on. */
export interface EvidenceBehind {
  readonly backing: Backing;
  /** The parameters that were measured of the alternative itself. */
  readonly parameters: readonly Parameter[];
  /** The figure as it comes of what was measured, in base units; null unless the backing is `measured`. */
  readonly measured: Ends | null;
}

/** What everybody has in common, a workload's usual rates for instance, is nobody's to publish. */
const common: ReadonlySet<string> = new Set(modelParameters.map(({ symbol }) => symbol));

/**
 * What a figure of an alternative stands on. It is evidence when something behind it was measured of
 * the alternative itself, and when nothing that was assumed or borrowed from other systems can change
 * the verdict, wherever in its range it lies.
 *
 * @param verdictOn the verdict if studies had measured from one value to another, in base units.
 */
export function evidenceBehind(
  prepared: PreparedPack,
  { tape, values }: Pick<AlternativeEvaluation, 'tape' | 'values'>,
  symbol: string,
  verdictOn: (measured: Ends) => PackVerdict,
): EvidenceBehind {
  const behind = slotsBehind(tape, symbol).flatMap((index) => {
    const slot = tape.slots[index];
    const named = slot?.kind === 'parameter' || slot?.kind === 'midpoint';
    const parameter = named ? prepared.parameters.get(slot.id) : undefined;
    return parameter === undefined ? [] : [{ index, parameter }];
  });
  const parameters = behind.map(({ parameter }) => parameter).filter(isMeasured);
  const without = (backing: Backing): EvidenceBehind => ({ backing, parameters, measured: null });
  const borrowed = behind.some(({ parameter }) => isPublished(parameter) && !isMeasured(parameter));
  const other = without(borrowed ? 'like-systems' : 'nothing');
  if (parameters.length === 0) return other;
  const known = new Map(behind.map(({ index, parameter }) => [index, parameter]));
  /** The figure over what was measured, as far as told, and over what stands in or its centre. */
  const over = (own: 'studies' | 'middle' | 'range', rest: boolean): Ends | undefined => {
    const chosen = values.map((range, index) => {
      const parameter = known.get(index);
      if (parameter === undefined || common.has(parameter.id)) return point(centre(range));
      if (!isMeasured(parameter)) return rest ? range : point(centre(range));
      if (own === 'range') return range;
      const { low, high } = measuredOf(parameter);
      return own === 'studies' && low < high ? uniform(low, high) : point((low + high) / 2);
    });
    return tapeFigures(tape, chosen).figures.get(symbol);
  };
  const whole = over('range', false);
  const measured = over('studies', false);
  const standIns = over('middle', true);
  const both = over('studies', true);
  if (!whole || !measured || !standIns || !both) return without('in-part');
  const { low, high } = standIns;
  // What was measured has no part in it for this workload, a cost per message without messages say.
  if (whole.low === whole.high && low < high) return other;
  const holds =
    verdictOn({ low, high: low }) === verdictOn({ low: high, high }) &&
    verdictOn(both) === verdictOn(measured);
  return holds
    ? { backing: 'measured', parameters, measured: { low: measured.low, high: measured.high } }
    : without('in-part');
}

/** From the least to the largest of what studies measured of a parameter, in base units. */
export function measuredOf({ definition, range, unit }: Parameter): Ends {
  const { low, high } = definition.measured ?? range;
  if (definition.measured === undefined) return { low, high };
  return { low: toBase(low, unit), high: toBase(high, unit) };
}

/** The parameter was published, of the alternative or of systems like it, and not assumed by the pack. */
export function isPublished({ definition }: Parameter): boolean {
  return definition.status !== 'assumption';
}

/** The parameter was published of the alternative itself. */
export function isMeasured(parameter: Parameter): boolean {
  return isPublished(parameter) && parameter.definition.borrowed === undefined;
}
