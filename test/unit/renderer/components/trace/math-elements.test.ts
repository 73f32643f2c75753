import { describe, expect, test } from 'vitest';
import { readMath } from '../../../../../src/renderer/components/trace/math-elements.ts';

const math = (inner: string) => `<math xmlns="http://www.w3.org/1998/Math/MathML">${inner}</math>`;

describe('mathematics of a formula', () => {
  test('is read as a tree of known elements', () => {
    expect(readMath(math('<mfrac><mn>1</mn><mi>x</mi></mfrac>'))?.children).toEqual([
      {
        name: 'mfrac',
        attributes: {},
        children: [
          { name: 'mn', attributes: {}, children: ['1'] },
          { name: 'mi', attributes: {}, children: ['x'] },
        ],
      },
    ]);
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a foreign element', '<annotation-xml encoding="text/html"><img src="x"/></annotation-xml>'],
    ['a link', '<maction actiontype="statusline"><mi>x</mi></maction>'],
  ])('loses %s', (_, inner) => {
    expect(readMath(math(inner))?.children).toEqual([]);
  });

  test('loses attributes that it does not know', () => {
    const read = readMath(math('<mi href="javascript:alert(1)" onclick="alert(1)">x</mi>'));
    expect(read?.children).toEqual([{ name: 'mi', attributes: {}, children: ['x'] }]);
  });

  test.each(['', 'x + 1', '<p>x</p>', '<math><mi>x</math>'])('%j is none', (text) => {
    expect(readMath(text)).toBeNull();
  });
});
