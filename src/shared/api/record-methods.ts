import { z } from 'zod';
import {
  decisionInput,
  type DecisionReview,
  type RecordedDecision,
} from '../domain/project/decision-record.ts';
import type { DocumentChange } from '../domain/project/project-changes.ts';
import type { MeasurementRun, ReportMade, SearchHit } from '../domain/project/store-records.ts';
import type { PlanComparison } from '../plan/comparison/plan-comparison.ts';
import { method } from './method.ts';

const id = z.string().min(1).max(100);
const revision = z.int().min(1);
const limit = z.int().min(1).max(1000);

/** Two revisions of a project: what was changed, and what that did to the results. */
export interface RevisionComparison {
  readonly inputs: readonly DocumentChange[];
  readonly results: PlanComparison;
}

/** Methods for what is on record beside the projects themselves. */
export const recordMethods = {
  /** Projects in which every word is found: in names, notes, workloads, reasons, rationales. */
  'projects.search': method(
    z.strictObject({ query: z.string().trim().min(1).max(200), limit: limit.default(50) }),
  ).returns<readonly SearchHit[]>(),
  /** Evaluates both revisions, with the sampling of the later one, and compares the results. */
  'projects.compareResults': method(
    z.strictObject({ id, from: revision, to: revision }),
  ).returns<RevisionComparison>(),

  /** Decisions of a project, newest first. */
  'decisions.list': method(z.strictObject({ project: id })).returns<readonly RecordedDecision[]>(),
  /** Evaluates the revision and puts the decision on record with what it rests on. */
  'decisions.record': method(
    z.strictObject({ project: id, revision, decision: decisionInput }),
  ).returns<RecordedDecision>(),
  'decisions.changeStatus': method(
    z.strictObject({
      id,
      status: z.enum(['accepted', 'superseded']),
      who: z.string().trim().min(1).max(200),
      note: z.string().trim().max(2000).default(''),
    }),
  ).returns<RecordedDecision>(),
  /** Evaluates the project as it is now and reads the triggers of its standing decisions. */
  'decisions.review': method(z.strictObject({ project: id })).returns<readonly DecisionReview[]>(),

  /** Reports made of one project, or of all, newest first. */
  'reports.list': method(
    z.strictObject({ project: id.nullable().default(null), limit: limit.default(100) }),
  ).returns<readonly ReportMade[]>(),
  /** Calibrations of any machine that used this store, newest first. */
  'measurements.list': method(z.strictObject({ limit: limit.default(20) })).returns<
    readonly MeasurementRun[]
  >(),
} as const;
