import type { FactKey } from '../../../../src/shared/domain/host/fact-catalogue.ts';
import type {
  Fact,
  FactValue,
  Ledger,
  UnknownReason,
} from '../../../../src/shared/domain/host/fact.ts';
import { ledgerEntry } from '../../../../src/shared/domain/host/ledger.ts';

export type StatedFact = readonly [key: FactKey, value: FactValue, subject?: string];

export function known(value: FactValue, ...others: readonly FactValue[]): Fact<FactValue> {
  const readings = [value, ...others].map((one, index) => ({
    value: one,
    source: `source ${index + 1}`,
  }));
  return { known: true, value, source: 'source 1', confidence: 'high', readings };
}

export function unknown(reason: UnknownReason): Fact<FactValue> {
  return { known: false, reason, tried: ['source 1'] };
}

/** A ledger of the given facts, in their order. */
export function ledgerOf(...facts: readonly StatedFact[]): Ledger {
  return {
    schema: 'isoplan/ledger@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    entries: facts.map(([key, value, subject = null]) => ledgerEntry(key, known(value), subject)),
  };
}
