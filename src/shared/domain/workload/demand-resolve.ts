import type { FieldFailure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import {
  bitsPerSecond,
  bytes,
  bytesPerSecond,
  messagesPerSecond,
  operationsPerSecond,
  seconds,
} from '../../units/quantity.ts';
import { centre, point, rangeFrom, type Range } from '../range/range.ts';
import { readQuantity } from '../schema/quantity-field.ts';
import {
  ioLevels,
  levelRow,
  networkLevels,
  referenceBlockBytes,
  relativeDemand,
  type LevelTable,
} from './demand-levels.ts';
import { figureRange, scaled, type FigureInput } from './uncertain-figure.ts';
import type { IoRequirement, NetworkRequirement, StorageRequirement } from './workload-input.ts';
import type { NetworkDemand, StorageDemand, UncertainFigures } from './workload.ts';

/** Where a field is, for failures: what stands before its name, and the file. */
export interface Place {
  readonly at: string;
  readonly source: string | null;
}

/** A demand with what is known of its figures that are not certain. */
export interface Resolved<Demand> {
  readonly demand: Demand;
  readonly uncertain: UncertainFigures;
}

/** IO or storage; only the first has a queue depth. */
type StorageFigures = Exclude<IoRequirement, string>;
type NetworkFigures = Exclude<NetworkRequirement, string>;

function given<Figures extends object>(
  requirement: string | Figures | undefined,
): Partial<Figures> | { readonly level: string } {
  if (requirement === undefined) return {};
  if (typeof requirement === 'string') return { level: requirement };
  const entries = Object.entries(requirement).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Figures>;
}

/** The ranges among figures, under their names; certain figures are left out. */
export function uncertainOf(figures: Readonly<Record<string, Range | null>>): UncertainFigures {
  return Object.fromEntries(
    Object.entries(figures).filter(([, range]) => range !== null && range.low < range.high),
  );
}

function asRange(figure: FigureInput | undefined): Range | null {
  return figure === undefined ? null : figureRange(figure);
}

/** Demand relative to `medium` over the range of a figure; the relation rises, so ends stay ends. */
function relativeRange(table: LevelTable, figure: Range): Range {
  return rangeFrom(figure, (value) => relativeDemand(table, value));
}

/**
 * Resolves an IO or storage requirement. Operations per second stated, or following from bytes per
 * second and block size, decide over a level; then `level` is null. What is left open comes from the
 * class, and from `medium` at 4 KiB after that.
 */
export function resolveStorageDemand(
  field: 'ioRequirement' | 'storageRequirement',
  requirement: IoRequirement | StorageRequirement | undefined,
  preset: StorageFigures | undefined,
  place: Place,
): Result<Resolved<StorageDemand>, FieldFailure> {
  const figures = { ...preset, ...given(requirement) } as StorageFigures;
  const block = readQuantity(
    'blockSize',
    figures.blockSize ?? referenceBlockBytes,
    `${place.at}${field}.blockSize`,
    place.source,
  );
  if (!block.ok) return block;
  const throughput = asRange(figures.bytesPerSecond);
  const stated =
    asRange(figures.iops) ?? (throughput === null ? null : scaled(throughput, 1 / block.value));
  const row = levelRow(ioLevels, figures.level ?? 'medium');
  const operations = stated ?? point(row.figure);
  const moved = throughput ?? scaled(operations, block.value);
  const relative = stated === null ? point(row.relative) : relativeRange(ioLevels, stated);
  const name = field === 'ioRequirement' ? 'io' : 'storage';
  return ok({
    demand: {
      level: stated === null ? row.level : null,
      relative: stated === null ? row.relative : relativeDemand(ioLevels, centre(operations)),
      operationsPerSecond: operationsPerSecond(centre(operations)),
      blockSize: bytes(block.value),
      queueDepth: figures.queueDepth ?? 1,
      bytesPerSecond: bytesPerSecond(centre(moved)),
      latencyBudget: figures.latencyBudget === undefined ? null : seconds(figures.latencyBudget),
    },
    uncertain: uncertainOf({
      [`${name}.operationsPerSecond`]: operations,
      [`${name}.bytesPerSecond`]: moved,
      ...(name === 'io' ? { 'io.relative': relative } : {}),
    }),
  });
}

/**
 * Resolves a network requirement. Messages per second decide over a level; then `level` is null.
 * Bits per second are null unless stated: the model has no message size to derive them from.
 */
export function resolveNetworkDemand(
  requirement: NetworkRequirement | undefined,
  preset: NetworkFigures | undefined,
): Resolved<NetworkDemand> {
  const figures = { ...preset, ...given(requirement) } as NetworkFigures;
  const stated = asRange(figures.messagesPerSecond);
  const bits = asRange(figures.bitsPerSecond);
  const row = levelRow(networkLevels, figures.level ?? 'medium');
  const messages = stated ?? point(row.figure);
  return {
    demand: {
      level: stated === null ? row.level : null,
      relative: stated === null ? row.relative : relativeDemand(networkLevels, centre(messages)),
      messagesPerSecond: messagesPerSecond(centre(messages)),
      bitsPerSecond: bits === null ? null : bitsPerSecond(centre(bits)),
      latencyBudget: figures.latencyBudget === undefined ? null : seconds(figures.latencyBudget),
    },
    uncertain: uncertainOf({
      'network.messagesPerSecond': messages,
      'network.bitsPerSecond': bits,
      'network.relative': stated === null ? null : relativeRange(networkLevels, stated),
    }),
  };
}
