import type { MethodName, ReportFormat } from '../../../shared/api/contract.ts';
import type { PackComparison } from '../../../shared/audit/pack-comparison.ts';
import { comparePacks } from '../../../shared/audit/compare-packs.ts';
import { auditPack } from '../../../shared/audit/audit-pack.ts';
import { fileHash } from '../../../shared/base/content-hash.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Language } from '../../../shared/base/text.ts';
import type { DecisionAnalysis } from '../../../shared/domain/result/analysis.ts';
import type { Plan } from '../../../shared/domain/result/plan.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import type { Workload } from '../../../shared/domain/workload/workload.ts';
import { documentPackId, evidencePackId } from '../../../shared/packs/catalogue.ts';
import { explainIn } from '../../../shared/plan/evaluation/evaluate-plan.ts';
import { openPlan, type PlanRequest } from '../../../shared/plan/evaluation/plan-context.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { maxAnalysed } from '../../../shared/report/context.ts';
import { writeCsv } from '../../../shared/report/csv.ts';
import { usedCharacters, writeHtml } from '../../../shared/report/html.ts';
import { writeJson } from '../../../shared/report/json.ts';
import { writeMarkdown } from '../../../shared/report/markdown.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { ChartPainter } from '../../ports/chart-painter.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';
import type { Planner } from '../../ports/planner.ts';
import type { PreviewShelf } from '../../ports/preview-shelf.ts';
import type { ReportFonts } from '../../ports/report-fonts.ts';
import type { PlanSources } from '../plan/evaluate-document.ts';
import { gatherRequest } from '../plan/plan-requests.ts';
import type { RecordKeeper } from '../records/record-keeper.ts';
import { mediaTypes, reportFileName } from './report-file.ts';

/** What making reports needs of others. */
export interface ReportSources extends PlanSources {
  readonly clock: Clock;
  readonly painter: ChartPainter;
  readonly fonts: ReportFonts;
  readonly pdf: PdfWriter;
  readonly previews: PreviewShelf;
  /** Reports of stored projects go on record. */
  readonly records: Pick<RecordKeeper, 'keepReport'>;
}

/** The methods of the contract that this service answers. */
type ReportMethod = Extract<MethodName, `report.${string}`>;

/** The decision analyses of the first workloads. */
async function analyses(
  request: PlanRequest,
  planner: Planner,
): Promise<Result<readonly DecisionAnalysis[], Failure>> {
  const finished: DecisionAnalysis[] = [];
  const count = Math.min(maxAnalysed, request.document.workloads.length);
  for (let workload = 0; workload < count; workload += 1) {
    const analysis = await planner.analyze(request, { workload, figure: null });
    if (!analysis.ok) return analysis;
    finished.push(analysis.value);
  }
  return ok(finished);
}

/** The document is what published measurements question; other packs are their authors' own matter. */
async function heldAgainstEvidence(
  { document, host, pack }: PlanRequest,
  [workload]: readonly Workload[],
  sources: ReportSources,
): Promise<Result<readonly PackComparison[], Failure>> {
  if (pack.id !== documentPackId || workload === undefined) return ok([]);
  const evidence = await sources.findPack(evidencePackId);
  if (!evidence.ok) return evidence;
  const { basis } = document;
  return comparePacks({ stated: pack, evidence: evidence.value, workload, host, basis });
}

interface BuiltReport {
  readonly report: Report;
  readonly plan: Plan;
}

async function makeReport(
  document: ProjectDocument,
  language: Language,
  createdAt: number,
  sources: ReportSources,
): Promise<Result<BuiltReport, Failure>> {
  const gathered = await gatherRequest(document, sources);
  if (!gathered.ok) return gathered;
  const { request, ledger } = gathered.value;
  const opened = openPlan(request);
  if (!opened.ok) return opened;
  const plan = await sources.planner.evaluate(request);
  if (!plan.ok) return plan;
  const workloads = opened.value.evaluations.map(({ workload }) => workload);
  const comparisons = await heldAgainstEvidence(request, workloads, sources);
  if (!comparisons.ok) return comparisons;
  const analysed = await analyses(request, sources.planner);
  if (!analysed.ok) return analysed;
  const report = buildReport({
    language,
    createdAt: new Date(createdAt).toISOString(),
    request,
    workloads,
    plan: plan.value,
    findings: auditPack(request.pack),
    comparisons: comparisons.value,
    analyses: analysed.value,
    ledger,
    explain: (reference) => explainIn(opened.value, reference),
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

/** Makes decision reports. */
export function createReportService(sources: ReportSources): HandlersOf<ReportMethod> {
  return {
    'report.preview': async ({ document, language }) => {
      const built = await makeReport(document, language, sources.clock.now(), sources);
      if (!built.ok) return built;
      const html = await typeset(built.value.report, sources);
      return html.ok ? ok({ address: sources.previews.publish(html.value) }) : html;
    },
    'report.export': async ({ document, language, format, project }) => {
      if (format === 'pdf') {
        const available = await sources.pdf.available();
        if (!available.ok) return available;
      }
      const createdAt = sources.clock.now();
      const built = await makeReport(document, language, createdAt, sources);
      if (!built.ok) return built;
      const { report, plan } = built.value;
      const content = await write(report, format, createdAt, sources);
      if (!content.ok) return content;
      const fileName = reportFileName(document.name, format);
      if (project !== null) {
        const { pack, inputs } = plan;
        const { samples, seed } = plan.sampling;
        await sources.records.keepReport({
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
