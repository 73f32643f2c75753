import type { Fact, FactValue, Ledger, LedgerEntry } from './fact.ts';
import { readLedger } from './ledger-document.ts';

/** Hardware addresses, as `3c:ec:ef:12:34:56` or with dashes. */
const hardwareAddress = /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi;

/** Folders that are named after their user; on Windows such a name may hold spaces. */
const homeFolders: readonly RegExp[] = [
  /(\/(?:home|Users)\/)[^/\s:;,"')]+/g,
  /(\b[A-Z]:[\\/]Users[\\/])[^\\/:;,"]+/gi,
];

/** What stands where an identifier was. */
const leftOut = '…';

function identifiersOf(ledger: Ledger): readonly string[] {
  return ledger.entries.flatMap(({ group, fact }) =>
    group === 'identity' && fact.known && typeof fact.value === 'string' && fact.value.length > 3
      ? [fact.value]
      : [],
  );
}

function cleaned(text: string, identifiers: readonly string[]): string {
  const known = identifiers.reduce((rest, one) => rest.replaceAll(one, leftOut), text);
  return homeFolders.reduce(
    (rest, folder) => rest.replace(folder, `$1${leftOut}`),
    known.replace(hardwareAddress, leftOut),
  );
}

function cleanedFact(fact: Fact<FactValue>, clean: (text: string) => string): Fact<FactValue> {
  if (!fact.known) return { ...fact, tried: fact.tried.map(clean) };
  const value = (one: FactValue): FactValue => (typeof one === 'string' ? clean(one) : one);
  return {
    ...fact,
    value: value(fact.value),
    source: clean(fact.source),
    readings: fact.readings.map((one) => ({ value: value(one.value), source: clean(one.source) })),
  };
}

/**
 * The ledger without what tells whose machine it is: serial numbers, hardware addresses, host and
 * user names, and folders named after a user, wherever they stand in a value or a source.
 */
export function withoutIdentifiers(ledger: Ledger): Ledger {
  const identifiers = identifiersOf(ledger);
  const clean = (text: string): string => cleaned(text, identifiers);
  const entries = ledger.entries.filter(({ group }) => group !== 'identity');
  return {
    ...ledger,
    entries: entries.map(
      (entry): LedgerEntry => ({ ...entry, fact: cleanedFact(entry.fact, clean) }),
    ),
  };
}

/** A host, as a file or a project states it, whose ledger is without identifiers. */
export function hostWithoutIdentifiers<Host extends { readonly ledger?: unknown }>(
  host: Host,
): Host {
  if (host.ledger === undefined) return host;
  const ledger = readLedger(host.ledger);
  if (ledger !== null) return { ...host, ledger: withoutIdentifiers(ledger) };
  const { ledger: _, ...rest } = host;
  return rest as Host;
}
