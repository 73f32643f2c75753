import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { analysisRecords } from './analysis-records.ts';
import { createContext, type Context } from './context.ts';
import { reportCover } from './cover.ts';
import { matrixRecords } from './matrix-records.ts';
import type { Report, Section } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { analysisSection } from './sections/analysis.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { auditSection } from './sections/audit.ts';
import { capacitySection } from './sections/capacity.ts';
import { evidenceSection } from './sections/evidence.ts';
import { figuresSection } from './sections/figures.ts';
import { machineSection } from './sections/machine.ts';
import { matrixSection } from './sections/matrix.ts';
import { parametersSection } from './sections/parameters.ts';
import { readingsSection } from './sections/readings.ts';
import { reproductionSection } from './sections/reproduction.ts';
import { rulesSection } from './sections/rules.ts';
import { summarySection } from './sections/summary.ts';
import { workloadsSection } from './sections/workloads.ts';
import { collectTraces, type TracedFigure } from './traces.ts';

/**
 * Builds the decision report of a plan: the recommendation first, then what it rests on, then
 * everything a reviewer needs to check it.
 *
 * @returns the report as data, or why a figure of the plan could not be explained.
 */
export function buildReport(input: ReportInput): Result<Report, Failure> {
  const context = createContext(input);
  const traced = collectTraces(context);
  if (!traced.ok) return traced;
  const { plan, language, createdAt, request } = input;
  return ok({
    schema: 'isoplan/report@1',
    language,
    title: request.document.name,
    origin: {
      createdAt,
      version: plan.version,
      pack: plan.pack,
      projectHash: context.projectHash,
      sampling: plan.sampling,
    },
    cover: reportCover(context),
    sections: [...numbered(context), ...appendices(context, traced.value)],
    matrix: matrixRecords(context),
    analysis: analysisRecords(context),
    project: context.pinned,
  });
}

/** The sections of the body, numbered as they come. */
function numbered(context: Context): readonly Section[] {
  const { analyses, comparisons } = context;
  const sections: readonly ((context: Context, number: string) => Section)[] = [
    summarySection,
    workloadsSection,
    matrixSection,
    ...(analyses.length === 0 ? [] : [analysisSection]),
    rulesSection,
    capacitySection,
    machineSection,
    assumptionsSection,
    auditSection,
    ...(comparisons.length === 0 ? [] : [evidenceSection]),
  ];
  return sections.map((section, index) => section(context, String(index + 1)));
}

function appendices(context: Context, traced: readonly TracedFigure[]): readonly Section[] {
  const { ledger } = context;
  return [
    parametersSection(context, 'A', traced),
    figuresSection(context, 'B', traced),
    ...(ledger === null
      ? [reproductionSection(context, 'C')]
      : [readingsSection(context, 'C', ledger), reproductionSection(context, 'D')]),
  ];
}
