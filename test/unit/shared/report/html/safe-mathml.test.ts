import { describe, expect, test } from 'vitest';
import { safeMathml } from '../../../../../src/shared/report/html/safe-mathml.ts';

describe('safeMathml', () => {
  test.each([
    ['<math><mi>x</mi></math>', '<math><mi>x</mi></math>'],
    [
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mn>1</mn></math>',
      '<math><mn>1</mn></math>',
    ],
    ['<math><mi>a &amp; b &lt; c</mi></math>', '<math><mi>a &amp; b &lt; c</mi></math>'],
    ['<math><mi>a & b</mi></math>', '<math><mi>a &amp; b</mi></math>'],
    ['<math><mspace width="1em"/></math>', '<math><mspace width="1em"></mspace></math>'],
    [
      '<math><mo stretchy="false" onclick="x">(</mo></math>',
      '<math><mo stretchy="false">(</mo></math>',
    ],
  ])('keeps mathematics: %s', (markup, expected) => {
    expect(safeMathml(markup)).toBe(expected);
  });

  test.each([
    ['', 'nothing'],
    ['x', 'text alone'],
    ['<p>x</p>', 'another element'],
    ['<math><script>alert(1)</script></math>', 'a script'],
    [
      '<math><annotation-xml encoding="text/html"><b>x</b></annotation-xml></math>',
      'foreign content',
    ],
    ['<math><maction actiontype="statusline"><mi>x</mi></maction></math>', 'an action'],
    ['<math><mi>x</mi>', 'an element left open'],
    ['<math><mrow><mi>x</mrow></mi></math>', 'crossed elements'],
    ['<math></math><math></math>', 'two roots'],
    ['<math><mi>x</mi></math><img src=x>', 'something after it'],
    ['<math><mi onclick=alert(1)>x</mi></math>', 'an attribute without quotes'],
    ['<math><mi><!-- x --></mi></math>', 'a comment'],
    ['<MATH><MI>x</MI></MATH>', 'capitals'],
  ])('refuses %s: %s', (markup) => {
    expect(safeMathml(markup)).toBeNull();
  });
});
