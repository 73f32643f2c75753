import { z } from 'zod';
import type { PackComparison } from '../audit/pack-comparison.ts';
import type { Failure } from '../base/failure.ts';
import { languages } from '../base/text.ts';
import type { DecisionAnalysis } from '../domain/result/analysis.ts';
import {
  calibrationKinds,
  type Calibration,
  type CalibrationPlace,
  type CalibrationState,
} from '../domain/calibration/calibration.ts';
import type { Finding } from '../domain/result/finding.ts';
import type { Ledger } from '../domain/host/fact.ts';
import type { ParsedHostInput } from '../domain/host/host-document.ts';
import { planScopes, type Host } from '../domain/host/host.ts';
import type { MeasuredEffect } from '../domain/result/measured-effect.ts';
import type { Plan } from '../domain/result/plan.ts';
import type { DocumentChange } from '../domain/project/project-changes.ts';
import type { HistoryPage, StoredRevision } from '../domain/project/project-history.ts';
import {
  projectDocument,
  type DeletedProject,
  type Project,
  type ProjectSummary,
} from '../domain/project/project.ts';
import type { Backup, StoreStatus } from '../domain/project/store-status.ts';
import type { Trace } from '../domain/result/trace.ts';
import type { Pack } from '../packs/pack.ts';
import type { Placement } from '../placement/placement.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';
import { desktopMethods } from './desktop-methods.ts';
import type { Job } from './job.ts';
import { method } from './method.ts';
import { recordMethods } from './record-methods.ts';

const id = z.string().min(1).max(100);
const name = z.string().trim().min(1).max(200);
const language = z.enum(languages);
const revision = z.int().min(1);

/** A folder of the machine the planner runs on; null for one of the planner's own choice. */
const folder = z.string().min(1).max(4000).nullable().default(null);

export type CalibrationJob = Job<CalibrationState, Calibration>;

export const reportFormats = ['pdf', 'html', 'markdown', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What the application says about itself. */
export interface AppDescription {
  readonly version: string;
  readonly host: 'electron' | 'web' | 'cli';
  readonly dataDirectory: string;
  /** Whether a browser to print PDF with was found. */
  readonly canPrint: boolean;
}

/** The machine the planner runs on: as the model uses it, and as it was read. */
export interface ProbedMachine {
  readonly host: Host;
  readonly ledger: Ledger;
  readonly elapsedSeconds: number;
}

/** A pack as a list shows it. */
export interface PackSummary {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly title: Pack['title'];
  readonly description: Pack['description'];
  readonly alternatives: readonly string[];
  readonly parameters: number;
  readonly formulas: number;
  /** Whether it comes with the planner, or its user imported it. */
  readonly origin: 'built-in' | 'user';
  /** What is wrong with its file; null for a pack that can be planned with. A broken one has only an id. */
  readonly failure: Failure | null;
}

/** A pack as a file of its own, to be read, changed and imported again. */
export interface PackFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A file made by the planner, on its way to the user: saved by the host, or carried in `base64`. */
export interface ReportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

/**
 * A report to look at, at an address of the host that shows it under a policy of its own: in a frame
 * with `src` (`<iframe src={address} sandbox="">`). A `srcdoc` frame would inherit the page's policy,
 * which forbids the report's inline styles.
 */
export interface ReportPreview {
  readonly address: string;
}

/** A project as a file of its own, readable and stable: the same project gives the same text. */
export interface ProjectFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What an import does or would do: always one new project, never a change of one that is there. */
export interface ImportResult {
  /** The name the project gets; it differs from the file's when that one is taken. */
  readonly name: string;
  readonly nameInFile: string;
  readonly workloadCount: number;
  /** What of its history the file brings; null for a file that holds one state. */
  readonly history: {
    readonly revisions: number;
    readonly snapshots: number;
    readonly decisions: number;
    /** Oldest revisions that were left out when the file was made. */
    readonly omitted: number;
  } | null;
  /** The new project; null when the import was only tried. */
  readonly project: Project | null;
}

export interface SampleProject {
  readonly id: string;
  readonly title: Pack['title'];
  readonly description: Pack['description'];
}

/**
 * Every method of the planner: its name, its validated input, its output. The dispatcher, the
 * transports, the client and the command line are typed from this table alone.
 */
export const contract = {
  'app.describe': method(z.strictObject({})).returns<AppDescription>(),

  'machine.probe': method(
    z.strictObject({
      refresh: z.boolean().default(false),
      /** The host within what this process may use, or all of the machine. */
      scope: z.enum(planScopes).default('limits'),
      /** Also serial numbers, hardware addresses, host and user names, in the ledger. */
      identifiers: z.boolean().default(false),
    }),
  ).returns<ProbedMachine>(),

  /** What a probe of this machine reads, as JSON of a recorded machine, without what identifies it. */
  'machine.record': method(z.strictObject({})).returns<{ readonly text: string }>(),

  /** What a file holds as a host, in JSON or YAML, without serial numbers and names of its owner. */
  'hosts.read': method(
    z.strictObject({
      fileName: z.string().min(1).max(1000),
      text: z.string().max(20_000_000),
    }),
  ).returns<ParsedHostInput>(),

  /** Ends a job soon; false when it has ended already, or never was. */
  'jobs.cancel': method(z.strictObject({ id })).returns<{ readonly cancelled: boolean }>(),

  /** Where a calibration would write; without a folder, the planner's own. */
  'calibration.inspect': method(z.strictObject({ folder })).returns<CalibrationPlace>(),
  'calibration.start': method(
    z.strictObject({
      kind: z.enum(calibrationKinds),
      folder,
      /** Also starts the runtimes that are installed, each with a tiny workload. */
      runtimes: z.boolean().default(false),
    }),
  ).returns<CalibrationJob>(),
  /** The calibration under way, or the last one since the planner was started. */
  'calibration.current': method(z.strictObject({})).returns<CalibrationJob | null>(),
  /** Those of this machine, the newest first, without their samples. */
  'calibration.list': method(z.strictObject({})).returns<readonly Calibration[]>(),
  'calibration.read': method(
    z.strictObject({ takenAt: z.string().max(40) }),
  ).returns<Calibration | null>(),

  /** What measuring changed in the plan of each workload; null when the plan is not for this machine. */
  'calibration.effect': method(z.strictObject({ document: projectDocument })).returns<
    readonly MeasuredEffect[] | null
  >(),

  'packs.list': method(z.strictObject({})).returns<readonly PackSummary[]>(),
  'packs.read': method(z.strictObject({ id })).returns<{
    readonly pack: Pack;
    readonly hash: string;
  }>(),
  'packs.audit': method(z.strictObject({ id })).returns<readonly Finding[]>(),
  'packs.import': method(
    z.strictObject({
      fileName: z.string().min(1).max(1000),
      text: z.string().max(20_000_000),
      /** An own pack of the same id is replaced only when this is asked for. */
      replace: z.boolean().default(false),
    }),
  ).returns<PackSummary>(),
  'packs.remove': method(z.strictObject({ id })).returns<null>(),
  /** Holds one pack against another, computed for a workload of the project. */
  'packs.compare': method(
    z.strictObject({
      document: projectDocument,
      workload: z.int().min(0).default(0),
      stated: id,
      evidence: id,
    }),
  ).returns<readonly PackComparison[]>(),
  'packs.export': method(z.strictObject({ id })).returns<PackFile>(),

  'projects.list': method(z.strictObject({})).returns<readonly ProjectSummary[]>(),
  'projects.read': method(z.strictObject({ id })).returns<Project>(),
  'projects.create': method(z.strictObject({ document: projectDocument })).returns<Project>(),
  'projects.save': method(
    z.strictObject({ id, revision, document: projectDocument }),
  ).returns<Project>(),
  'projects.rename': method(z.strictObject({ id, revision, name })).returns<Project>(),
  'projects.duplicate': method(z.strictObject({ id, name })).returns<Project>(),
  'projects.delete': method(z.strictObject({ id })).returns<null>(),
  'projects.restore': method(z.strictObject({ id })).returns<Project>(),
  'projects.deleted': method(z.strictObject({})).returns<readonly DeletedProject[]>(),

  'projects.undo': method(z.strictObject({ id, revision })).returns<Project>(),
  'projects.redo': method(z.strictObject({ id, revision })).returns<Project>(),
  'projects.returnTo': method(
    z.strictObject({ id, revision, number: revision }),
  ).returns<Project>(),
  'projects.history': method(
    z.strictObject({
      id,
      before: revision.nullable().default(null),
      limit: z.int().min(1).max(1000).default(100),
    }),
  ).returns<HistoryPage>(),
  'projects.readRevision': method(
    z.strictObject({ id, number: revision }),
  ).returns<StoredRevision>(),
  'projects.compare': method(z.strictObject({ id, from: revision, to: revision })).returns<
    readonly DocumentChange[]
  >(),
  'projects.addSnapshot': method(z.strictObject({ id, number: revision, name })).returns<null>(),
  'projects.removeSnapshot': method(z.strictObject({ id, name })).returns<null>(),

  'projects.export': method(
    z.strictObject({
      id,
      /** `bundle` is one JSON file with the whole history, snapshots and decisions. */
      format: z.enum(['yaml', 'json', 'bundle']).default('yaml'),
    }),
  ).returns<ProjectFile>(),
  'projects.import': method(
    z.strictObject({
      fileName: z.string().min(1).max(1000),
      text: z.string().max(20_000_000),
      /** False only says what the import would do. */
      commit: z.boolean(),
    }),
  ).returns<ImportResult>(),

  ...recordMethods,

  'store.status': method(z.strictObject({})).returns<StoreStatus>(),
  'store.readNotice': method(z.strictObject({ number: z.int() })).returns<null>(),
  'store.backUp': method(z.strictObject({})).returns<Backup>(),
  'store.restoreBackup': method(z.strictObject({ name })).returns<{
    readonly projects: number;
  }>(),

  'samples.list': method(z.strictObject({})).returns<readonly SampleProject[]>(),
  'samples.open': method(z.strictObject({ id, language })).returns<Project>(),

  /** Places the workloads of a project on its hosts, with a bound and its certificate. */
  'placement.place': method(
    z.strictObject({
      document: projectDocument,
      /** The recommended alternative of each workload, or one for all. */
      alternative: z.string().min(1).max(100).nullable().default(null),
      spare: z.int().min(0).max(1_000_000).default(0),
      seconds: z.number().min(0.05).max(3600).default(2),
      iterations: z.int().min(0).max(1_000_000_000).optional(),
    }),
  ).returns<Placement>(),
  /** Packs a plain instance of vector bin packing, with a bound and its certificate. */
  'placement.packBins': method(
    z.strictObject({
      instance: z.string().min(1).max(50_000_000),
      /** The name of its file, for what is wrong in it. */
      source: z.string().max(4000).nullable().default(null),
      /** The best found is given after them. */
      seconds: z.number().min(0.05).max(3600),
      /** Exchanges at most; left out, as many as the time allows. */
      iterations: z.int().min(0).max(1_000_000_000).optional(),
    }),
  ).returns<Placement>(),

  'plan.evaluate': method(z.strictObject({ document: projectDocument })).returns<Plan>(),
  /** What an evaluation of the project depends on, for whoever computes it where the answer is shown. */
  'plan.gather': method(z.strictObject({ document: projectDocument })).returns<PlanRequest>(),
  'plan.explain': method(
    z.strictObject({
      document: projectDocument,
      workload: z.int().min(0),
      alternative: id,
      symbol: z.string().min(1).max(200),
    }),
  ).returns<Trace>(),

  /** How firm the decision of one workload is, and what would change it. */
  'decision.analyze': method(
    z.strictObject({
      document: projectDocument,
      workload: z.int().min(0).default(0),
      /** A quantity to show what moves it, beside the winner's lead. */
      figure: z
        .strictObject({ alternative: id, symbol: z.string().min(1).max(200) })
        .nullable()
        .default(null),
    }),
  ).returns<DecisionAnalysis>(),

  'report.preview': method(
    z.strictObject({ document: projectDocument, language }),
  ).returns<ReportPreview>(),
  'report.export': method(
    z.strictObject({
      document: projectDocument,
      language,
      format: z.enum(reportFormats),
      /** The stored project the document is a revision of; then the report goes on record. */
      project: z.strictObject({ id, revision }).nullable().default(null),
    }),
  ).returns<ReportFile>(),

  ...desktopMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller passes: defaults may be left out. */
export type MethodInput<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What a service receives: validated, defaults filled in. */
export type MethodArguments<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type MethodOutput<Name extends MethodName> = Exclude<Contract[Name]['output'], undefined>;
