import { problemsOf } from '../../../../shared/domain/schema/problem-list.ts';
import { readWorkload } from '../../../../shared/domain/workload/read-workload.ts';
import type { WorkloadInput } from '../../../../shared/domain/workload/workload-input.ts';
import type { Workload } from '../../../../shared/domain/workload/workload.ts';
import type { FieldFailure } from '../../../../shared/base/failure.ts';
import { readFigureText } from '../../../../shared/domain/workload/figure-text.ts';
import { figureValue } from './figure-units.ts';
import {
  textFields,
  timeFields,
  type NetworkDraft,
  type StorageDraft,
  type TextField,
  type WorkloadDraft,
} from './workload-draft.ts';

const numbers: ReadonlySet<TextField> = new Set([
  'count',
  'isolation',
  'requestsPerSecond',
  'cyclesPerRequest',
  'ioPerRequest',
  'messagesPerRequest',
  'startsAtOnce',
  'systemCallsPerSecond',
  'contextSwitchesPerSecond',
  'pageFaultsPerSecond',
]);
/** Quantities that may be typed as a range, `1..4`. */
const quantities: ReadonlySet<TextField> = new Set(['cpu', 'memory', 'imageBytes', 'dataBytes']);
const choices: ReadonlySet<TextField> = new Set([
  'guestModifiable',
  'ownKernel',
  'needsDevices',
  'kernelModules',
  'threads',
  'fork',
  'rawDevices',
  'gpu',
  'sharing',
  'standardization',
  'resourceConstrained',
  'performanceHigh',
]);

/** Text that is not a number stays text, so that the schema can say what was found. */
function numberOrText(typed: string): number | string {
  const value = Number(typed);
  return Number.isFinite(value) ? value : typed;
}

function fieldValue(field: TextField, typed: string): unknown {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  if (numbers.has(field)) return readFigureText(trimmed, numberOrText);
  if (quantities.has(field)) return readFigureText(trimmed, (part) => part);
  if (choices.has(field)) return trimmed === 'yes';
  return trimmed;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields that are stated; a requirement of only a level is the level alone. */
function compact(fields: Fields): unknown {
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  if (stated.length === 0) return undefined;
  const only = stated.length === 1 ? stated[0] : undefined;
  return only?.[0] === 'level' ? only[1] : Object.fromEntries(stated);
}

function typedNumber(typed: string): unknown {
  return typed.trim() === '' ? undefined : readFigureText(typed, numberOrText);
}

function storageFields(draft: StorageDraft): unknown {
  const latencyBudget = figureValue(draft.latencyBudget);
  const blockSize = draft.blockSize.trim();
  const queueDepth = typedNumber(draft.queueDepth);
  return draft.mode === 'level'
    ? compact({ level: draft.level, blockSize, queueDepth, latencyBudget })
    : compact({
        iops: typedNumber(draft.iops),
        bytesPerSecond: figureValue(draft.bytesPerSecond),
        blockSize,
        queueDepth,
        latencyBudget,
      });
}

function networkFields(draft: NetworkDraft): unknown {
  const latencyBudget = figureValue(draft.latencyBudget);
  const bitsPerSecond = figureValue(draft.bitsPerSecond);
  return draft.mode === 'level'
    ? compact({ level: draft.level, bitsPerSecond, latencyBudget })
    : compact({
        messagesPerSecond: typedNumber(draft.messagesPerSecond),
        bitsPerSecond,
        latencyBudget,
      });
}

/** The workload a form states, before anything is checked. */
function statedFields(draft: WorkloadDraft): Fields {
  const { ioRequirement, networkRequirement, storageRequirement, ownStorage } = draft;
  const texts = textFields.map((field) => [field, fieldValue(field, draft[field])] as const);
  const times = timeFields.map((field) => [field, figureValue(draft[field])] as const);
  return Object.fromEntries(
    [
      ...texts,
      ...times,
      ['ioRequirement', storageFields(ioRequirement)] as const,
      ['networkRequirement', networkFields(networkRequirement)] as const,
      ['storageRequirement', ownStorage ? storageFields(storageRequirement) : undefined] as const,
    ].filter(([, value]) => value !== undefined),
  );
}

/** What a form says: a workload to store and what it resolves to, or every field that is wrong. */
export type DraftReading =
  | { readonly ok: true; readonly input: WorkloadInput; readonly workload: Workload }
  | { readonly ok: false; readonly problems: readonly FieldFailure[] };

/** Reads the form with the same functions that validate a file; all problems are there, one per field. */
export function readDraft(draft: WorkloadDraft): DraftReading {
  const read = readWorkload(statedFields(draft));
  return read.ok ? { ok: true, ...read.value } : { ok: false, problems: problemsOf(read.error) };
}
