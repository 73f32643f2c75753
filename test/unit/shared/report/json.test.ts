import { expect, test } from 'vitest';
import { writeJson } from '../../../../src/shared/report/json.ts';
import { aReport, hostileReport } from './a-report.ts';

test('a report reads back as it was', () => {
  expect(JSON.parse(writeJson(aReport()))).toEqual(aReport());
});

test('somebody’s words are data', () => {
  const name = '"}]}\u2028</script>';
  expect(JSON.parse(writeJson(hostileReport(name))).title).toBe(name);
});
