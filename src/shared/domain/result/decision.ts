import type { Text } from '../../base/text.ts';
import type { Criterion } from '../criterion.ts';
import type { WeightingResult } from '../weighting/weighting.ts';
import type { VerdictStanding } from './verdict-standing.ts';

/** How exactly the samples know the share that a verdict rests on. */
export interface VerdictSampling {
  /** Samples drawn for this workload. */
  readonly samples: number;
  readonly standardError: number;
  /** Standard error up to which samples are enough. */
  readonly wanted: number;
  readonly enough: boolean;
  /** A limit between verdicts lies within two standard errors. */
  readonly mayTurn: boolean;
  readonly text: Text;
}

/** One parameter worth measuring, by how far it moves the winner's lead over its range. */
export interface MeasureNext {
  readonly parameter: string;
  readonly title: Text;
  /** Change of the winner's lead over the runner-up when the parameter goes from low to high. */
  readonly swing: number;
  /** The winner changes somewhere in the parameter's range, the others at their middle. */
  readonly flips: boolean;
  /** What knowing it before deciding is worth, in score (EVPPI), from a part of the samples. */
  readonly value: number;
  /** Chance that another alternative is better than the recommended one, now and once it is known. */
  readonly chanceWrong: { readonly now: number; readonly known: number };
  /** What measuring it would take. */
  readonly effort: Text;
}

export type Verdict = 'clear' | 'likely' | 'undecided';

/** How a verdict stands up to robustness checks. */
export type Robustness = 'robust' | 'fragile' | 'too-close' | 'untested';

export const robustnessCheckKinds = [
  'method',
  'scale',
  'alternatives',
  'overhead',
  'evidence',
] as const;
export type RobustnessCheckKind = (typeof robustnessCheckKinds)[number];

/** A way of looking at the decision anew, meant to overturn it, and what came of it. */
export interface RobustnessCheck {
  /** For instance `method.topsis` or `evidence.network`. */
  readonly id: string;
  readonly kind: RobustnessCheckKind;
  /** What was done, as a clause: `with TOPSIS instead of the weighted sum`. */
  readonly title: Text;
  /** Alternatives that win under it: one, or all that tie. */
  readonly winners: readonly string[];
  /** The recommended alternative is not among them. */
  readonly overturns: boolean;
}

/** A question whose answer can change the decision, and the field of the workload or project it goes into. */
export interface OpenQuestion {
  readonly id: string;
  readonly field: string;
  readonly text: Text;
}

/** An alternative that is an answer only under its conditions. */
export interface ConditionalAnswer {
  readonly alternative: string;
  /** Share of samples in which it would be first if its conditions held. */
  readonly confidence: number;
  /** It would be first more often than any other. */
  readonly leads: boolean;
  /** What would be, in a sentence. */
  readonly text: Text;
}

/** What the first model would recommend where it is not what is recommended now. */
export interface FirstModelAnswer {
  readonly recommendation: string;
  /** What changed the answer, in a sentence. */
  readonly because: Text;
}

export interface Decision {
  /** Alternative with the highest weighted sum among the feasible; null when none is feasible. */
  readonly recommendation: string | null;
  /** Rank-1 acceptability of the recommendation, 0 to 1. */
  readonly confidence: number | null;
  readonly verdict: Verdict;
  /** What the verdict is, all told: the one word that screens, command line and report show. */
  readonly standing: VerdictStanding;
  readonly because: Text;
  /** Null when there is no winner. */
  readonly sampling: VerdictSampling | null;
  readonly robustness: Robustness;
  /** Whether the recommendation may be headlined as the winner: only a robust one may. */
  readonly headline: boolean;
  /** What an opponent would try against the recommendation, and what came of it. */
  readonly attacks: readonly RobustnessCheck[];
  /** The robustness in a sentence, with what a fragile verdict fell to. */
  readonly firmness: Text;
  /** Alternatives that tie with the recommendation in every sample. */
  readonly tied: readonly string[];
  /** Alternatives that are an answer only if something nobody knows turns out well. */
  readonly conditionals: readonly ConditionalAnswer[];
  /** What to find out first, most telling first: questions come before figures. */
  readonly questions: readonly OpenQuestion[];
  /** Null where nobody gave weights: then they are drawn over all weightings. */
  readonly weights: Readonly<Record<Criterion, number>> | null;
  /** How the weights came about: `class`, `unknown`, or a way of weighting of the project. */
  readonly weighting: WeightingResult['kind'];
  /** The weights, or the mean of all weightings where nobody gave them; 0 for criteria without a say. */
  readonly meanWeights: Readonly<Record<Criterion, number>>;
  readonly ranking: readonly { readonly alternative: string; readonly score: number }[];
  readonly measureNext: readonly MeasureNext[];
  /** Null where the first model (model sections 7 and 10) answers the same. */
  readonly firstModel: FirstModelAnswer | null;
}
