import { text, type Text } from '../base/text.ts';
import type { DisputedFigure } from '../domain/host/disputed-figure.ts';
import type { Host } from '../domain/host/host.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity } from '../units/format.ts';
import { modelInputs } from './inputs.ts';

/** The inputs of the model whose readings contradict each other, by symbol. */
export function disputedInputs(host: Host): ReadonlyMap<string, DisputedFigure> {
  return new Map(
    [...modelInputs.values()].flatMap(({ symbol, disputed }) => {
      const figure = disputed?.(host);
      return figure === undefined ? [] : [[symbol, figure] as const];
    }),
  );
}

/** The unit an input of the model is shown in. */
export function inputUnit(symbol: string): DisplayUnit {
  return displayUnitOf(modelInputs.get(symbol)?.unit ?? '1') ?? 'number';
}

/** Every reading of a disputed figure with its source: `16 cores (/proc/cpuinfo), 8 cores (lscpu)`. */
export function readingsPhrase({ readings }: DisputedFigure, unit: DisplayUnit): Text {
  const phrase = (language: 'en' | 'zh'): readonly string[] =>
    readings.map(({ value, source }) =>
      language === 'en'
        ? `${formatQuantity(value, unit, 'en')} (${source})`
        : `${formatQuantity(value, unit, 'zh')}（${source}）`,
    );
  return text(phrase('en').join(', '), phrase('zh').join('、'));
}

/** Where an input of the host comes from, when more is to be said than that it is the host's. */
export function disputedSource(host: Host, symbol: string): Text | null {
  const disputed = disputedInputs(host).get(symbol);
  if (disputed === undefined) return null;
  const readings = readingsPhrase(disputed, inputUnit(symbol));
  return text(`host; readings disagree: ${readings.en}`, `主机；读数相互矛盾：${readings.zh}`);
}
