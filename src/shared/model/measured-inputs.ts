import { text, type Text } from '../base/text.ts';
import type { Host } from '../domain/host/host.ts';
import { measuringMethod } from '../domain/calibration/measuring-method.ts';
import { formatRange } from '../units/format.ts';
import { inputUnit } from './disputed-inputs.ts';
import { modelInputs } from './inputs.ts';

/** Where a measured input of the host comes from: when, how, and how sure; null for any other. */
export function measuredSource(host: Host, symbol: string): Text | null {
  const measured = modelInputs.get(symbol)?.measured?.(host);
  if (measured === undefined) return null;
  const { low, high, takenAt } = measured;
  const day = takenAt.slice(0, 10);
  const method = measuringMethod(measured.method);
  const unit = inputUnit(symbol);
  return text(
    `measured on ${day} (${method.en}); 95 % interval of the median ${formatRange(low, high, unit, 'en')}`,
    `${day} 实测（${method.zh}）；中位数的 95 % 置信区间为 ${formatRange(low, high, unit, 'zh')}`,
  );
}
