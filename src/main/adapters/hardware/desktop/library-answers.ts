import type { Result } from '../../../../shared/base/result.ts';
import type { Confidence, FactValue, UnknownReason } from '../../../../shared/domain/host/fact.ts';
import { attemptOn, type Attempt } from '../evidence.ts';
import { field } from '../fields.ts';
import type { InformationCall } from '../system-information.ts';

/** What one call of the library answered. */
export interface LibraryAnswer {
  readonly call: InformationCall;
  readonly answer: Result<unknown, UnknownReason>;
}

/** An attempt on one field of an answer; `parse` gives null for what it cannot read. */
export function libraryAttempt(
  { call, answer }: LibraryAnswer,
  name: string,
  parse: (value: unknown) => FactValue | null,
  trust: Confidence = 'medium',
): Attempt {
  return attemptOn(
    `${call === 'system' ? 'description of the machine:' : 'systeminformation'} ${call}().${name}`,
    answer,
    (value) => parse(field(value, name)),
    trust,
  );
}
