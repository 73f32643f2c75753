import type { Language } from '../base/text.ts';
import { say, text } from '../base/text.ts';
import { assertNever } from '../base/assert-never.ts';
import { formatCount, formatNumber } from '../units/format-number.ts';
import { formatQuantity } from '../units/format.ts';
import { factKind } from '../domain/host/fact-catalogue.ts';
import type { FactUnit, FactValue, LedgerEntry } from '../domain/host/fact.ts';
import { unknownReasonLabels } from './fact-words.ts';

const yes = text('yes', '是');
const no = text('no', '否');

function numberText(value: number, unit: FactUnit, language: Language): string {
  switch (unit) {
    case 'count':
      return formatCount(value);
    case 'cores':
      return formatQuantity(value, 'cores', language);
    case 'hertz':
      return formatQuantity(value, 'hertz', language);
    case 'bytes':
      return formatQuantity(value, 'bytes', language);
    case 'bits/second':
      return formatQuantity(value, 'bits/s', language);
    case 'bytes/second':
      return formatQuantity(value, 'bytes/s', language);
    case 'operations/second':
      return formatQuantity(value, 'operations/s', language);
    case 'transfers/second':
      return `${formatNumber(value / 1e6)} MT/s`;
    case 'seconds':
      return formatQuantity(value, 'seconds', language);
    case 'none':
    case 'yes-no':
    case 'text':
      return formatNumber(value);
    default:
      return assertNever(unit);
  }
}

/** One reading of a line as people read it: number with unit, yes or no, or a word. */
export function readingText(
  entry: Pick<LedgerEntry, 'group' | 'name' | 'unit'>,
  value: FactValue,
  language: Language,
): string {
  if (typeof value === 'boolean') return say(value ? yes : no, language);
  if (typeof value === 'number') return numberText(value, entry.unit, language);
  const values = factKind(`${entry.group}.${entry.name}`)?.values ?? {};
  const worded = Object.hasOwn(values, value) ? values[value] : undefined;
  return worded === undefined ? value : say(worded, language);
}

/** What a line of the ledger says: its value, or that it is unknown and why. */
export function factText(entry: LedgerEntry, language: Language): string {
  if (entry.fact.known) return readingText(entry, entry.fact.value, language);
  const reason = say(unknownReasonLabels[entry.fact.reason], language);
  return language === 'zh' ? `未知（${reason}）` : `unknown (${reason})`;
}
