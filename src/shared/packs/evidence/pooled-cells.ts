import type { Kind, MetricId } from './observations/metrics.ts';
import { observations } from './observations/all.ts';
import { isSubject, type SubjectId } from './observations/subjects.ts';
import { fitObservations } from './pooling/predict.ts';
import { studiesOf } from './pooling/studies.ts';

/** What the next study of one alternative will find of a metric: the middle 90 % and the median. */
export interface PooledRange {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** What publications measured of the alternative itself; left out where none did. */
  readonly measured?: { readonly low: number; readonly high: number };
  /** Whether anything was published of the alternative itself, or only of its family. */
  readonly basis: 'alternative' | 'family';
  readonly figures: number;
  /** Citations, joined. */
  readonly publications: string;
  /** Year of the latest of them. */
  readonly year: number;
  readonly url: string;
  /** Whether every figure was read in its source. */
  readonly verified: boolean;
}

/** A metric under one kind of conditions that the model reads. */
export interface Cell<M extends MetricId = MetricId> {
  readonly metric: M;
  readonly kind: Kind<M>;
}

const cell = <M extends MetricId>(metric: M, kind: Kind<M>): Cell<M> => ({ metric, kind });

/** The cells that the pack's parameters are taken from, by a short name. */
export const pooledCells = {
  compute: cell('cpu.slowdown', 'compute'),
  service: cell('cpu.slowdown', 'service'),
  systemCall: cell('event.seconds', 'syscall'),
  sandboxMemory: cell('memory.perInstanceBytes', 'sandbox'),
  guestMemory: cell('memory.perInstanceBytes', 'guest'),
  monitorMemory: cell('memory.perInstanceBytes', 'monitor'),
  smallOperations: cell('disk.iopsRatio', 'smallDeep'),
  sequential: cell('disk.throughputRatio', 'sequential'),
  diskLatency: cell('disk.addedLatency', 'smallShallow'),
  bulk: cell('network.throughputRatio', 'bulk'),
  networkLatency: cell('network.addedLatency', 'perDirection'),
  managedStart: cell('startup.seconds', 'managed'),
  runtimeStart: cell('startup.seconds', 'runtime'),
  bootStart: cell('startup.seconds', 'boot'),
  instantiate: cell('startup.seconds', 'instantiate'),
} as const;
export type CellName = keyof typeof pooledCells;

export type PooledRanges = Readonly<
  Record<string, Readonly<Partial<Record<CellName, PooledRange>>>>
>;

/**
 * Fits all observations and predicts every cell of the alternatives. A cell that neither the alternative
 * nor its family was measured in is left out: there the prior of the paradigm stands in.
 */
export function poolRanges(alternatives: readonly string[]): PooledRanges {
  const predict = fitObservations(observations);
  return Object.fromEntries(
    alternatives.filter(isSubject).map((id) => [id, rangesOf(predict, id)]),
  );
}

function rangesOf(
  predict: ReturnType<typeof fitObservations>,
  id: SubjectId,
): Readonly<Partial<Record<CellName, PooledRange>>> {
  const entries = (Object.keys(pooledCells) as CellName[]).flatMap((name) => {
    const { metric, kind } = pooledCells[name];
    const { p5, p50, p95, basis, figures, publications } = predict(metric, kind, id);
    if (basis !== 'alternative' && basis !== 'family') return [];
    const rows = observations.filter(
      (row) =>
        row.metric === metric && row.kind === kind && publications.includes(row.publication.id),
    );
    const sources = [
      ...new Map(rows.map(({ publication }) => [publication.id, publication])).values(),
    ];
    const own = studiesOf(observations, metric, kind, id);
    const range: PooledRange = {
      p5: rounded(p5),
      p50: rounded(p50),
      p95: rounded(p95),
      ...(own === null ? {} : { measured: { low: rounded(own.low), high: rounded(own.high) } }),
      basis,
      figures,
      publications: sources.map(({ citation }) => citation).join('; '),
      year: Math.max(...sources.map(({ year }) => year)),
      url: sources[0]?.url ?? '',
      verified: rows.every(
        ({ status, publication }) => (status ?? publication.status) === 'verified',
      ),
    };
    return [[name, range] as const];
  });
  return Object.fromEntries(entries);
}

/** Three digits are more than the next study will confirm. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
