import { describe, expect, test } from 'vitest';
import { createLanguage, startLanguage } from '../../../../src/renderer/language/i18n.ts';
import { resources } from '../../../../src/renderer/language/resources.ts';

type Leaf = readonly [key: string, wording: string];

function leaves(tree: object, before = ''): readonly Leaf[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = before === '' ? name : `${before}.${name}`;
    return typeof value === 'string' ? [[key, value] as const] : leaves(value as object, key);
  });
}

function variables(wording: string): readonly string[] {
  return [...wording.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

const english = new Map(leaves(resources.en));
const chinese = new Map(leaves(resources.zh));

describe('the wordings of the screens', () => {
  test('English has every Chinese key, and the singular of each plural', () => {
    const wanted = [...chinese.keys()].flatMap((key) =>
      key.endsWith('_other') ? [key, key.replace(/_other$/, '_one')] : [key],
    );
    expect([...english.keys()].toSorted()).toEqual(wanted.toSorted());
  });

  test('both languages insert the same values', () => {
    for (const [key, wording] of chinese) {
      expect([key, variables(english.get(key) ?? '')]).toEqual([key, variables(wording)]);
    }
  });

  test('no wording is empty or has space at its ends', () => {
    for (const [key, wording] of [...english, ...chinese]) {
      expect([key, wording.trim()]).toEqual([key, wording]);
      expect([key, wording.length > 0]).toEqual([key, true]);
    }
  });

  test('Chinese sentences use Chinese punctuation', () => {
    const wrong = [...chinese].filter(([, wording]) => /[\u4e00-\u9fff][,;:?!]/.test(wording));
    expect(wrong).toEqual([]);
  });

  test('are found in the language asked for, with their plural', () => {
    expect(createLanguage('en').t('common:instanceCount', { count: 1 })).toBe('1 instance');
    expect(createLanguage('en').t('common:instanceCount', { count: 3 })).toBe('3 instances');
    expect(createLanguage('zh').t('common:instanceCount', { count: 1 })).toBe('1 个实例');
  });
});

test.each([
  ['zh', ['en-US'], 'zh'],
  [null, ['zh-CN', 'en'], 'zh'],
  [null, ['de-DE', 'en-GB'], 'en'],
  [null, ['fr'], 'en'],
  ['klingon', ['zh-TW'], 'zh'],
  [null, [], 'en'],
] as const)('with %s chosen and %s preferred, starts in %s', (chosen, preferred, expected) => {
  expect(startLanguage(chosen, preferred)).toBe(expected);
});
