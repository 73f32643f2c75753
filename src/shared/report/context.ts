import { say, type Language, type Text } from '../base/text.ts';
import type { AlternativePlan, WorkloadPlan } from '../domain/result/plan.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { ProjectDocument } from '../domain/project/project.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { formatFigure, type PrintableFigure } from '../units/format.ts';
import { criterionTitles } from '../wording/criterion-words.ts';
import { pinnedProject, projectHash } from './pinned-project.ts';
import { heading } from './heading.ts';
import { name } from './inline.ts';
import type { Block } from './report.ts';
import { paradigmWords } from '../wording/paradigm-words.ts';
import type { ReportInput } from './report-input.ts';

/** The input of a report with what every section asks of it. */
export interface Context extends ReportInput {
  /** The project with its machine, and the SHA-256 of its file. */
  readonly pinned: ProjectDocument;
  readonly projectHash: string;
  /** Picks the wording of the report's language. */
  pick<Value>(en: Value, zh: Value): Value;
  of(wording: Text): string;
  /** A figure in SI base form, with its unit; number and unit stay on one line. */
  figure(value: PrintableFigure | undefined, unit: DisplayUnit): string;
  /** The same for a figure whose unit a pack names. */
  inUnit(value: PrintableFigure | undefined, unit: string): string;
  alternativeName(workload: WorkloadPlan, id: string): string;
  paradigm(paradigm: Paradigm): string;
  criterion(criterion: Criterion): string;
}

const betweenNumberAndUnit = /(?<=[\d⁰¹²³⁴⁵⁶⁷⁸⁹]) (?=[^\s–\d])/g;

/** The same inside sentences of a pack or a plan, where only units that are sure to be units count. */
const betweenFigureAndUnit =
  /(?<=\d) (?=(?:%|[nµm]?s|[KMGT]?i?B|GHz|cores?|cycles?|核|周期)(?![\p{L}\d]))/gu;

/** Prints a figure so that a line never ends between its number and its unit. */
export function printFigure(
  value: PrintableFigure | undefined,
  unit: DisplayUnit,
  language: Language,
): string {
  return formatFigure(value, unit, language).replaceAll(betweenNumberAndUnit, '\u00a0');
}

/** Prepares the words and figures of one report. */
export function createContext(input: ReportInput): Context {
  const { language, request } = input;
  const of = (wording: Text): string =>
    say(wording, language).replaceAll(betweenFigureAndUnit, '\u00a0');
  const figure: Context['figure'] = (value, unit) => printFigure(value, unit, language);
  const titles = new Map(request.pack.criteria.map(({ id, title }) => [id, title]));
  const pinned = pinnedProject(request.document, input.plan.host);
  return {
    ...input,
    pinned,
    projectHash: projectHash(pinned),
    pick: (en, zh) => (language === 'zh' ? zh : en),
    of,
    figure,
    inUnit: (value, unit) => figure(value, displayUnitOf(unit) ?? 'number'),
    alternativeName: (workload, id) => {
      const found = workload.alternatives.find((one) => one.id === id);
      return found === undefined ? id : of(found.name);
    },
    paradigm: (paradigm) => of(paradigmWords[paradigm]),
    criterion: (criterion) => of(titles.get(criterion) ?? criterionTitles[criterion]),
  };
}

/** The alternative of a workload by its id. */
export function alternativeOf(workload: WorkloadPlan, id: string | null): AlternativePlan | null {
  return workload.alternatives.find((one) => one.id === id) ?? null;
}

/** Feasible alternatives, the ones most often ranked first at the head. */
export function feasibleAlternatives(workload: WorkloadPlan): readonly AlternativePlan[] {
  return workload.alternatives
    .filter((one) => one.feasible)
    .toSorted((one, other) => (other.acceptability[0] ?? 0) - (one.acceptability[0] ?? 0));
}

/** How many workloads get pages of their own; the summary and the data files hold all of them. */
export const maxDetailed = 24;

/** How many workloads have their decision analysed, like those whose figures are explained. */
export const maxAnalysed = 6;

/** The heading over one workload's part of a section; a single workload needs none. */
export function workloadHeading(
  section: string,
  number: string,
  workload: WorkloadPlan,
  index: number,
  { plan }: Context,
): readonly Block[] {
  return plan.workloads.length < 2
    ? []
    : [heading(1, `${section}-${index + 1}`, `${number}.${index + 1}`, [name(workload.name)])];
}

/** The workloads that get pages of their own, with their place in the project. */
export function detailed(
  context: Context,
): readonly { readonly workload: WorkloadPlan; readonly index: number }[] {
  return context.plan.workloads
    .slice(0, maxDetailed)
    .map((workload, index) => ({ workload, index }));
}
