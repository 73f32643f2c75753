import { text, type Text } from '../base/text.ts';
import type { DisputedFigure } from '../domain/host/disputed-figure.ts';
import type { Host } from '../domain/host/host.ts';
import type { MeasuredFigure } from '../domain/host/measured-figure.ts';
import { point, type Range } from '../domain/range/range.ts';
import type { UncertainFigure, Workload } from '../domain/workload/workload.ts';
import type { InputDefinition } from '../engine/formula/prepared-pack.ts';
import { parseUnit } from '../units/unit.ts';

/** One quantity of the workload or the host that a formula of a pack may name. */
export interface ModelInput extends InputDefinition {
  /** What is known of it, in base units; null is unknown. */
  readonly read: (workload: Workload, host: Host) => Range | null;
  /** Id of the general parameter that stands in where it is unknown. */
  readonly substitute?: (host: Host) => string;
  /** Readings of it that contradict each other. */
  readonly disputed?: (host: Host) => DisputedFigure | undefined;
  /** What a calibration measured of it. */
  readonly measured?: (host: Host) => MeasuredFigure | undefined;
}

/** The parts of an input besides its name. */
type InputParts = Omit<ModelInput, 'symbol' | 'unit' | 'dimension' | 'title' | 'source'>;

const fromWorkload = text('workload', '工作负载');
const fromHost = text('host', '主机');

function define(
  source: Text,
  [symbol, unit, title]: readonly [string, string, Text],
  parts: InputParts,
): ModelInput {
  const parsed = parseUnit(unit);
  if (!parsed.ok) throw new Error(`unknown unit ${parsed.error} of input ${symbol}`);
  return { symbol, title, unit, dimension: parsed.value.dimension, source, ...parts };
}

/** Defines an input that the workload says. */
export function workloadInput(
  symbol: string,
  unit: string,
  title: Text,
  parts: InputParts,
): ModelInput {
  return define(fromWorkload, [symbol, unit, title], parts);
}

/** Defines an input that the host says. */
export function hostInput(
  symbol: string,
  unit: string,
  title: Text,
  { read, ...parts }: Omit<InputParts, 'read'> & { readonly read: (host: Host) => Range | null },
): ModelInput {
  return define(fromHost, [symbol, unit, title], { ...parts, read: (_, host) => read(host) });
}

/** A figure of a workload: its range where it is not certain, else its value; null is unknown. */
export function figureOf(
  { uncertain }: Workload,
  name: UncertainFigure,
  value: number | null | undefined,
): Range | null {
  return uncertain[name] ?? (value === null || value === undefined ? null : point(value));
}

/** A figure that is divided by, or that limits: nothing can be said with 0 of it. */
export function positive(range: Range | null): Range | null {
  return range === null || range.high <= 0 ? null : range;
}
