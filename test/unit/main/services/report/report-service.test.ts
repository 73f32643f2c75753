import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../../src/shared/base/failure.ts';
import { err, ok, type Result } from '../../../../../src/shared/base/result.ts';
import { findPack } from '../../../../../src/shared/packs/catalogue.ts';
import { builtInPacks } from '../../../../../src/shared/packs/catalogue.ts';
import { createEchartsPainter } from '../../../../../src/main/adapters/charts/echarts-painter.ts';
import { createNotoFonts } from '../../../../../src/main/adapters/fonts/noto-fonts.ts';
import { createThreadPlanner } from '../../../../../src/main/adapters/planning/thread-planner.ts';
import { createPreviewShelf } from '../../../../../src/main/hosts/preview-shelf.ts';
import type { PdfWriter } from '../../../../../src/main/ports/pdf-writer.ts';
import {
  createReportService,
  type ReportSources,
} from '../../../../../src/main/services/report/report-service.ts';
import { aProject } from '../../../shared/report/a-plan.ts';

const noon = Date.UTC(2026, 0, 2, 3, 4, 5);

/** A printer that keeps what it was given. */
function aPrinter(available: Result<null, Failure> = ok(null)) {
  const printed: { readonly html: string; readonly createdAt: number }[] = [];
  const pdf: PdfWriter = {
    available: () => Promise.resolve(available),
    print: (html, { createdAt }) => {
      printed.push({ html, createdAt });
      return Promise.resolve(ok(new TextEncoder().encode('%PDF')));
    },
  };
  return { pdf, printed };
}

function service(changes: Partial<ReportSources> = {}) {
  return createReportService({
    findPack: (id) => Promise.resolve(findPack(builtInPacks, id)),
    thisMachine: () => Promise.resolve(err({ code: 'timed-out', operation: 'probe', seconds: 3 })),
    version: '0.1.0',
    planner: createThreadPlanner(),
    clock: { now: () => noon },
    painter: createEchartsPainter(),
    fonts: createNotoFonts(),
    pdf: aPrinter().pdf,
    previews: createPreviewShelf(),
    records: { keepReport: () => Promise.resolve() },
    ...changes,
  });
}

async function exported(format: 'pdf' | 'html' | 'markdown' | 'csv' | 'json'): Promise<string> {
  const file = await service()['report.export']({
    document: aProject(),
    language: 'en',
    format,
    project: null,
  });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return Buffer.from(file.value.base64, 'base64').toString('utf8');
}

describe('a report is exported', () => {
  test('as a page with its charts drawn and its typeface embedded', async () => {
    const html = await exported('html');
    // Two of the matrix, four of the analysis, the crossover map, one for each criterion that something is published of.
    expect(html.match(/<svg role="img"/g)).toHaveLength(2 + 5 + 1 + 4);
    expect(html).toContain('@font-face{font-family:"Noto Sans SC";font-weight:700');
    expect(html).toContain('2 January 2026');
  });

  test('as a PDF of that page, made at the same time', async () => {
    const printer = aPrinter();
    const file = await service({ pdf: printer.pdf })['report.export']({
      document: aProject(),
      language: 'en',
      format: 'pdf',
      project: null,
    });
    expect(file).toMatchObject({
      ok: true,
      value: { fileName: 'Order platform.pdf', mediaType: 'application/pdf' },
    });
    expect(printer.printed).toEqual([{ html: await exported('html'), createdAt: noon }]);
  });

  test.each([
    ['markdown', /^# Order platform\n/],
    ['csv', /^\ufeffworkload,/],
    ['json', /^\{\n {2}"schema": "isoplan\/report@1"/],
  ] as const)('as %s', async (format, start) => {
    expect(await exported(format)).toMatch(start);
  });

  test('with the same bytes each time', async () => {
    expect(await exported('html')).toBe(await exported('html'));
  });
});

test('the preview is the page that is printed', async () => {
  const previews = createPreviewShelf();
  const preview = await service({ previews })['report.preview']({
    document: aProject(),
    language: 'zh',
  });
  const page = preview.ok ? previews.read(preview.value.address) : null;
  expect(page).toContain('<html lang="zh-Hans">');
});

describe('a report cannot be made', () => {
  test('as a PDF without a browser; nothing is evaluated for it', async () => {
    const missing = { code: 'browser-missing', searched: ['PATH'] } as const;
    const file = await service({
      pdf: aPrinter(err(missing)).pdf,
      findPack: () => {
        throw new Error('must not be asked');
      },
    })['report.export']({ document: aProject(), language: 'en', format: 'pdf', project: null });
    expect(file).toEqual({ ok: false, error: missing });
  });

  test('of a project with an unknown pack, or for a machine that cannot be read', async () => {
    const unknown = await service()['report.export']({
      document: aProject({ pack: 'nope' }),
      language: 'en',
      format: 'html',
      project: null,
    });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'pack-unknown', id: 'nope' } });
    const unread = await service()['report.preview']({
      document: aProject({ host: null }),
      language: 'en',
    });
    expect(unread).toMatchObject({ ok: false, error: { code: 'timed-out' } });
  });
});
