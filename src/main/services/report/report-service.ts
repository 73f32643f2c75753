import type { MethodArguments, ReportFile, ReportFormat } from '../../../shared/api/contract.ts';
import type { PackComparison } from '../../../shared/audit/pack-comparison.ts';
import { auditPack } from '../../../shared/audit/audit-pack.ts';
import { fileHash } from '../../../shared/base/content-hash.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Language } from '../../../shared/base/text.ts';
import { hostFromInput } from '../../../shared/domain/host-document.ts';
import type { Ledger } from '../../../shared/domain/fact.ts';
import type { Host, PlanScope } from '../../../shared/domain/host.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { ProjectDocument } from '../../../shared/domain/project.ts';
import type { ReportMade } from '../../../shared/domain/store-records.ts';
import { documentPackId, evidencePackId } from '../../../shared/packs/catalogue.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import { compareWithEvidence } from '../../../shared/plan/compare-with-evidence.ts';
import { explainFigure, type PlanRequest } from '../../../shared/plan/evaluate-plan.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { writeCsv } from '../../../shared/report/csv.ts';
import { usedCharacters, writeHtml } from '../../../shared/report/html.ts';
import { writeJson } from '../../../shared/report/json.ts';
import { writeMarkdown } from '../../../shared/report/markdown.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { ChartPainter } from '../../ports/chart-painter.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Planner } from '../../ports/planner.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';
import type { ReportFonts } from '../../ports/report-fonts.ts';
import { mediaTypes, reportFileName } from './report-file.ts';

/** The machine the planner runs on, with the readings a report prints. */
export interface ReadMachine {
  readonly host: Host;
  readonly ledger: Ledger;
}

/** What making reports needs of others. */
export interface ReportSources {
  readonly findPack: (id: string) => Result<Pack, Failure>;
  readonly thisMachine: (scope: PlanScope) => Promise<Result<ReadMachine, Failure>>;
  readonly version: string;
  readonly planner: Planner;
  readonly clock: Clock;
  readonly painter: ChartPainter;
  readonly fonts: ReportFonts;
  readonly pdf: PdfWriter;
  /** Puts a report of a stored project on record. */
  readonly keepRecord?: (report: Omit<ReportMade, 'id' | 'at'>) => Promise<void>;
}

/** Makes decision reports. */
export interface ReportService {
  preview(
    document: ProjectDocument,
    language: Language,
  ): Promise<Result<{ readonly html: string }, Failure>>;
  export(order: MethodArguments<'report.export'>): Promise<Result<ReportFile, Failure>>;
}

interface Gathered {
  readonly request: PlanRequest;
  readonly ledger: Ledger | null;
}

async function gather(
  document: ProjectDocument,
  sources: ReportSources,
): Promise<Result<Gathered, Failure>> {
  const pack = sources.findPack(document.pack);
  if (!pack.ok) return pack;
  const { version } = sources;
  if (document.host !== null) {
    const host = hostFromInput(document.host);
    return ok({ request: { document, host, pack: pack.value, version }, ledger: null });
  }
  const machine = await sources.thisMachine(document.scope ?? 'limits');
  if (!machine.ok) return machine;
  const { host, ledger } = machine.value;
  return ok({ request: { document, host, pack: pack.value, version }, ledger });
}

/** The document is what published measurements question; other packs are their authors' own matter. */
function heldAgainstEvidence(
  { document, host, pack }: PlanRequest,
  sources: ReportSources,
): Result<readonly PackComparison[], Failure> {
  if (pack.id !== documentPackId || document.workloads.length === 0) return ok([]);
  const evidence = sources.findPack(evidencePackId);
  if (!evidence.ok) return evidence;
  return compareWithEvidence({
    document,
    workload: 0,
    host,
    stated: pack,
    evidence: evidence.value,
  });
}

interface MadeReport {
  readonly report: Report;
  readonly plan: Plan;
}

async function makeReport(
  document: ProjectDocument,
  language: Language,
  createdAt: number,
  sources: ReportSources,
): Promise<Result<MadeReport, Failure>> {
  const gathered = await gather(document, sources);
  if (!gathered.ok) return gathered;
  const { request, ledger } = gathered.value;
  const plan = await sources.planner.evaluate(request);
  if (!plan.ok) return plan;
  const comparisons = heldAgainstEvidence(request, sources);
  if (!comparisons.ok) return comparisons;
  const report = buildReport({
    language,
    createdAt: new Date(createdAt).toISOString(),
    request,
    plan: plan.value,
    findings: auditPack(request.pack),
    comparisons: comparisons.value,
    ledger,
    explain: (reference) => explainFigure(request, reference),
  });
  return report.ok ? ok({ report: report.value, plan: plan.value }) : report;
}

/** The page with its charts drawn and the parts of the typeface it needs. */
async function typeset(report: Report, sources: ReportSources): Promise<Result<string, Failure>> {
  const drawings = new Map<string, string>();
  for (const block of report.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'chart') drawings.set(block.id, await sources.painter.paint(block));
  }
  const bare = writeHtml(report, { drawings, faces: [] });
  const faces = sources.fonts.facesFor(usedCharacters(bare));
  return faces.ok ? ok(writeHtml(report, { drawings, faces: faces.value })) : faces;
}

async function write(
  report: Report,
  format: ReportFormat,
  createdAt: number,
  sources: ReportSources,
): Promise<Result<Uint8Array, Failure>> {
  switch (format) {
    case 'csv':
      return ok(Buffer.from(writeCsv(report)));
    case 'json':
      return ok(Buffer.from(writeJson(report)));
    case 'markdown':
      return ok(Buffer.from(writeMarkdown(report)));
    case 'html':
    case 'pdf': {
      const html = await typeset(report, sources);
      if (!html.ok) return html;
      if (format === 'html') return ok(Buffer.from(html.value));
      return sources.pdf.print(html.value, { createdAt });
    }
  }
}

/** Builds the use cases `report.preview` and `report.export`. */
export function createReportService(sources: ReportSources): ReportService {
  return {
    preview: async (document, language) => {
      const report = await makeReport(document, language, sources.clock.now(), sources);
      if (!report.ok) return report;
      const html = await typeset(report.value.report, sources);
      return html.ok ? ok({ html: html.value }) : html;
    },
    export: async ({ document, language, format, project }) => {
      if (format === 'pdf') {
        const available = await sources.pdf.available();
        if (!available.ok) return available;
      }
      const createdAt = sources.clock.now();
      const made = await makeReport(document, language, createdAt, sources);
      if (!made.ok) return made;
      const content = await write(made.value.report, format, createdAt, sources);
      if (!content.ok) return content;
      const fileName = reportFileName(document.name, format);
      if (project !== null) {
        const { pack, inputs } = made.value.plan;
        const { samples, seed } = made.value.plan.sampling;
        await sources.keepRecord?.({
          project: project.id,
          revision: project.revision,
          format,
          language,
          fileName,
          bytes: content.value.length,
          file: fileHash(content.value),
          inputs: inputs.hash,
          pack,
          sampling: { samples, seed },
        });
      }
      return ok({
        fileName,
        mediaType: mediaTypes[format],
        base64: Buffer.from(content.value).toString('base64'),
      });
    },
  };
}
