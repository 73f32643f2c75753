import { err, ok, type Result } from '../../../shared/base/result.ts';
import { factCatalogue, type FactKey } from '../../../shared/domain/host/fact-catalogue.ts';
import { readingsAgree } from '../../../shared/domain/host/fact-dispute.ts';
import type {
  Confidence,
  Fact,
  FactUnit,
  FactValue,
  LedgerEntry,
  UnknownReason,
} from '../../../shared/domain/host/fact.ts';
import { ledgerEntry } from '../../../shared/domain/host/ledger.ts';
import type { ReadProblem } from './file-root.ts';

/** One attempt to read a fact: where, and what came of it. */
export interface Attempt {
  readonly source: string;
  /** How far this source alone can be trusted. */
  readonly trust: Confidence;
  readonly outcome: Result<FactValue, UnknownReason>;
}

const reasonOfProblem: Readonly<Record<ReadProblem, UnknownReason>> = {
  missing: 'not-reported',
  denied: 'not-readable',
  failed: 'not-reported',
  'timed-out': 'timed-out',
};

/** Why a fact is unknown when its file could not be read. */
export function unknownBecause(problem: ReadProblem): UnknownReason {
  return reasonOfProblem[problem];
}

/** An attempt whose value is null when the source does not have it. */
export function attempt(
  source: string,
  value: FactValue | null,
  trust: Confidence = 'high',
  reason: UnknownReason = 'not-reported',
): Attempt {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return failedAttempt(source, 'not-plausible');
  }
  return { source, trust, outcome: value === null ? err(reason) : ok(value) };
}

/** An attempt that did not get as far as a value. */
export function failedAttempt(source: string, reason: UnknownReason): Attempt {
  return { source, trust: 'low', outcome: err(reason) };
}

/** An attempt on text that may not have been readable; `parse` gives null for what it cannot read. */
export function attemptOn<Source>(
  source: string,
  read: Result<Source, UnknownReason | ReadProblem>,
  parse: (value: Source) => FactValue | null,
  trust: Confidence = 'high',
): Attempt {
  if (read.ok) return attempt(source, parse(read.value), trust);
  const problem = read.error;
  const reason = Object.hasOwn(reasonOfProblem, problem)
    ? reasonOfProblem[problem as ReadProblem]
    : (problem as UnknownReason);
  return failedAttempt(source, reason);
}

/** The more telling reasons come first: a time-out hides a value, a missing file may be normal. */
const tellingReasons: readonly UnknownReason[] = [
  'timed-out',
  'not-readable',
  'not-plausible',
  'needs-calibration',
  'not-supported',
  'not-reported',
];

/**
 * What several attempts say together. The first that gave a value decides; the others stay as
 * readings. Sources that agree make it sure, a contradiction makes it unsure, whoever is right.
 */
export function settle(attempts: readonly Attempt[], unit: FactUnit): Fact<FactValue> {
  const readings = attempts.flatMap(({ source, outcome }) =>
    outcome.ok ? [{ value: outcome.value, source }] : [],
  );
  const chosen = attempts.find((one) => one.outcome.ok);
  const first = readings[0];
  if (chosen === undefined || first === undefined) {
    const reasons = attempts.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.error]));
    return {
      known: false,
      reason: tellingReasons.find((reason) => reasons.includes(reason)) ?? 'not-reported',
      tried: attempts.map((one) => one.source),
    };
  }
  const agreed = readings.every((reading) => readingsAgree(reading.value, first.value, unit));
  const confidence = agreed ? (readings.length > 1 ? 'high' : chosen.trust) : 'low';
  return { known: true, value: first.value, source: first.source, confidence, readings };
}

/** A line of the ledger from attempts to read it. */
export function line(
  key: FactKey,
  attempts: readonly Attempt[],
  subject: string | null = null,
): LedgerEntry {
  return ledgerEntry(key, settle(attempts, factCatalogue[key].unit), subject);
}

/** The same line, no surer than the readings it was derived from allow. */
export function noBetterThan(entry: LedgerEntry, ceiling: Confidence): LedgerEntry {
  const { fact } = entry;
  if (!fact.known || surer.indexOf(fact.confidence) >= surer.indexOf(ceiling)) return entry;
  return { ...entry, fact: { ...fact, confidence: ceiling } };
}

const surer: readonly Confidence[] = ['high', 'medium', 'low'];

/** A line of the ledger that is unknown for one reason. */
export function unknownLine(
  key: FactKey,
  reason: UnknownReason,
  source: string,
  subject: string | null = null,
): LedgerEntry {
  return line(key, [failedAttempt(source, reason)], subject);
}
