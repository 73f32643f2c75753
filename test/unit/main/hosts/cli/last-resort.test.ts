import { expect, test } from 'vitest';
import { lastResort } from '../../../../../src/main/hosts/cli/last-resort.ts';

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  [coded('ENOSPC', 'ENOSPC: no space left on device, write'), 'the disk is full (ENOSPC'],
  [
    coded('ERR_DLOPEN_FAILED', 'wrong ELF class'),
    'wrong ELF class (ERR_DLOPEN_FAILED); run npm ci',
  ],
  [coded('EIO', 'i/o error'), 'not expected: EIO: i/o error'],
  [new Error('first line\nsecond'), 'not expected: first line'],
  ['thrown', 'not expected: thrown'],
])('%s is told with its cause, and advice only where it helps', (problem, words) => {
  const sentence = lastResort(problem);
  expect(sentence.en).toContain(words);
  expect(sentence.en.includes('npm ci')).toBe(words.includes('npm ci'));
  expect(sentence.zh).toMatch(/^isoplan：/);
});
