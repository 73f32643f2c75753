import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defineProgram } from '../../../../../src/main/hosts/cli/define-program.ts';
import type { Command } from 'commander';

/** A command and those below it, with what a user types to reach it. */
function commandsOf(command: Command, above = ''): readonly (readonly [string, Command])[] {
  const name = `${above} ${command.name()}`.trim();
  return [[name, command], ...command.commands.flatMap((one) => commandsOf(one, name))];
}

const inLanguage = (language: 'en' | 'zh') =>
  commandsOf(defineProgram(language, '1.0.0', () => undefined));

describe.each(['en', 'zh'] as const)('the help in %s', (language) => {
  test.each(inLanguage(language))('of %s says what it does, with every option', (name, command) => {
    const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words);
    const said = [
      command.description(),
      ...command.options.map((option) => option.description),
      ...command.registeredArguments.map((argument) => argument.description),
    ];
    for (const words of said) {
      expect(words, name).not.toBe('');
      // A description that only lists words to type is the same in both languages.
      if (/[a-z]{3,} [a-z]{2,} /i.test(words))
        expect(isChinese(words), words).toBe(language === 'zh');
    }
    const help = command.helpInformation();
    for (const option of ['--lang', '--data', '--help']) expect(help, name).toContain(option);
  });
});

test('README lists every command, and no other', () => {
  const readme = readFileSync('README.md', 'utf8');
  const section = readme.slice(readme.indexOf('## Command line'));
  const listed = new Set([...section.matchAll(/^\| `([a-z]+)/gm)].map(([, name]) => name));
  const known = inLanguage('en')
    .map(([name]) => name.split(' ')[1])
    .filter((name) => name !== undefined);
  expect(listed).toEqual(new Set(known));
});
