import { composed, text, type Text } from '../../base/text.ts';
import { winners } from '../../decision/scoring/ranking.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import { weightedSum } from '../../decision/scoring/weighted-sum.ts';
import type { RobustnessCheckKind, RobustnessCheck } from '../../domain/result/decision.ts';
import { columnPercentiles } from '../../engine/kernel/column-percentiles.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { scoreBy } from './score-by.ts';
import { rankingMethodWords } from '../../wording/ranking-method-words.ts';
import type { ScoreModel } from './score-model.ts';

type Matrix = readonly (readonly number[])[];

/** The decision that is checked; lists in the order of the feasible alternatives. */
export interface CheckedDecision {
  readonly prepared: PreparedPack;
  readonly models: readonly ScoreModel[];
  /** Values at the middle of every figure. */
  readonly matrix: Matrix;
  readonly weights: readonly number[];
  /** Scores over the samples. */
  readonly scores: readonly Float64Array[];
  /** Index of the recommended alternative. */
  readonly recommended: number;
}

/** What a check does to the decision: the scores that alternatives have under it. */
interface Check {
  readonly id: string;
  readonly kind: RobustnessCheckKind;
  readonly title: Text;
  readonly scores: readonly number[];
  /** Differences up to this tell nobody apart. */
  readonly resolution: number;
}

/** Closeness and net flow, as near as the indifference threshold of the preference function. */
const methodResolution = 0.02;
/** Half a hundredth of the value scale: less than any figure is known to. */
const valueResolution = 0.005;

/**
 * What an opponent of the recommendation would try: other methods and scales, its own overhead at the
 * bad end, and criteria whose figures rest on weak evidence left out. Alternatives left out or added, and
 * scales stretched with weights that keep their meaning, can overturn nothing on absolute scales, so they
 * are not counted as withstood. Where the best leads the recommended one by less than a check can tell,
 * both win. With fewer than two alternatives there is nothing to check.
 */
export function checkRobustness(decision: CheckedDecision): readonly RobustnessCheck[] {
  const { matrix, models, recommended } = decision;
  if (matrix.length < 2) return [];
  const checks = [
    ...methodChecks(decision),
    ...scaleChecks(decision),
    ...overheadCheck(decision),
    ...evidenceChecks(decision),
  ];
  return checks.map(({ id, kind, title, scores, resolution }): RobustnessCheck => {
    const best = winners(scores);
    const lead = Math.max(...scores) - (scores[recommended] ?? Number.NEGATIVE_INFINITY);
    const overturns = lead > resolution;
    const named = overturns || best.includes(recommended) ? best : [recommended, ...best];
    return {
      id,
      kind,
      title,
      winners: named.map((index) => models[index]?.alternative ?? ''),
      overturns,
    };
  });
}

function methodChecks({ matrix, weights }: CheckedDecision): readonly Check[] {
  const swung = {
    topsis: swungWeights(matrix, weights),
    // Its thresholds are the same on every criterion, so the weights keep their meaning.
    promethee: weights,
  };
  return (['topsis', 'promethee'] as const).map((method): Check => {
    const title = rankingMethodWords[method];
    return {
      id: `method.${method}`,
      kind: 'method',
      title: text(`with ${title.en} instead of the weighted sum`, `改用 ${title.zh} 代替加权和`),
      scores: scoreBy(method, matrix, swung[method]),
      resolution: methodResolution,
    };
  });
}

/**
 * Weights for a method that divides every column by its length (TOPSIS): times that length, so that a
 * step on a criterion counts as it does in the weighted sum and only the method differs (swing).
 */
function swungWeights(matrix: Matrix, weights: readonly number[]): readonly number[] {
  return weights.map((weight, column) => {
    const squares = matrix.reduce((sum, row) => sum + (row[column] ?? 0) ** 2, 0);
    return weight * Math.sqrt(squares);
  });
}

function scaleChecks({ matrix, weights }: CheckedDecision): readonly Check[] {
  const bent = (power: number): Matrix => matrix.map((row) => row.map((value) => value ** power));
  const check = (id: string, title: Text, scaled: Matrix): Check => ({
    id: `scale.${id}`,
    kind: 'scale',
    title,
    scores: weightedSum(scaled, weights),
    resolution: valueResolution,
  });
  return [
    check(
      'diminishing',
      text('with value scales on which the first gains count most', '价值标度改为边际递减'),
      bent(0.5),
    ),
    check(
      'increasing',
      text('with value scales on which the last gains count most', '价值标度改为边际递增'),
      bent(2),
    ),
  ];
}

/** Share of the samples that the bad end of the recommended alternative's own figures leaves below it. */
const badEnd = 0.1;

/**
 * The recommended alternative in the worst tenth of its samples, the others at their middle: worse than
 * that it is only as often as a clear verdict allows anyway.
 */
function overheadCheck({ scores, recommended }: CheckedDecision): readonly Check[] {
  const own = scores[recommended];
  if (own === undefined || own.length === 0) return [];
  const bad = columnPercentiles(own, [badEnd])[0] ?? 0;
  const middles = scores.map((samples) => columnPercentiles(samples, [0.5])[0] ?? 0);
  if (bad === middles[recommended]) return [];
  return [
    {
      id: 'overhead',
      kind: 'overhead',
      title: text(
        'with the recommended alternative in the worst tenth of its range',
        '被推荐方案取其范围中最差的十分之一',
      ),
      scores: middles.with(recommended, bad),
      resolution: 0,
    },
  ];
}

/**
 * Share of the weight up to which a criterion may be left out to test a decision: beyond it the decision
 * rests on it, and leaving it out asks another question.
 */
const leftOut = 0.25;

/** Each criterion whose figures rest on weak evidence left out, the other weights in proportion. */
function evidenceChecks({ prepared, models, matrix, weights }: CheckedDecision): readonly Check[] {
  return prepared.pack.criteria.flatMap(({ id, title }, index): readonly Check[] => {
    const weak = models.some(({ dependsOn }) =>
      (dependsOn[index] ?? []).some((name) => isWeak(prepared, name)),
    );
    const rest = weights.with(index, 0);
    const share = weights[index] ?? 0;
    if (!weak || share === 0 || share > leftOut) return [];
    const criterion = inSentence(title);
    return [
      {
        id: `evidence.${id}`,
        kind: 'evidence',
        title: composed(
          `with ${criterion.en} left out, which rests on weak evidence`,
          `不计证据薄弱的${criterion.zh}`,
        ),
        scores: weightedSum(matrix, rest),
        resolution: valueResolution,
      },
    ];
  });
}

/** Assumed or recalled and neither measured nor stated by the user; or not published at all. */
function isWeak(prepared: PreparedPack, name: string): boolean {
  const parameter = prepared.parameters.get(name);
  if (!parameter) return !prepared.inputs.has(name);
  const { status } = parameter.definition;
  const isStated = parameter.provenance === 'override' || parameter.provenance === 'measured';
  return !isStated && (status === 'assumption' || status === 'recalled');
}
