import { say, type Language } from '../../../shared/base/text.ts';
import { isDisputed } from '../../../shared/domain/host/fact-dispute.ts';
import { factGroupLabels, factLabel } from '../../../shared/wording/fact-words.ts';
import { factText } from '../../../shared/wording/fact-text.ts';
import {
  factGroups,
  type FactGroup,
  type Ledger,
  type LedgerEntry,
} from '../../../shared/domain/host/fact.ts';

/** Which lines of the ledger are shown. */
export const ledgerFilters = ['all', 'conflicts', 'unknown'] as const;
export type LedgerFilter = (typeof ledgerFilters)[number];

/** The lines about one thing: a disk, an interface, or the group as a whole. */
export interface LedgerSubject {
  readonly subject: string | null;
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerGroup {
  readonly group: FactGroup;
  readonly count: number;
  readonly subjects: readonly LedgerSubject[];
}

function passes(entry: LedgerEntry, filter: LedgerFilter): boolean {
  if (filter === 'conflicts') return isDisputed(entry);
  return filter === 'all' || !entry.fact.known;
}

function wordsOf(entry: LedgerEntry, language: Language): string {
  const source = entry.fact.known ? entry.fact.source : entry.fact.tried.join(' ');
  const group = say(factGroupLabels[entry.group], language);
  const label = say(factLabel(entry), language);
  const words = [group, label, entry.id, entry.subject, factText(entry, language), source];
  return words.join(' ').toLowerCase();
}

/** How many lines each filter would show. */
export function countByFilter(ledger: Ledger): Readonly<Record<LedgerFilter, number>> {
  const count = (filter: LedgerFilter): number =>
    ledger.entries.filter((entry) => passes(entry, filter)).length;
  return { all: count('all'), conflicts: count('conflicts'), unknown: count('unknown') };
}

/**
 * The lines to show, by group and by subject within it, both in the order of the ledger. Every word
 * of the search must occur in a line: in its label, value, subject or source.
 */
export function arrangeLedger(
  ledger: Ledger,
  filter: LedgerFilter,
  search: string,
  language: Language,
): readonly LedgerGroup[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = ledger.entries.filter((entry) => {
    if (!passes(entry, filter)) return false;
    const words = wanted.length === 0 ? '' : wordsOf(entry, language);
    return wanted.every((word) => words.includes(word));
  });
  return factGroups.flatMap((group) => {
    const entries = passing.filter((entry) => entry.group === group);
    if (entries.length === 0) return [];
    const names = [...new Set(entries.map((entry) => entry.subject))];
    const subjects = names.map((subject) => ({
      subject,
      entries: entries.filter((entry) => entry.subject === subject),
    }));
    return [{ group, count: entries.length, subjects }];
  });
}
