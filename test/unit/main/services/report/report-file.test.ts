import { expect, test } from 'vitest';
import { reportFileName } from '../../../../../src/main/services/report/report-file.ts';

test.each([
  ['Order platform', 'pdf', 'Order platform.pdf'],
  ['订单平台隔离方案', 'markdown', '订单平台隔离方案.md'],
  ['../../etc/passwd', 'html', 'etc passwd.html'],
  ['.hidden', 'csv', 'hidden.csv'],
  ['a/b\\c:d*e?f"g<h>i|j', 'json', 'a b c d e f g h i j.json'],
  ['CON', 'pdf', 'decision.pdf'],
  ['   ', 'pdf', 'decision.pdf'],
  ['😀', 'pdf', 'decision.pdf'],
  ['name. ', 'pdf', 'name.pdf'],
  ['a\u202eb\u0000c', 'pdf', 'a b c.pdf'],
  ['x'.repeat(300), 'pdf', `${'x'.repeat(80)}.pdf`],
  ['\ud800', 'pdf', 'decision.pdf'],
] as const)('a project called %j is exported as %s to %j', (name, format, expected) => {
  expect(reportFileName(name, format)).toBe(expected);
});
