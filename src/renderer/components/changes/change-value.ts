import type { Language } from '../../../shared/base/text.ts';
import type { DisplayUnit } from '../../../shared/units/display-unit.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { lastName, type ChangeTexts } from './change-place.ts';

const units: Readonly<Record<string, DisplayUnit>> = {
  latencyBudget: 'seconds',
  responseBudget: 'seconds',
  startupBudget: 'seconds',
  latencySeconds: 'seconds',
  bytesPerSecond: 'bytes/s',
  throughputBytesPerSecond: 'bytes/s',
  bitsPerSecond: 'bits/s',
  iops: 'operations/s',
  operationsPerSecond: 'operations/s',
  messagesPerSecond: 'messages/s',
  requestsPerSecond: 'requests/s',
  cyclesPerRequest: 'cycles',
  clockHz: 'hertz',
  memoryBytes: 'bytes',
  sizeBytes: 'bytes',
  freeBytes: 'bytes',
  cores: 'cores',
  efficiencyCores: 'cores',
};

/** Parts of a host that are told as a whole. */
const wholes: ReadonlySet<string> = new Set(['ledger', 'disputed', 'measured', 'bounds', 'locks']);

const wordings: Readonly<Record<string, string>> = {
  class: 'common:workloadClass',
  type: 'common:paradigm',
  level: 'common:level',
  ioRequirement: 'common:level',
  networkRequirement: 'common:level',
  storageRequirement: 'common:level',
  isolation: 'common:isolation',
  basis: 'common:basis',
  scope: 'machine:planned.scopeOf',
  provenance: 'common:provenance',
  guestOs: 'workloads:guestOs',
  guestImage: 'workloads:guestImage',
  wasmPortable: 'workloads:portability',
};

function isFigure(field: string): boolean {
  return /^(weights|thresholds)\.|^overrides\[.*\.(low|high|mode)$/s.test(field);
}

function worded(field: string, value: string, t: ChangeTexts): string | null {
  const group = wordings[lastName(field)];
  // Weights and thresholds are figures, also where one is called as a field with words is.
  if (isFigure(field) || group === undefined || !/^[\w-]+$/.test(value)) return null;
  const key = `${group}.${value}` as 'common:yes';
  const word: string = t(key, { defaultValue: '' });
  return word === '' ? null : word;
}

function figure(field: string, value: string, language: Language): string | null {
  if (value.trim() === '' || !Number.isFinite(Number(value))) return null;
  const number = Number(value);
  if (/\breserve\./.test(field)) return formatQuantity(number, 'percent', language);
  const unit = units[lastName(field)];
  if (unit !== undefined) return formatQuantity(number, unit, language);
  return isFigure(field) ? formatNumber(number) : null;
}

/** A value of a change as its field shows it; `value` is the one the comparison gives. */
export function changeValue(
  field: string,
  value: string | null,
  t: ChangeTexts,
  language: Language,
): string {
  if (value === null) return t('noValue');
  if (value === '') return t('emptyText');
  if (field === 'host') return value === 'null' ? t('thisMachine') : t('ownFigures');
  if (value === 'null') return t('common:unknown');
  if (value === 'true') return t('common:yes');
  if (value === 'false') return t('common:no');
  if (value.startsWith('{') && field.endsWith('Requirement')) return t('ownFigures');
  if (wholes.has(lastName(field)) && /^[[{]/.test(value)) return t('ownFigures');
  return worded(field, value, t) ?? figure(field, value, language) ?? value;
}
