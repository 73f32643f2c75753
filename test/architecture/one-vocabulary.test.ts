import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { levels } from '../../src/shared/domain/level.ts';
import { copiesIn, type Copy } from './find-copies.ts';
import { vocabulary } from './vocabulary.ts';

/** Words that also are everyday nouns or headings, and stand as such in other places. */
const homonyms: ReadonlySet<string> = new Set(
  [
    '处理器 内存 网络 存储 磁盘 隔离 未知 假设 原文 存疑 校准 虚拟化 运行时 系统调用 网络带宽 本进程的限制',
    // Figures and fields that are called as the criterion or the measurement they belong to.
    '网络延迟 兼容性 单实例内存',
  ]
    .flatMap((words) => words.split(' '))
    .concat('CPU 利用率'),
);

/** Records and switches that say something of every member in a sentence, or are no enumeration. */
const sayings: readonly (readonly [file: RegExp, what: string])[] = [
  [/language\/\w+\/matrix\.ts$/, 'meaning'],
  [/language\/\w+\/matrix\.ts$/, 'basisWhy'],
  [/language\/\w+\/parameter\.ts$/, 'statusWhy'],
  [/language\/\w+\/robustness\.ts$/, 'meaning'],
  [/language\/\w+\/weighting\.ts$/, 'explain'],
  [/language\/\w+\/weighting\.ts$/, 'refused'],
  [/language\/\w+\/workloads\.ts$/, 'classText'],
  // Remarks as short as a table needs them; the sentence is in the wording.
  [/language\/\w+\/calibration\.ts$/, 'note'],
  // Namespaces and headings of columns.
  [/language\/\w+\/(common|plan)\.ts$/, 'common'],
  [/language\/\w+\/(common|plan)\.ts$/, 'plan'],
  [/charts\/drawing\/wording\.ts$/, 'words'],
  [/report\/verdict-words\.ts$/, 'switch standing'],
  [/decision\/verdict\/robustness\.ts$/, 'switch robustness'],
  [/decision\/verdict\/verdict\.ts$/, 'switch verdict'],
  [/domain\/project\/document-field-names\.ts$/, 'documentFieldNames'],
];

const isCopy = ({ file, what }: Copy): boolean =>
  !homonyms.has(what) && !sayings.some(([place, name]) => name === what && place.test(file));

function copies(file: string, source: string): readonly string[] {
  return copiesIn(file, source, vocabulary)
    .filter(isCopy)
    .map(
      ({ line, enumeration, what }) => `${file}:${line} ${what}: has its words in ${enumeration}`,
    );
}

/** Sources outside the wording; packs carry the texts of the document they are about. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/^shared\/(wording|packs)\//.test(file));

test('no enumeration has its words in a second place', () => {
  expect(sources.length).toBeGreaterThan(500);
  const found = sources.flatMap((file) =>
    copies(file, readFileSync(path.join('src', file), 'utf8')),
  );
  expect(found).toEqual([]);
});

test.each(Object.entries(vocabulary))('%s has every word in both languages', (_, words) => {
  for (const { en, zh } of Object.values(words)) {
    expect(en).not.toBe('');
    expect(zh).not.toBe('');
  }
});

describe('a planted copy is refused', () => {
  test('a record of texts, whatever its words', () => {
    const entries = levels.map((level) => `  ${level}: text('${level}!', '级'),`).join('\n');
    const source = `const names: Readonly<Record<Level, Text>> = {\n${entries}\n};\n`;
    expect(copies('shared/report/planted.ts', source)).toContain(
      'shared/report/planted.ts:1 names: has its words in levelWords',
    );
  });

  test('a record of pairs', () => {
    const source = `const guests = {\n  linux: ['Linux', 'Linux'],\n  windows: ['Windows', 'Windows'],\n  other: ['another', '另一'],\n};\n`;
    expect(copies('shared/report/planted.ts', source)).toHaveLength(1);
  });

  test('a group of wordings of a screen, also in English alone', () => {
    const source = `export const words = {\n  severity: {\n    error: 'bad',\n    warning: 'hm',\n    note: 'well',\n  },\n};\n`;
    expect(copies('renderer/language/en/planted.ts', source)).toEqual([
      'renderer/language/en/planted.ts:2 severity: has its words in severityWords',
    ]);
  });

  test('a switch over all members', () => {
    const source = `switch (severity) {\n  case 'error':\n    return pick('a', '甲');\n  case 'warning':\n    return pick('b', '乙');\n  case 'note':\n    return pick('c', '丙');\n}\n`;
    expect(copies('main/planted.ts', source)).toEqual([
      'main/planted.ts:1 switch severity: has its words in severityWords',
    ]);
  });

  test('a single Chinese word as a label', () => {
    expect(copies('main/planted.ts', `const word = text('likely', '较可能');\n`)).toEqual([
      'main/planted.ts:1 较可能: has its words in standingWords',
    ]);
  });

  test('but not a record of colours, nor a sentence with the word in it', () => {
    const tones = `const tones = {\n  error: 'bad',\n  warning: 'warn',\n  note: 'info',\n};\n`;
    expect(copies('main/planted.ts', `${tones}text('x', '较可能的选择');\n`)).toEqual([]);
  });
});
