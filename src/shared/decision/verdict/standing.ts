import type {
  RobustnessCheck,
  Decision,
  Robustness,
  Verdict,
} from '../../domain/result/decision.ts';
import type { VerdictStanding } from '../../domain/result/verdict-standing.ts';

/** What the standing of a verdict follows from. */
export interface StandingInputs {
  /** Number of feasible alternatives. */
  readonly feasible: number;
  /** From the share of samples in which the recommendation comes first. */
  readonly verdict: Verdict;
  /** How the recommendation stands up to the attacks on it. */
  readonly robustness: Robustness;
  /**
   * Whether the answer hangs on an open question: the recommendation can run only if it is answered in its
   * favour, or another alternative would be first then.
   */
  readonly conditional?: boolean;
}

/**
 * What the verdict is, in one word: `none` or `only` where there is no choice to rank (a sole one that
 * hangs on an open question is `conditional`); `too-close` below the share of a likely verdict; `fragile`
 * where an attack overturns it; `conditional` where it hangs on an open question; else `clear` or `likely`
 * by the share of samples. Screens, command line and report map it to words and colours and derive
 * nothing themselves (docs/adr/0012-verdicts-under-attack.md).
 */
export function verdictStanding({
  feasible,
  verdict,
  robustness,
  conditional = false,
}: StandingInputs): VerdictStanding {
  if (feasible === 0) return 'none';
  if (feasible === 1) return conditional ? 'conditional' : 'only';
  if (verdict === 'undecided') return 'too-close';
  if (robustness === 'fragile') return 'fragile';
  return conditional ? 'conditional' : verdict;
}

/** Whether an alternative may be named as the answer: not where the samples or an attack deny it. */
export function namesWinner(standing: VerdictStanding): boolean {
  return standing !== 'none' && standing !== 'too-close' && standing !== 'fragile';
}

/** The alternative that most of the overturning attacks put in the recommendation's place; null without. */
export function challengerOf({ attacks }: Pick<Decision, 'attacks'>): string | null {
  const winners = attacks.filter((check) => check.overturns).flatMap(winnersOf);
  const votes = (id: string): number => winners.filter((winner) => winner === id).length;
  const [challenger = null] = [...new Set(winners)].toSorted(
    (one, other) => votes(other) - votes(one),
  );
  return challenger;
}

const winnersOf = ({ winners }: RobustnessCheck): readonly string[] => winners;
