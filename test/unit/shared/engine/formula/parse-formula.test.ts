import { describe, expect, it } from 'vitest';
import { formulaText } from '../../../../../src/shared/engine/formula/formula-text.ts';
import { parseFormula } from '../../../../../src/shared/engine/formula/parse-formula.ts';

describe('parseFormula', () => {
  it.each([
    ['a + b * c', 'a + b * c'],
    ['(a + b) * c', '(a + b) * c'],
    ['a - b - c', 'a - b - c'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a / b / c', 'a / b / c'],
    ['a / (b * c)', 'a / (b * c)'],
    ['a * (b * c)', 'a * b * c'],
    ['-a ^ 2', '-a^2'],
    ['(-a) ^ 2', '(-a)^2'],
    ['2 ^ 3 ^ 2', '2^3^2'],
    ['(2 ^ 3) ^ 2', '(2^3)^2'],
    ['-(a + b)', '-(a + b)'],
    ['clamp(x.y, 0, 1e-3)', 'clamp(x.y, 0, 0.001)'],
    ['  min( a ,b,  c )', 'min(a, b, c)'],
  ])('reads %s with the usual precedence', (text, expected) => {
    const parsed = parseFormula(text);
    expect(parsed.ok && formulaText(parsed.value)).toBe(expected);
  });

  it.each([
    ['', 'syntax', 0, { en: 'the end of the formula' }],
    ['a +', 'syntax', 3, { en: 'the end of the formula' }],
    ['a b', 'syntax', 2, 'b'],
    ['a + * b', 'syntax', 4, '*'],
    ['(a + b', 'syntax', 6, { en: 'the end of the formula' }],
    ['a $ b', 'syntax', 2, '$'],
    ['a.', 'syntax', 1, '.'],
    ['1e999', 'syntax', 0, '1e999'],
    ['eval(a)', 'unknown-function', 0, 'eval'],
    ['max(a)', 'wrong-arity', 0, { en: 'max with 1', zh: 'max 有 1 个参数' }],
    ['clamp(a, b)', 'wrong-arity', 0, { en: 'clamp with 2' }],
  ])('refuses %j with reason and place', (text, reason, position, found) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, error: { reason, position, found } });
  });

  it.each([
    ['nesting', `${'('.repeat(5000)}a${')'.repeat(5000)}`],
    ['length', 'a + '.repeat(2000)],
    ['signs', `${'-'.repeat(3000)}a`],
    ['powers', `${'a^'.repeat(1900)}a`],
  ])('refuses excessive %s without exhausting the stack', (_, text) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, error: { reason: 'too-deep' } });
  });
});
