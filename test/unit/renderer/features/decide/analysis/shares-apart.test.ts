import { expect, test } from 'vitest';
import { sharesApart } from '../../../../../../src/renderer/features/decide/analysis/shares-apart.ts';

test('shares far apart are whole percentages', () => {
  expect(sharesApart(0.14, 0.21, 'en')).toEqual({ from: '14 %', to: '21 %' });
});

test('shares close together have the decimals that tell them apart', () => {
  expect(sharesApart(1 / 7, 1 / 7 + 0.0011, 'zh')).toEqual({ from: '14.3%', to: '14.4%' });
  expect(sharesApart(0.1402, 0.1404, 'en')).toEqual({ from: '14.02 %', to: '14.04 %' });
});
