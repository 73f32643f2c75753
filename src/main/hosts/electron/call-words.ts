import path from 'node:path';

/** What the program was called with. */
export interface CallWords {
  /** The folder of data, where one was named. */
  readonly data: string | null;
  /** Files to open, as absolute paths. */
  readonly files: readonly string[];
}

const openable = /\.(isoplan|json|ya?ml)$/i;

/**
 * Reads the words behind the program's name. Words of Chromium, which begin with dashes, are none of
 * ours; a file is what ends like one, because systems add words of their own.
 */
export function readCallWords(words: readonly string[], workingDirectory: string): CallWords {
  const index = words.findIndex((word) => word === '--data' || word.startsWith('--data='));
  const word = words[index] ?? '';
  const named = word.includes('=') ? word.slice('--data='.length) : (words[index + 1] ?? '');
  const data = index < 0 || named === '' ? null : path.resolve(workingDirectory, named);
  const files = words
    .filter((one, at) => !one.startsWith('-') && openable.test(one) && !isDataOf(words, at))
    .map((one) => path.resolve(workingDirectory, one));
  return { data, files };
}

const isDataOf = (words: readonly string[], at: number): boolean => words[at - 1] === '--data';
