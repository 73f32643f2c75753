import type { Failure } from '../../../shared/base/failure.ts';
import { escapedHidden, withoutHidden } from '../../../shared/base/hidden-characters.ts';
import type { Language } from '../../../shared/base/text.ts';
import { failureLines } from '../../../shared/wording/failure/failure-sentence.ts';
import type { Environment } from './language.ts';
import { localized } from './localized.ts';

/** Where a call writes to, and what surrounds it. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: Environment;
}

/** What a command says, in the language of the call. */
export interface Terminal extends Streams {
  readonly language: Language;
  /** The result, as text; characters that a terminal obeys are spaces in it. */
  print(text: string): void;
  /** The result, as the content of a file, byte for byte; whoever writes it escapes what acts. */
  printFile(content: string): void;
  /** The result, as the one JSON document on standard output. */
  printJson(value: unknown): void;
  /** Something about the work, for people; never part of the result. */
  note(line: string): void;
  /** Says what is wrong, in one line, or in one per field that is. Returns the exit status. */
  fail(failure: Failure): number;
}

export function createTerminal(streams: Streams, language: Language): Terminal {
  return {
    ...streams,
    language,
    print: (text) => {
      const shown = withoutHidden(text);
      streams.stdout.write(shown.endsWith('\n') ? shown : `${shown}\n`);
    },
    printJson: (value) => {
      const json = JSON.stringify(localized(value, language), null, 2);
      streams.stdout.write(`${escapedHidden(json)}\n`);
    },
    printFile: (content) => {
      streams.stdout.write(content.endsWith('\n') ? content : `${content}\n`);
    },
    note: (line) => {
      streams.stderr.write(`${withoutHidden(line)}\n`);
    },
    fail: (failure) => {
      const speaker = language === 'zh' ? 'isoplan：' : 'isoplan: ';
      for (const line of failureLines(failure, language)) {
        streams.stderr.write(
          `${line.startsWith('isoplan') ? '' : speaker}${withoutHidden(line)}\n`,
        );
      }
      return exitStatus(failure);
    },
  };
}

const workFailed: ReadonlySet<Failure['code']> = new Set([
  'quantity-unavailable',
  'project-stale',
  'review-due',
  'store-unusable',
  'store-newer',
  'backup-unusable',
  'browser-missing',
  'print-failed',
  'access-denied',
  'unreachable',
  'cancelled',
  'not-all-placed',
  'timed-out',
  'internal',
]);

/** 1 when the work failed, 2 when the call or what it was given is wrong. */
export function exitStatus(failure: Failure): number {
  if (failure.code === 'file-unusable') return failure.reason === 'disk-full' ? 1 : 2;
  return workFailed.has(failure.code) ? 1 : 2;
}
