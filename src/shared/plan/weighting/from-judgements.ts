import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { text, type Text } from '../../base/text.ts';
import {
  acceptableConsistencyRatio,
  eigenvectorWeights,
} from '../../decision/weights/ahp-eigenvector.ts';
import { geometricMeanWeights } from '../../decision/weights/ahp-geometric-mean.ts';
import { checkPairwise, type PairwiseMatrix } from '../../decision/weights/pairwise-judgements.ts';
import { worstJudgement } from '../../decision/weights/worst-judgement.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { ConsistencyFinding, WeightingInput } from '../../domain/weighting/weighting.ts';
import type { PackCriterion } from '../../packs/pack.ts';
import { formatNumber } from '../../units/format-number.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import type { ObtainedWeights } from './stated-weights.ts';

type Judgements = Extract<WeightingInput, { readonly kind: 'pairwise' }>;

/** Weights from pairwise judgements, with their consistency and the judgement that hurts it most. */
export function weightsFromJudgements(
  input: Judgements,
  definitions: readonly PackCriterion[],
): Result<ObtainedWeights, Failure> {
  const criteria = definitions.map(({ id }) => id);
  const matrix = matrixOf(input, criteria);
  if (!matrix.ok) return matrix;
  const checked = checkPairwise(matrix.value, 'weighting.judgements');
  if (!checked.ok) return checked;
  const worst = worstJudgement(matrix.value, input.method);
  const named =
    worst === null
      ? null
      : {
          row: criteria[worst.row] as Criterion,
          column: criteria[worst.column] as Criterion,
          judged: worst.judged,
          proposed: worst.proposed,
          after: worst.after,
        };
  const { shares, index, value, acceptable } = solve(input.method, matrix.value);
  const finding = { index, value, acceptable, worst: named };
  return ok({
    shares,
    consistency: { ...finding, sentence: consistencySentence(finding, definitions) },
  });
}

function solve(method: Judgements['method'], matrix: PairwiseMatrix) {
  if (method === 'eigenvector') {
    const { weights, consistencyRatio } = eigenvectorWeights(matrix);
    const index = 'consistency-ratio' as const;
    return {
      shares: weights,
      index,
      value: consistencyRatio,
      acceptable: acceptableConsistencyRatio,
    };
  }
  const { weights, geometricConsistencyIndex, acceptable } = geometricMeanWeights(matrix);
  const index = 'geometric-consistency-index' as const;
  return { shares: weights, index, value: geometricConsistencyIndex, acceptable };
}

/** The full matrix; each pair of the pack's criteria must be judged once, in either direction. */
function matrixOf(
  { judgements }: Judgements,
  criteria: readonly Criterion[],
): Result<PairwiseMatrix, Failure> {
  const ratios = new Map<string, number>();
  for (const [place, { row, column, ratio }] of judgements.entries()) {
    if (!criteria.includes(row) || !criteria.includes(column)) continue;
    const field = `weighting.judgements[${place}]`;
    if (row === column || ratios.has(`${row} ${column}`)) {
      return refused(field, `${row} / ${column}`, 'unique');
    }
    ratios.set(`${row} ${column}`, ratio);
    ratios.set(`${column} ${row}`, 1 / ratio);
  }
  for (const row of criteria) {
    for (const column of criteria) {
      if (row === column || ratios.has(`${row} ${column}`)) continue;
      return refused(`weighting.judgements.${row}/${column}`, '', 'present');
    }
  }
  return ok(criteria.map((row) => criteria.map((column) => ratios.get(`${row} ${column}`) ?? 1)));
}

function refused(field: string, found: string, kind: 'unique' | 'present'): Result<never, Failure> {
  return err({ code: 'field-invalid', source: null, field, found, expected: { kind } });
}

function consistencySentence(
  { index, value, acceptable, worst }: Omit<ConsistencyFinding, 'sentence'>,
  definitions: readonly PackCriterion[],
): Text {
  const name =
    index === 'consistency-ratio'
      ? text('Consistency ratio', '一致性比率')
      : text('Geometric consistency index', '几何一致性指数');
  const [rounded, limit] = [value.toFixed(3), formatNumber(acceptable, 4)];
  const holds = value <= acceptable;
  const state = text(
    `${name.en} ${rounded}: ${holds ? 'acceptable' : 'too inconsistent'} (at most ${limit}).`,
    `${name.zh} ${rounded}：${holds ? '可接受' : '一致性不足'}（上限 ${limit}）。`,
  );
  if (worst === null) return state;
  const title = (id: Criterion): Text =>
    inSentence(definitions.find((one) => one.id === id)?.title ?? text(id, id));
  const [row, column] = [title(worst.row), title(worst.column)];
  const [judged, proposed] = [ratioText(worst.judged), ratioText(worst.proposed)];
  const after = worst.after.toFixed(3);
  return text(
    `${state.en} The judgement that hurts most: ${row.en} over ${column.en}, given as ${judged}; with ${proposed} it would be ${after}.`,
    `${state.zh}影响最大的判断：${row.zh}相对${column.zh}取 ${judged}；改为 ${proposed} 后为 ${after}。`,
  );
}

/** Steps of the verbal scale below 1 are read as fractions. */
function ratioText(ratio: number): string {
  return ratio < 1 ? `1/${formatNumber(1 / ratio, 3)}` : formatNumber(ratio, 3);
}
