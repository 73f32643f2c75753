import { text, type Text } from '../../base/text.ts';
import type { MeasurementMethod } from '../../domain/result/analysis.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';

/** Figures that `calibrate` measures, and assumptions that stand in for them. */
const calibrated = /^(?:host\.clock|host\.disk\.(?!free)|assumed\.disk\.)/;
/** Figures of the network between machines, which one machine cannot measure by itself. */
const network = /^(?:host\.network\.|assumed\.network\.)/;

/**
 * Whether measuring a figure tells what it will be: of one that changes over time, it tells only what
 * it was.
 */
export function isMeasurable(prepared: PreparedPack, id: string): boolean {
  return prepared.parameters.get(id)?.uncertainty !== 'variability';
}

/** How a figure of the model can be learnt. */
export function measurementMethod(prepared: PreparedPack, id: string): MeasurementMethod {
  if (calibrated.test(id)) return 'calibration';
  if (network.test(id)) return 'vendor';
  const parameter = prepared.parameters.get(id);
  if (!parameter) return prepared.inputs.has(id) ? 'project' : 'benchmark';
  const { alternative, unit } = parameter.definition;
  // A general number without a unit is a weight or a level of the model: nothing to measure.
  return alternative === null && (unit === '1' || unit === 'ratio') ? 'judgement' : 'benchmark';
}

const efforts: Readonly<Record<MeasurementMethod, Text>> = {
  calibration: text(
    '"isoplan calibrate" measures it on this machine in a minute.',
    '“isoplan calibrate”可在一分钟内于本机测得。',
  ),
  project: text(
    'Look it up for the machine or the workload and state it in the project.',
    '查明该主机或负载的实际值并写入项目。',
  ),
  benchmark: text(
    'Needs a benchmark of this alternative with the workload: about half a day.',
    '需要用该负载对此方案做基准测试：约半天。',
  ),
  vendor: text(
    "Take it from the data sheet or the provider's measurements: about an hour.",
    '可查阅设备规格或提供商的实测数据：约一小时。',
  ),
  judgement: text(
    'A judgement of the model, not a measurement: agree on it with those concerned.',
    '属于模型中的判断而非测量：请与相关方达成一致。',
  ),
};

/** What learning a figure takes, in a sentence. */
export function measurementEffort(method: MeasurementMethod): Text {
  return efforts[method];
}
