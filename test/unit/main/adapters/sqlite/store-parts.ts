import type { Log } from '../../../../../src/main/ports/log.ts';
import type { ProjectStore } from '../../../../../src/main/ports/project-store.ts';
import type { Failure } from '../../../../../src/shared/base/failure.ts';
import type { Result } from '../../../../../src/shared/base/result.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../../src/shared/domain/project/project.ts';

/** 2026-03-01T12:00:00Z, the time of a test unless it says otherwise. */
export const noon = Date.UTC(2026, 2, 1, 12);
export const day = 86_400_000;

export const quietLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => 'reference',
};

/** A clock that a test can set. */
export function settableClock(start: number = noon): { now: () => number; time: number } {
  const clock = { time: start, now: () => clock.time };
  return clock;
}

let made = 0;

/** Identifiers that are unique in this process and say where they come from. */
export const countedIds = {
  next: () => {
    made += 1;
    return `test-${process.pid}-${String(made).padStart(6, '0')}`;
  },
};

/** The value of a result that has to be there. */
export function valueOf<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Reads every notice, as a person does. */
export function readNotices(store: ProjectStore): void {
  for (const { number } of valueOf(store.status()).notices) valueOf(store.readNotice(number));
}

/** A document with the given fields and the defaults of the schema. */
export function documentWith(fields: Readonly<Record<string, unknown>> = {}): ProjectDocument {
  return projectDocument.parse({ schema: 'isoplan/project@1', name: 'Shop', ...fields });
}
