import { describe, expect, it } from 'vitest';
import { localized } from '../../../../../src/main/hosts/cli/localized.ts';

describe('localized', () => {
  it('turns every text into a string, however deep, and leaves the rest as it is', () => {
    const plan = {
      name: 'en',
      count: 3,
      none: null,
      because: { en: 'enough memory', zh: '内存充足' },
      list: [{ en: 'a', zh: '甲' }, 'plain', { deep: { zh: '乙', en: 'b' } }],
    };
    expect(localized(plan, 'zh')).toEqual({
      name: 'en',
      count: 3,
      none: null,
      because: '内存充足',
      list: ['甲', 'plain', { deep: '乙' }],
    });
    expect(localized(plan, 'en')).toMatchObject({
      because: 'enough memory',
      list: ['a', 'plain', { deep: 'b' }],
    });
  });

  it.each([
    ['only one language', { en: 'a' }],
    ['more than the languages', { en: 'a', zh: '甲', fr: 'b' }],
    ['figures under the same names', { en: 1, zh: 2 }],
    ['nothing', {}],
  ])('does not take for a text what has %s', (_, value) => {
    expect(localized(value, 'en')).toEqual(value);
  });
});
