import { z } from 'zod';
import type { Text } from '../../base/text.ts';
import type { Basis } from '../basis.ts';
import type { PlanInputs } from '../result/plan.ts';
import { planFigureIds } from '../result/plan-figure.ts';

/** What has become of a decision. A superseded one stays on record and changes no more. */
export const decisionStatuses = ['proposed', 'accepted', 'superseded'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** Which number of an uncertain figure is watched; a certain one has the same for all. */
export const statistics = ['low', 'p5', 'p50', 'p95', 'high'] as const;
export type Statistic = (typeof statistics)[number];

const shortText = z.string().trim().min(1).max(200);

/** A figure that, when it passes its threshold, calls for looking at the decision again. */
export const reviewTrigger = z.strictObject({
  /** Symbol of the figure, for instance `memory.perInstance`. */
  figure: z.enum(planFigureIds),
  /** Name of the workload; null watches every workload. */
  workload: z.string().max(200).nullable().default(null),
  /** Null watches the alternative that was chosen. */
  alternative: z.string().min(1).max(100).nullable().default(null),
  statistic: z.enum(statistics).default('p95'),
  comparison: z.enum(['above', 'below']),
  /** In SI base form: bytes, seconds, cores, shares. */
  threshold: z.number().min(-1e30).max(1e30),
});
export type ReviewTrigger = z.infer<typeof reviewTrigger>;

/** Which alternative was chosen for one workload, or for the whole project. */
export const decisionChoice = z.strictObject({
  workload: z.string().max(200).nullable().default(null),
  alternative: z.string().min(1).max(100),
});

/** A decision as its author states it. */
export const decisionInput = z.strictObject({
  choices: z.array(decisionChoice).min(1).max(10_000),
  rationale: z.string().trim().min(1).max(20_000),
  who: shortText,
  status: z.enum(['proposed', 'accepted']).default('proposed'),
  triggers: z.array(reviewTrigger).max(100).default([]),
  /** Id of the decision of the same project that this one takes the place of. */
  supersedes: z.string().min(1).max(100).nullable().default(null),
});
export type DecisionInput = z.infer<typeof decisionInput>;

/** What a decision was made on: enough to compute the very same results again. */
export interface DecisionBasis {
  readonly revision: number;
  readonly version: string;
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  readonly basis: Basis;
  readonly sampling: { readonly samples: number; readonly seed: number };
  readonly inputs: PlanInputs;
  /** SHA-256 of the results. */
  readonly results: string;
}

export interface StatusChange {
  readonly status: DecisionStatus;
  /** ISO 8601 time. */
  readonly at: string;
  readonly who: string;
  readonly note: string;
}

/** A decision on record. Only its list of status changes grows. */
export interface DecisionRecord {
  readonly id: string;
  readonly project: string;
  /** 1 for the first decision of the project. */
  readonly number: number;
  readonly at: string;
  readonly who: string;
  readonly choices: DecisionInput['choices'];
  readonly rationale: string;
  readonly triggers: readonly ReviewTrigger[];
  readonly supersedes: string | null;
  readonly basis: DecisionBasis;
  /** Oldest first; never empty. */
  readonly statuses: readonly StatusChange[];
}

/** What has changed since a result was computed. */
export type StaleCause = 'project' | 'host' | 'pack' | 'version';

export interface Staleness {
  /** Empty when the results would be the same today. */
  readonly causes: readonly StaleCause[];
  /** The revision with which the project's figures left those of the decision; null when they did not. */
  readonly sinceRevision: number | null;
  readonly since: string | null;
  /** In one sentence. */
  readonly because: Text;
}

/** A decision as a list shows it. */
export interface RecordedDecision extends DecisionRecord {
  readonly status: DecisionStatus;
  /** Id of the decision that took its place. */
  readonly supersededBy: string | null;
  /** Null when it cannot be told, for instance because its pack is gone. */
  readonly staleness: Staleness | null;
}

/** What a trigger watches, and how it stands. */
export interface TriggerReading {
  readonly trigger: ReviewTrigger;
  readonly workload: string;
  readonly alternative: string;
  /** Null when the plan has no such figure. */
  readonly value: number | null;
  readonly state: 'quiet' | 'fired' | 'unknown';
  readonly text: Text;
}

/** A decision held against today's results. */
export interface DecisionReview {
  readonly decision: RecordedDecision;
  readonly readings: readonly TriggerReading[];
  readonly fired: boolean;
}
