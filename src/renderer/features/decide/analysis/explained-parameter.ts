import type { ProjectDocument } from '../../../../shared/domain/project/project.ts';
import type { TraceParameter } from '../../../../shared/domain/result/trace.ts';
import { packSource } from '../../../../shared/model/parameter-source.ts';
import { valueFormulas } from '../../../../shared/model/value-formulas.ts';
import type { Pack } from '../../../../shared/packs/pack.ts';
import { parseUnit, toBase } from '../../../../shared/units/unit.ts';
import { text } from '../../../../shared/base/text.ts';

/** A parameter of the pack as the project uses it, by the id an analysis names it with. */
export function explainedParameter(
  pack: Pack,
  document: ProjectDocument | null,
  id: string,
): TraceParameter | null {
  const definition = [...pack.parameters, ...valueFormulas(pack).parameters].find(
    ({ alternative, symbol }) =>
      (alternative === null ? symbol : `${alternative}.${symbol}`) === id,
  );
  if (definition === undefined) return null;
  const unit = parseUnit(definition.unit);
  const base = (value: number): number => (unit.ok ? toBase(value, unit.value) : value);
  const override = document?.overrides.find(({ parameter }) => parameter === id);
  const low = override?.low ?? base(definition.low);
  const high = override?.high ?? base(definition.high);
  const middle = definition.mode === undefined ? (low + high) / 2 : base(definition.mode);
  const point = override === undefined ? middle : (override.mode ?? (low + high) / 2);
  const note = override === undefined ? definition.note : text(override.reason, override.reason);
  return {
    id,
    title: definition.title,
    unit: definition.unit,
    figure: { low, high, point },
    distribution: override?.distribution ?? definition.distribution,
    provenance: override?.provenance ?? 'stated',
    source: packSource(definition),
    note: note ?? null,
  };
}
