import { composed, text, type Text } from '../../base/text.ts';
import { difference } from '../../decision/scoring/dot.ts';
import { worstOf } from '../../decision/sensitivity/rank-reversal.ts';
import { winners } from '../../decision/scoring/ranking.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import { weightedSum } from '../../decision/scoring/weighted-sum.ts';
import type { RobustnessCheckKind, RobustnessCheck } from '../../domain/result/plan.ts';
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
  /** Index of the recommended alternative. */
  readonly recommended: number;
}

/** What a check does to the decision: the alternatives that win, by index. */
interface Check {
  readonly id: string;
  readonly kind: RobustnessCheckKind;
  readonly title: Text;
  readonly winners: readonly number[];
}

/**
 * What an opponent of the recommendation would try: other methods and scales, alternatives left out or
 * added, its own overhead at the bad end, and criteria whose figures rest on weak evidence left out.
 * With fewer than two alternatives there is nothing to check.
 */
export function checkRobustness(decision: CheckedDecision): readonly RobustnessCheck[] {
  const { matrix, models, recommended } = decision;
  if (matrix.length < 2) return [];
  const checks = [
    ...methodChecks(decision),
    ...scaleChecks(decision),
    ...alternativeChecks(decision),
    ...overheadCheck(decision),
    ...evidenceChecks(decision),
  ];
  return checks.map(
    (check): RobustnessCheck => ({
      ...check,
      winners: check.winners.map((index) => models[index]?.alternative ?? ''),
      overturns: !check.winners.includes(recommended),
    }),
  );
}

function methodChecks({ matrix, weights }: CheckedDecision): readonly Check[] {
  return (['topsis', 'promethee'] as const).map((method): Check => {
    const title = rankingMethodWords[method];
    return {
      id: `method.${method}`,
      kind: 'method',
      title: text(`with ${title.en} instead of the weighted sum`, `改用 ${title.zh} 代替加权和`),
      winners: winners(scoreBy(method, matrix, weights)),
    };
  });
}

function scaleChecks({ matrix, weights }: CheckedDecision): readonly Check[] {
  const bent = (power: number): Matrix => matrix.map((row) => row.map((value) => value ** power));
  const check = (id: string, title: Text, scaled: Matrix): Check => ({
    id: `scale.${id}`,
    kind: 'scale',
    title,
    winners: winners(weightedSum(scaled, weights)),
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
    check(
      'relative',
      text(
        'with scales that run from the worst to the best alternative at hand',
        '价值标度改为在现有方案的最差与最佳之间取值',
      ),
      relativeScales(matrix),
    ),
  ];
}

/** Every column stretched from its least to its largest value; one without differences counts for nothing. */
function relativeScales(matrix: Matrix): Matrix {
  const worst = worstOf(matrix);
  const best = worstOf(matrix.map((row) => row.map((value) => -value))).map((value) => -value);
  const widths = difference(best, worst);
  return matrix.map((row) =>
    difference(row, worst).map((gain, column) => {
      const width = widths[column] ?? 0;
      return width > 0 ? gain / width : 0;
    }),
  );
}

/**
 * The weighted sum with each other alternative left out, each doubled, and one added that is worst
 * everywhere: on absolute scales none of them can matter, and this says that it was tried.
 */
function alternativeChecks({ matrix, weights, recommended }: CheckedDecision): readonly Check[] {
  const indices = matrix.map((_, index) => index);
  const dropped = indices
    .filter((index) => index !== recommended)
    .map((index) => ({ rows: matrix.toSpliced(index, 1), from: indices.toSpliced(index, 1) }));
  const added = [...matrix, worstOf(matrix)].map((row, index) => ({
    rows: [...matrix, row],
    from: [...indices, index],
  }));
  const under = (variants: typeof dropped): readonly number[] => {
    const winnersUnder = variants.map(({ rows, from }) =>
      winners(weightedSum(rows, weights)).map((row) => from[row] ?? row),
    );
    return winnersUnder.find((one) => !one.includes(recommended)) ?? [recommended];
  };
  return [
    {
      id: 'alternatives.dropped',
      kind: 'alternatives',
      title: text('with any other alternative left out', '去掉任一其他方案'),
      winners: under(dropped),
    },
    {
      id: 'alternatives.added',
      kind: 'alternatives',
      title: text(
        'with any alternative added a second time, or a poor one added',
        '重复加入任一方案或加入一个较差方案',
      ),
      winners: under(added),
    },
  ];
}

/** The recommended alternative's own figures all at the ends that lower its score most. */
function overheadCheck({
  prepared,
  models,
  matrix,
  weights,
  recommended,
}: CheckedDecision): readonly Check[] {
  const model = models[recommended];
  if (!model) return [];
  const worst = new Map<string, number>();
  for (const [name, { low, high }] of model.ranges) {
    if (!isOwn(prepared, model, name)) continue;
    const at = (value: number): number => model.score(new Map([[name, value]]), weights);
    worst.set(name, at(low) < at(high) ? low : high);
  }
  if (worst.size === 0) return [];
  const worsened = matrix.with(recommended, model.values(worst));
  return [
    {
      id: 'overhead',
      kind: 'overhead',
      title: text(
        'with every overhead of the recommended alternative at the bad end of its range',
        '被推荐方案的各项开销均取其范围的不利端',
      ),
      winners: winners(weightedSum(worsened, weights)),
    },
  ];
}

/** A figure of this alternative alone, or a value of it that nothing is published for. */
function isOwn(prepared: PreparedPack, { alternative }: ScoreModel, name: string): boolean {
  const parameter = prepared.parameters.get(name);
  if (parameter) return parameter.definition.alternative === alternative;
  return !prepared.inputs.has(name);
}

/** Each criterion whose figures rest on weak evidence left out, the other weights in proportion. */
function evidenceChecks({ prepared, models, matrix, weights }: CheckedDecision): readonly Check[] {
  return prepared.pack.criteria.flatMap(({ id, title }, index): readonly Check[] => {
    const weak = models.some(({ dependsOn }) =>
      (dependsOn[index] ?? []).some((name) => isWeak(prepared, name)),
    );
    const rest = weights.with(index, 0);
    if (!weak || rest.every((weight) => weight === 0) || weights[index] === 0) return [];
    const criterion = inSentence(title);
    return [
      {
        id: `evidence.${id}`,
        kind: 'evidence',
        title: composed(
          `with ${criterion.en} left out, which rests on weak evidence`,
          `不计证据薄弱的${criterion.zh}`,
        ),
        winners: winners(weightedSum(matrix, rest)),
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
