import type {
  IoRequirement,
  NetworkRequirement,
  StorageRequirement,
  WorkloadInput,
} from '../../../../shared/domain/workload/workload-input.ts';
import { figureText } from '../../../../shared/domain/workload/figure-text.ts';
import { typedFigure, type TypedFigure } from './figure-units.ts';

/** How a demand is stated: by a level, or by explicit figures. */
export type DemandMode = 'level' | 'figures';

export interface StorageDraft {
  readonly mode: DemandMode;
  readonly level: string;
  readonly iops: string;
  readonly bytesPerSecond: TypedFigure;
  readonly blockSize: string;
  /** Of IO alone: storage has no queue of its own. */
  readonly queueDepth: string;
  readonly latencyBudget: TypedFigure;
}

export interface NetworkDraft {
  readonly mode: DemandMode;
  readonly level: string;
  readonly messagesPerSecond: string;
  readonly bitsPerSecond: TypedFigure;
  readonly latencyBudget: TypedFigure;
}

/** Fields that are typed or chosen as one text; an empty one is left to the class or the default. */
export const textFields = [
  'name',
  'count',
  'class',
  'type',
  'cpu',
  'memory',
  'imageBytes',
  'isolation',
  'guestOs',
  'guestImage',
  'guestModifiable',
  'ownKernel',
  'wasmPortable',
  'needsDevices',
  'sharing',
  'standardization',
  'trustDomain',
  'resourceConstrained',
  'performanceHigh',
  'requestsPerSecond',
  'cyclesPerRequest',
  'ioPerRequest',
  'messagesPerRequest',
  'startsAtOnce',
  'dataBytes',
  'kernelModules',
  'threads',
  'fork',
  'rawDevices',
  'gpu',
  'systemCallsPerSecond',
  'contextSwitchesPerSecond',
  'pageFaultsPerSecond',
] as const satisfies readonly (keyof WorkloadInput)[];
export type TextField = (typeof textFields)[number];

/** Limits on a time, typed with a unit. */
export const timeFields = ['responseBudget', 'startupBudget'] as const;
export type TimeField = (typeof timeFields)[number];

/**
 * A workload in the form. The fields are named as in `WorkloadInput`, so that a failure's field is
 * the path of the form's field.
 */
export type WorkloadDraft = { readonly [Key in TextField]: string } & {
  readonly [Key in TimeField]: TypedFigure;
} & {
  readonly ioRequirement: StorageDraft;
  /** Storage is stated on its own instead of following IO. */
  readonly ownStorage: boolean;
  readonly storageRequirement: StorageDraft;
  readonly networkRequirement: NetworkDraft;
};

function typedText(value: WorkloadInput[TextField]): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return figureText(value);
}

function storageDraft(requirement: IoRequirement | StorageRequirement | undefined): StorageDraft {
  const figures: Exclude<IoRequirement, string> =
    typeof requirement === 'string' ? { level: requirement } : (requirement ?? {});
  const explicit = figures.iops !== undefined || figures.bytesPerSecond !== undefined;
  return {
    mode: explicit ? 'figures' : 'level',
    level: figures.level ?? '',
    iops: figures.iops === undefined ? '' : figureText(figures.iops),
    bytesPerSecond: typedFigure(figures.bytesPerSecond, 'throughput'),
    blockSize: figures.blockSize === undefined ? '' : String(figures.blockSize),
    queueDepth: figures.queueDepth === undefined ? '' : String(figures.queueDepth),
    latencyBudget: typedFigure(figures.latencyBudget, 'time'),
  };
}

function networkDraft(requirement: NetworkRequirement | undefined): NetworkDraft {
  const figures = typeof requirement === 'string' ? { level: requirement } : (requirement ?? {});
  const explicit = figures.messagesPerSecond !== undefined;
  return {
    mode: explicit ? 'figures' : 'level',
    level: figures.level ?? '',
    messagesPerSecond:
      figures.messagesPerSecond === undefined ? '' : figureText(figures.messagesPerSecond),
    bitsPerSecond: typedFigure(figures.bitsPerSecond, 'bandwidth'),
    latencyBudget: typedFigure(figures.latencyBudget, 'time'),
  };
}

/** A stored workload as the form shows it. */
export function toDraft(input: WorkloadInput): WorkloadDraft {
  const texts = Object.fromEntries(textFields.map((field) => [field, typedText(input[field])]));
  return {
    ...(texts as { readonly [Key in TextField]: string }),
    responseBudget: typedFigure(input.responseBudget, 'time'),
    startupBudget: typedFigure(input.startupBudget, 'time'),
    ioRequirement: storageDraft(input.ioRequirement),
    ownStorage: input.storageRequirement !== undefined,
    storageRequirement: storageDraft(input.storageRequirement),
    networkRequirement: networkDraft(input.networkRequirement),
  };
}
