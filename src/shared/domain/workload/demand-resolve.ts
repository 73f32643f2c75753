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
import {
  ioLevels,
  levelRow,
  networkLevels,
  referenceBlockBytes,
  relativeDemand,
} from './demand-levels.ts';
import { readQuantity } from '../schema/quantity-field.ts';
import type { NetworkRequirement, StorageRequirement } from './workload-input.ts';
import type { NetworkDemand, StorageDemand } from './workload.ts';

/** Where a field is, for failures: what stands before its name, and the file. */
export interface Place {
  readonly at: string;
  readonly source: string | null;
}

type StorageFigures = Exclude<StorageRequirement, string>;
type NetworkFigures = Exclude<NetworkRequirement, string>;

function given<Figures extends object>(
  requirement: string | Figures | undefined,
): Partial<Figures> | { readonly level: string } {
  if (requirement === undefined) return {};
  if (typeof requirement === 'string') return { level: requirement };
  const entries = Object.entries(requirement).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Figures>;
}

/**
 * Resolves an IO or storage requirement. Operations per second stated, or following from bytes per
 * second and block size, decide over a level; then `level` is null. What is left open comes from the
 * class, and from `medium` at 4 KiB after that.
 */
export function resolveStorageDemand(
  field: 'ioRequirement' | 'storageRequirement',
  requirement: StorageRequirement | undefined,
  preset: StorageFigures | undefined,
  place: Place,
): Result<StorageDemand, FieldFailure> {
  const figures = { ...preset, ...given(requirement) } as StorageFigures;
  const block = readQuantity(
    'blockSize',
    figures.blockSize ?? referenceBlockBytes,
    `${place.at}${field}.blockSize`,
    place.source,
  );
  if (!block.ok) return block;
  const stated =
    figures.iops ??
    (figures.bytesPerSecond === undefined ? undefined : figures.bytesPerSecond / block.value);
  const row = levelRow(ioLevels, figures.level ?? 'medium');
  const operations = stated ?? row.figure;
  return ok({
    level: stated === undefined ? row.level : null,
    relative: stated === undefined ? row.relative : relativeDemand(ioLevels, stated),
    operationsPerSecond: operationsPerSecond(operations),
    blockSize: bytes(block.value),
    bytesPerSecond: bytesPerSecond(figures.bytesPerSecond ?? operations * block.value),
    latencyBudget: figures.latencyBudget === undefined ? null : seconds(figures.latencyBudget),
  });
}

/**
 * Resolves a network requirement. Messages per second decide over a level; then `level` is null.
 * Bits per second are null unless stated: the model has no message size to derive them from.
 */
export function resolveNetworkDemand(
  requirement: NetworkRequirement | undefined,
  preset: NetworkFigures | undefined,
): NetworkDemand {
  const figures = { ...preset, ...given(requirement) } as NetworkFigures;
  const stated = figures.messagesPerSecond;
  const row = levelRow(networkLevels, figures.level ?? 'medium');
  return {
    level: stated === undefined ? row.level : null,
    relative: stated === undefined ? row.relative : relativeDemand(networkLevels, stated),
    messagesPerSecond: messagesPerSecond(stated ?? row.figure),
    bitsPerSecond:
      figures.bitsPerSecond === undefined ? null : bitsPerSecond(figures.bitsPerSecond),
    latencyBudget: figures.latencyBudget === undefined ? null : seconds(figures.latencyBudget),
  };
}
