import { z } from 'zod';
import type { Text } from '../../base/text.ts';
import { criteria, type Criterion } from '../criterion.ts';

const criterion = z.enum(criteria);
const weight = z.number().min(0).max(1e6);
const share = z.number().min(0).max(1);
const points = z.number().min(0).max(100);
const personId = z.string().trim().min(1).max(200);
const order = z.array(z.array(criterion).min(1)).min(1);

/** A criterion judged against another: how many times as important the first is. */
export const pairwiseJudgement = z.strictObject({
  row: criterion,
  column: criterion,
  ratio: z.number().min(1e-3).max(1e3),
});

/**
 * How the weights of a project were obtained. A project without it states its weights directly, in
 * `weights`; every other kind takes their place. Criteria that the pack does not have are left out.
 */
export const weightingInput = z.discriminatedUnion('kind', [
  /** Most important first; groups are as important as each other. Rank-order centroid. */
  z.strictObject({ kind: z.literal('ranking'), order }),
  /** Points of the swing from worst to best, 100 for the one that matters most; a range where unsure. */
  z.strictObject({
    kind: z.literal('swing'),
    points: z.partialRecord(
      criterion,
      z.union([points, z.strictObject({ low: points, high: points })]),
    ),
  }),
  /** Pairwise judgements; each pair once, in either direction. */
  z.strictObject({
    kind: z.literal('pairwise'),
    method: z.enum(['eigenvector', 'geometric-mean']).default('eigenvector'),
    judgements: z.array(pairwiseJudgement).max(105),
  }),
  /** Least and largest share of all weight; a criterion left out is not limited. */
  z.strictObject({
    kind: z.literal('intervals'),
    intervals: z.partialRecord(criterion, z.strictObject({ low: share, high: share })),
  }),
  /** Only the order of importance is known. */
  z.strictObject({ kind: z.literal('ordinal'), order }),
  /** Groups of criteria with weights at both levels. */
  z.strictObject({
    kind: z.literal('tree'),
    groups: z
      .array(
        z.strictObject({
          id: personId,
          weight,
          criteria: z.array(z.strictObject({ id: criterion, weight })).min(1),
        }),
      )
      .min(1),
  }),
  /** Several people's weights: kept apart, and taken together as their mean. */
  z.strictObject({
    kind: z.literal('stakeholders'),
    members: z
      .array(z.strictObject({ id: personId, weights: z.partialRecord(criterion, weight) }))
      .min(1)
      .max(1000),
  }),
]);

export type WeightingInput = z.infer<typeof weightingInput>;

/** How consistent pairwise judgements are, and which one hurts most. */
export interface ConsistencyFinding {
  /** Consistency ratio of the eigenvector, or the geometric consistency index of the row means. */
  readonly index: 'consistency-ratio' | 'geometric-consistency-index';
  readonly value: number;
  /** Up to which judgements are acceptable. */
  readonly acceptable: number;
  readonly worst: {
    readonly row: Criterion;
    readonly column: Criterion;
    readonly judged: number;
    readonly proposed: number;
    /** The index once the proposed value is taken. */
    readonly after: number;
  } | null;
  readonly sentence: Text;
}

/** A criterion's weights in a tree of two levels. */
export interface TreePlace {
  readonly criterion: Criterion;
  readonly group: string;
  readonly local: number;
  readonly global: number;
}

/** The weights a project comes to, and what is known of how they came about. */
export interface WeightingResult {
  /** `class`: the project gives none, its class does; `unknown`: nobody gives any. */
  readonly kind: 'direct' | 'class' | 'unknown' | WeightingInput['kind'];
  readonly title: Text;
  /** Shares that add up to 1, by criterion. */
  readonly weights: Readonly<Partial<Record<Criterion, number>>>;
  /** Whether more than one set of weights agrees with what was stated: SMAA then draws among them. */
  readonly open: boolean;
  /** Least and largest share of each criterion; equal where weights are certain. */
  readonly bounds: Readonly<
    Partial<Record<Criterion, { readonly low: number; readonly high: number }>>
  >;
  readonly consistency: ConsistencyFinding | null;
  readonly tree: readonly TreePlace[] | null;
  readonly sentence: Text;
}
