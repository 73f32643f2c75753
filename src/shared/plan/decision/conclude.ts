import { composed, text, type Text } from '../../base/text.ts';
import { gradeVerdict, robustnessSentence } from '../../decision/verdict/robustness.ts';
import { verdictSampling } from '../../decision/verdict/sample-size.ts';
import { verdictStanding } from '../../decision/verdict/standing.ts';
import { verdictOf, verdictSentence } from '../../decision/verdict/verdict.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { ConditionalAnswer, Decision, Verdict } from '../../domain/result/decision.ts';
import { formatQuantity } from '../../units/format.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import {
  middleValues,
  type DecisionSettings,
  type RankedAlternative,
} from './evaluated-alternative.ts';
import { checkRobustness } from './robustness-checks.ts';
import { findMeasureNext } from './measure-next.ts';
import { openQuestions } from './open-questions.ts';

/** An alternative that is an answer only under a condition, and how often it would be first then. */
export interface ConditionalLead {
  readonly alternative: string;
  readonly name: Text;
  readonly confidence: number;
  /** No other alternative would be first more often. */
  readonly leads: boolean;
  /** Ids of what has to turn out well. */
  readonly conditions: readonly string[];
}

/** What a conclusion depends on besides the ranking. */
export interface ConclusionSettings extends DecisionSettings {
  readonly conditionals: readonly ConditionalLead[];
  /** Alternatives that can run all instances, conditional ones included; without any there is no winner. */
  readonly feasible: number;
}

/**
 * Draws the conclusion from a ranking: the recommendation, how often and how robustly it holds, and
 * which figure to measure next. With certain weights the highest weighted sum is recommended; over all
 * weightings the alternative that is first most often.
 *
 * @param ranked in pack order: the alternatives among which is chosen.
 */
export function conclude(
  prepared: PreparedPack,
  ranked: readonly RankedAlternative[],
  settings: ConclusionSettings,
): Omit<Decision, 'firstModel'> {
  const { workload, weights, draws, standardError, feasible, conditionals } = settings;
  const unknown = weights.result.kind === 'unknown';
  const ranking = ranked.toSorted((left, right) => right.score.point - left.score.point);
  const first = unknown ? mostOftenFirst(ranked) : ranking[0];
  const { shares } = weights;
  const models = ranked.map(({ model }) => model);
  const recommended = first ? ranked.indexOf(first) : -1;
  const matrix = middleValues(ranked);
  const robustnessChecks = checkRobustness({
    prepared,
    models,
    matrix,
    weights: shares,
    scores: ranked.map(({ samples }) => samples),
    recommended,
  });
  const isConditional = conditionals.some(({ alternative }) => alternative === first?.id);
  const noChoice = noChoiceOf(first ?? null, ranked.length, {
    feasible,
    isConditional,
    othersMay: conditionals.some(({ alternative }) => alternative !== first?.id),
  });
  const confidence = first === undefined ? null : firstShare(first);
  const graded = gradeVerdict(first?.id ?? null, confidence, robustnessChecks, noChoice);
  const verdict = noChoice === null ? verdictOf(confidence) : noChoice.verdict;
  const names = Object.fromEntries(ranked.map(({ id, name }) => [id, name]));
  const criteria = prepared.pack.criteria.map(({ id }, index) => [id, shares[index] ?? 0] as const);
  const devices = criteria.flatMap(([id], index) =>
    id === 'io' || id === 'network' || id === 'storage' ? [index] : [],
  );
  const meanWeights = Object.fromEntries(criteria) as Record<Criterion, number>;
  const tied = first ? tiedWith(first, ranked) : [];
  const sampled = verdictSentence(verdict, first?.name ?? null, confidence, {
    robustness: graded.robustness,
    tied: levelWith(first, ranked),
    weighted: !unknown,
  });
  return {
    recommendation: first?.id ?? null,
    confidence,
    verdict,
    standing: verdictStanding({
      feasible: feasible === 0 ? 0 : ranked.length,
      verdict,
      robustness: graded.robustness,
      conditional: isConditional || conditionals.some(({ leads }) => leads),
    }),
    because: withConditions(noChoice === null ? sampled : noChoice.because, conditionals),
    sampling: first
      ? verdictSampling(
          firstShare(first),
          first.acceptabilityErrors[0] ?? 0,
          draws.samples,
          standardError,
        )
      : null,
    robustness: graded.robustness,
    headline: graded.headline,
    attacks: robustnessChecks,
    firmness: first
      ? robustnessSentence(graded, robustnessChecks.length, names)
      : text(
          'No alternative is feasible: there is nothing to grade.',
          '没有可行的备选方案，无从评级。',
        ),
    tied,
    conditionals: conditionals.map(conditionalAnswer),
    questions: openQuestions({
      workload,
      confidence,
      weightsUnknown: unknown,
      allFit: feasible > 0 || ranked.length === 0,
      leadingConditions: conditionals.flatMap(({ leads, conditions }) => (leads ? conditions : [])),
      devicesMatter: devices.some((index) => differ(matrix, index) && (shares[index] ?? 0) > 0),
    }),
    weights: unknown ? null : meanWeights,
    weighting: weights.result.kind,
    meanWeights,
    ranking: ranking.map(({ id, score }) => ({ alternative: id, score: score.point })),
    measureNext: findMeasureNext({
      prepared,
      models,
      recommended,
      weights: shares,
      draws,
      scores: ranked.map(({ samples }) => samples),
    }),
  };
}

/** The grounds, and what would be first if its conditions held: the answer that hangs on a question. */
function withConditions(because: Text, conditionals: readonly ConditionalLead[]): Text {
  const leading = conditionals
    .filter(({ leads }) => leads)
    .map((lead) => conditionalAnswer(lead).text);
  return text(
    [because, ...leading].map(({ en }) => en).join(' '),
    [because, ...leading].map(({ zh }) => zh).join(''),
  );
}

/** Whether the alternatives differ on a criterion. */
function differ(matrix: readonly (readonly number[])[], criterion: number): boolean {
  const values = matrix.map((row) => row[criterion] ?? 0);
  return Math.max(...values) - Math.min(...values) > 0.01;
}

/** Share of samples in which an alternative is first. */
function firstShare({ acceptability }: RankedAlternative): number {
  return acceptability[0] ?? 0;
}

function mostOftenFirst(ranked: readonly RankedAlternative[]): RankedAlternative | undefined {
  return ranked.toSorted(
    (left, right) => firstShare(right) - firstShare(left) || right.score.point - left.score.point,
  )[0];
}

/** Where there is no choice to grade: none can run all of it, or only one can. */
interface NoChoice {
  readonly verdict: Verdict;
  readonly headline: boolean;
  readonly because: Text;
}

/** What a sole choice, or none, follows from. */
interface SoleChoice {
  /** Alternatives that can run all of it, conditional ones included. */
  readonly feasible: number;
  /** The first can run it only if its conditions hold. */
  readonly isConditional: boolean;
  /** Others can run it if theirs hold. */
  readonly othersMay: boolean;
}

function noChoiceOf(
  first: RankedAlternative | null,
  chosenFrom: number,
  { feasible, isConditional, othersMay }: SoleChoice,
): NoChoice | null {
  if (first === null) return null;
  if (feasible === 0) {
    return {
      verdict: 'undecided',
      headline: false,
      because: composed(
        `No alternative can run all instances on the hosts at hand. Of those that can run one, this comes first: ${first.name.en}.`,
        `没有方案能在现有主机上运行全部实例。在可运行单个实例的方案中，居首的是${first.name.zh}。`,
      ),
    };
  }
  if (chosenFrom > 1) return null;
  return {
    verdict: 'likely',
    headline: true,
    because: soleChoice(first.name, isConditional, othersMay),
  };
}

function soleChoice({ en, zh }: Text, isConditional: boolean, othersMay: boolean): Text {
  if (isConditional) {
    return composed(
      `${en} is the only alternative that may run it, and only if its conditions hold.`,
      `只有${zh}可能运行该负载，且须其条件成立。`,
    );
  }
  return othersMay
    ? composed(
        `${en} is the only alternative of which it is known that it can run all of it.`,
        `已知能够运行全部实例的只有${zh}。`,
      )
    : composed(
        `${en} is the only alternative that can run it: there is nothing to choose.`,
        `只有${zh}能够运行该负载：没有可供选择的余地。`,
      );
}

/** Scores closer than this differ by rounding alone. */
const tieWidth = 1e-12;

/** Names of the others whose score at the middle of the ranges is that of the first. */
function levelWith(
  first: RankedAlternative | undefined,
  ranked: readonly RankedAlternative[],
): readonly Text[] {
  if (first === undefined) return [];
  return ranked.flatMap((one) =>
    one !== first && Math.abs(first.score.point - one.score.point) <= tieWidth ? [one.name] : [],
  );
}

/** Alternatives whose score is that of the first in every sample. */
function tiedWith(
  first: RankedAlternative,
  ranked: readonly RankedAlternative[],
): readonly string[] {
  const equal = (samples: Float64Array): boolean =>
    samples.every((score, index) => Math.abs(score - (first.samples[index] ?? 0)) <= tieWidth);
  return ranked.filter((one) => one !== first && equal(one.samples)).map(({ id }) => id);
}

function conditionalAnswer({
  alternative,
  name,
  confidence,
  leads,
}: ConditionalLead): ConditionalAnswer {
  const share = text(
    formatQuantity(confidence, 'percent', 'en'),
    formatQuantity(confidence, 'percent', 'zh'),
  );
  return {
    alternative,
    confidence,
    leads,
    text: composed(
      `${name.en} would be first in ${share.en} of the samples if its conditions hold.`,
      `${name.zh}在其条件成立时将在 ${share.zh} 的样本中排名第一。`,
    ),
  };
}
