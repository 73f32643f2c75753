import { metricOf, type Kind, type MetricId } from './metrics.ts';
import { familyOf, paradigmOf, type Family, type Paradigm, type SubjectId } from './subjects.ts';

/**
 * `verified` was read in a stored copy of the source; `recalled` was not read again;
 * `superseded` was replaced by a later edition of its own source and enters no fit.
 */
export type ObservationStatus = 'verified' | 'recalled' | 'superseded';

/** What the figure is relative to; `none` where it is absolute, `link` for the nominal line rate. */
export type Baseline = 'native' | 'container' | 'link' | 'none';

/** Under what the figure was taken. */
export interface Conditions {
  readonly workload: string;
  /** Bytes. */
  readonly blockSize?: number;
  readonly queueDepth?: number;
  /** Bytes. */
  readonly mtu?: number;
  readonly tuned?: boolean;
  readonly hardware?: string;
  readonly instances?: number;
}

export interface ObservedPublication {
  readonly id: string;
  readonly citation: string;
  readonly url: string;
  readonly year: number;
  /** Null when what was seen of the source does not name it. */
  readonly hardware: string | null;
  /** The place of the figures in the source. */
  readonly place: string;
  readonly status: ObservationStatus;
}

/** One published figure: a value, or a low and a high one, or a bound. */
export interface Observation {
  readonly publication: ObservedPublication;
  readonly alternative: SubjectId;
  readonly paradigm: Paradigm;
  readonly family: Family;
  readonly metric: MetricId;
  readonly kind: Kind;
  readonly unit: string;
  readonly direction: 'lower' | 'higher';
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** The value is the end of a range the source does not resolve, such as "up to 67 %". */
  readonly bound?: 'atMost' | 'atLeast';
  readonly baseline: Baseline;
  readonly conditions: Conditions;
  readonly status: ObservationStatus;
  /** Id in the evidence collection, for instance `vm-cpu-13`; absent for what was found later. */
  readonly measurement?: string;
  readonly note?: string;
}

/** What a row may say beyond its figure. */
export interface About extends Conditions {
  readonly baseline?: Baseline;
  readonly status?: ObservationStatus;
  readonly measurement?: string;
  readonly note?: string;
}

type Figure = Pick<Observation, 'value' | 'low' | 'high' | 'bound'>;

export type Row = Omit<Observation, 'publication' | 'status'> & {
  readonly status?: ObservationStatus;
};

function rowOf<M extends MetricId>(
  alternative: SubjectId,
  metric: M,
  kind: Kind<M>,
  figure: Figure,
  about: About | string,
): Row {
  const told: About = typeof about === 'string' ? { workload: about } : about;
  const { baseline, status, measurement, note, ...conditions } = told;
  const { unit, direction, scale } = metricOf(metric);
  return {
    alternative,
    paradigm: paradigmOf(alternative),
    family: familyOf(alternative, metric),
    metric,
    kind,
    unit,
    direction,
    ...figure,
    baseline: baseline ?? (scale === 'positive' ? 'none' : 'native'),
    conditions,
    ...(status === undefined ? {} : { status }),
    ...(measurement === undefined ? {} : { measurement }),
    ...(note === undefined ? {} : { note }),
  };
}

/** A row with one value, in the unit of its metric. */
export function measured<M extends MetricId>(
  alternative: SubjectId,
  metric: M,
  kind: Kind<M>,
  value: number,
  about: About | string,
): Row {
  return rowOf(alternative, metric, kind, { value }, about);
}

/** A row whose source prints the lowest and the highest of several values. */
export function spanning<M extends MetricId>(
  alternative: SubjectId,
  metric: M,
  kind: Kind<M>,
  [low, high]: readonly [number, number],
  about: About | string,
): Row {
  return rowOf(alternative, metric, kind, { low, high }, about);
}

/** A row whose source prints only an end: "up to", "at most", "at least". */
export function bounded<M extends MetricId>(
  alternative: SubjectId,
  metric: M,
  kind: Kind<M>,
  [bound, value]: readonly ['atMost' | 'atLeast', number],
  about: About | string,
): Row {
  return rowOf(alternative, metric, kind, { value, bound }, about);
}

/** The rows of one publication. */
export function study(
  publication: ObservedPublication,
  rows: readonly Row[],
): readonly Observation[] {
  return rows.map((row) => ({ ...row, publication, status: row.status ?? publication.status }));
}

export const KiB = 1024;
export const MiB = 1024 * 1024;
export const GiB = 1024 * 1024 * 1024;
export const MB = 1e6;
export const ms = 1e-3;
export const us = 1e-6;
export const ns = 1e-9;
