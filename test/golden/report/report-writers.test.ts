import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/shared/report/csv.ts';
import { writeHtml } from '../../../src/shared/report/html.ts';
import { writeJson } from '../../../src/shared/report/json.ts';
import { writeMarkdown } from '../../../src/shared/report/markdown.ts';
import { aReport, hostileNames, hostileReport } from '../../unit/shared/report/a-report.ts';

// The files beside this one were written by the writers and read by a person; a difference is a change
// of what users are handed. `vitest run --project golden --update` writes them anew.

const bare = { drawings: new Map<string, string>(), faces: [] };
/** The page without its style sheet, which is tested by eye. */
const body = (html: string): string => html.replace(/<style>[^]*?<\/style>/g, '<style></style>');
const hostile = hostileReport(hostileNames.slice(0, 7).join(' '));

test.each([
  ['report.html', body(writeHtml(aReport(), bare))],
  ['report.md', writeMarkdown(aReport())],
  ['report.csv', writeCsv(aReport())],
  ['report.json', writeJson(aReport())],
  ['hostile.html', body(writeHtml(hostile, bare))],
  ['hostile.md', writeMarkdown(hostile)],
  ['hostile.csv', writeCsv(hostile)],
])('%s is written as it was', async (file, written) => {
  await expect(written).toMatchFileSnapshot(`./${file}`);
});
