import type { Language } from '../base/text.ts';
import type { Chart } from '../charts/drawing/chart.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { ProjectDocument } from '../domain/project/project.ts';
import type { Verdict } from '../domain/result/decision.ts';

/** A piece of a sentence. Plain text is a string; a name is text that somebody typed. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A figure with its unit, kept on one line. */
  | { readonly kind: 'figure'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A sentence, or several pieces of one. */
export type Words = string | readonly Inline[];

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 stands directly under the section's title. */
  readonly level: 1 | 2;
  readonly id: string;
  /** Number within the document, for instance `3.1`; null for a heading that is not counted. */
  readonly number: string | null;
  readonly words: Words;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly words: Words;
  /** A remark under a table or chart, set smaller. */
  readonly small: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Words[];
}

/** Labels with what belongs to them: a title page's facts, a method's terms. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly items: readonly { readonly label: string; readonly words: Words }[];
}

export interface TableColumn {
  readonly words: Words;
  readonly align: 'start' | 'end';
  /** Share of the table's width, in any unit common to its columns. */
  readonly width: number;
  /** Set back, with the reason in its head: an alternative that is not feasible. */
  readonly muted: boolean;
}

export interface TableCell {
  readonly words: Words;
  /** Smaller lines under the words. */
  readonly details: readonly Words[];
  /** Said in words and marked in the layout, never by colour alone. */
  readonly mark: 'best' | 'muted' | null;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: Words;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Figures are set smaller, for tables with many columns. */
  readonly dense: boolean;
  /** Kept on one page: a table that is read across its rows. */
  readonly whole: boolean;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly language: Language;
  /** Width in CSS pixels it is drawn for; the page scales it. */
  readonly width: number;
  readonly chart: Chart;
}

/** One formula of a trace: as the pack states it, with numbers, and what comes out. */
export interface TraceStep {
  readonly symbol: string;
  readonly title: string;
  readonly formula: string;
  readonly inserted: string;
  /** MathML, or null where the text has to do. */
  readonly mathml: string | null;
  readonly mathmlInserted: string | null;
  readonly result: string;
  readonly section: string | null;
}

/** Where one figure comes from. */
export interface TraceBlock {
  readonly kind: 'trace';
  readonly id: string;
  readonly title: Words;
  readonly steps: readonly TraceStep[];
  /** What went in: each parameter or input with its value and source. */
  readonly inputs: readonly Words[];
}

export type CalloutTone = Verdict | 'none' | 'note' | 'warning';

export interface CalloutBlock {
  readonly kind: 'callout';
  readonly tone: CalloutTone;
  readonly title: Words;
  readonly paragraphs: readonly Words[];
}

/** Text to be copied as it stands: a command line, a file. */
export interface ListingBlock {
  readonly kind: 'listing';
  readonly caption: string;
  readonly text: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | ChartBlock
  | TraceBlock
  | CalloutBlock
  | ListingBlock;

export interface Section {
  readonly id: string;
  /** `1`, `2`, … and `A`, `B`, … for appendices. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Cover {
  readonly kind: string;
  readonly headline: string;
  readonly explanation: string;
  readonly facts: FactsBlock;
  /** What the reader should know before trusting the document. */
  readonly note: string;
}

/** One cell of a decision matrix as data, for spreadsheets. Figures are in SI base form. */
export interface MatrixRecord {
  readonly workload: string;
  readonly alternative: string;
  readonly feasible: boolean;
  readonly criterion: Criterion;
  readonly weight: number;
  readonly unit: string;
  readonly point: number | null;
  readonly low: number | null;
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly high: number | null;
  readonly stated: string | null;
  readonly best: boolean;
}

/**
 * One figure that a decision analysis found, as data, for spreadsheets.
 *
 * Ends are those of the weight (`weight-stability`) or the lead at either end of a parameter
 * (`lead-tornado`, whose point is the swing). Shares are between 0 and 1.
 */
export interface AnalysisRecord {
  readonly workload: string;
  readonly finding:
    | 'first-rank-share'
    | 'attack-overturns'
    | 'rank-acceptability'
    | 'method-score'
    | 'method-rank'
    | 'weight-stability'
    | 'lead-tornado'
    | 'variance-first'
    | 'variance-total'
    | 'weight-moved-to-overturn'
    | 'perfect-information'
    | 'information';
  readonly alternative: string | null;
  readonly criterion: Criterion | null;
  /** The rank, method, attack, parameter or grade that the figure is about. */
  readonly subject: string | null;
  readonly unit: string | null;
  readonly point: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
}

/** What a report was made from, so that it can be made again. */
export interface ReportOrigin {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly version: string;
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  /** SHA-256 of the project file with its machine, in hexadecimal. */
  readonly projectHash: string;
  readonly sampling: { readonly samples: number; readonly seed: number };
}

/** A decision report as data, in one language. Writers turn it into a page, a file, a table. */
export interface Report {
  readonly schema: 'isoplan/report@1';
  readonly language: Language;
  /** The project's name. */
  readonly title: string;
  readonly origin: ReportOrigin;
  readonly cover: Cover;
  readonly sections: readonly Section[];
  readonly matrix: readonly MatrixRecord[];
  /** What the decision analyses of the first workloads found. */
  readonly analysis: readonly AnalysisRecord[];
  /** The project with its machine: planned again, it gives the same figures. */
  readonly project: ProjectDocument;
}
