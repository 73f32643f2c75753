import { factCatalogue, type FactKey } from './fact-catalogue.ts';
import type { Fact, FactGroup, FactValue, Ledger, LedgerEntry } from './fact.ts';

/** Builds a line of the ledger; unit and id follow from the catalogue. */
export function ledgerEntry(
  key: FactKey,
  fact: Fact<FactValue>,
  subject: string | null = null,
): LedgerEntry {
  const dot = key.indexOf('.');
  const group = key.slice(0, dot) as FactGroup;
  const name = key.slice(dot + 1);
  const id = subject === null ? key : `${group}.${subject}.${name}`;
  return { id, group, subject, name, unit: factCatalogue[key].unit, fact };
}

/** The line about a fact, and of the subject when several things have that fact. */
export function findEntry(
  ledger: Ledger,
  key: FactKey,
  subject: string | null = null,
): LedgerEntry | null {
  return (
    ledger.entries.find(
      (entry) => entry.subject === subject && `${entry.group}.${entry.name}` === key,
    ) ?? null
  );
}

/** The known value of a fact, when it is a finite number; null otherwise. */
export function numberOf(
  ledger: Ledger,
  key: FactKey,
  subject: string | null = null,
): number | null {
  const fact = findEntry(ledger, key, subject)?.fact;
  return fact?.known && typeof fact.value === 'number' && Number.isFinite(fact.value)
    ? fact.value
    : null;
}

/** The known value of a fact, when it is text; null otherwise. */
export function textOf(ledger: Ledger, key: FactKey, subject: string | null = null): string | null {
  const fact = findEntry(ledger, key, subject)?.fact;
  return fact?.known && typeof fact.value === 'string' ? fact.value : null;
}

/** The known value of a fact, when it is yes or no; null otherwise. */
export function yesNoOf(
  ledger: Ledger,
  key: FactKey,
  subject: string | null = null,
): boolean | null {
  const fact = findEntry(ledger, key, subject)?.fact;
  return fact?.known && typeof fact.value === 'boolean' ? fact.value : null;
}

/** The subjects of a group, each once, in the order of the ledger. */
export function subjectsOf(ledger: Ledger, group: FactGroup): readonly string[] {
  const subjects = ledger.entries
    .filter((entry) => entry.group === group && entry.subject !== null)
    .map((entry) => entry.subject as string);
  return [...new Set(subjects)];
}
