import { text, type Text } from '../base/text.ts';
import type { Host } from '../domain/host/host.ts';
import type { MeasuredFigure } from '../domain/host/measured-figure.ts';
import { measuringMethod } from '../domain/calibration/measuring-method.ts';
import { formatRange } from '../units/format.ts';
import { inputUnit } from './disputed-inputs.ts';
import { planningDisk } from './planning-device.ts';

/** What a calibration measured of an input of the model; undefined when it is not a measured figure. */
function measuredInput(host: Host, symbol: string): MeasuredFigure | undefined {
  const disk = planningDisk(host)?.measured;
  switch (symbol) {
    case 'host.clock':
      return host.measured?.clockHz;
    case 'host.disk.latency':
      return disk?.latencySeconds;
    case 'host.disk.throughput':
      return disk?.throughputBytesPerSecond;
    case 'host.disk.operations':
      return disk?.operationsPerSecond;
    default:
      return undefined;
  }
}

/** Where a measured input of the host comes from: when, how, and how sure; null for any other. */
export function measuredSource(host: Host, symbol: string): Text | null {
  const measured = measuredInput(host, symbol);
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
