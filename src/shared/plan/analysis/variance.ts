import { text } from '../../base/text.ts';
import { sobolIndices } from '../../decision/sensitivity/sobol-indices.ts';
import type {
  AnalysedParameter,
  VarianceAnalysis,
  VarianceShare,
} from '../../domain/result/analysis.ts';
import { drawnColumn, startDraws, type Draws } from '../../engine/kernel/draws.ts';
import { plainDesign } from '../../engine/sampling/sample-design.ts';
import { runInJavaScript } from '../../engine/kernel/evaluate-samples.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import { uniform } from '../../domain/range/range.ts';
import { missingName } from '../figures/criterion-values.ts';
import { drawnName } from '../decision/parameter-title.ts';
import { valueTapeOf } from '../decision/score-model.ts';
import type { Lead } from './lead.ts';
import type { Subject } from './subject.ts';

/** Points of either matrix: the errors of the indices are then about 0.02. */
const points = 2048;
/** Sets the draws of the second matrix apart from those of the first. */
const otherSeed = 0x9e3779b9;
const anyValue = uniform(0, 1);
/** Shares below this, error included, are not worth a row. */
const minShare = 0.001;

/**
 * First-order and total Sobol indices of the winner's lead over its best rival, over the figures of
 * the model. Weights are kept as stated: their part is told by the stability intervals. Indices are
 * defined for independent inputs; figures that are correlated count as one input, drawn as a plan
 * draws them.
 *
 * Source: Jacques, Lavergne and Devictor, Sensitivity analysis in presence of model uncertainty and
 * correlated inputs, Reliability Engineering and System Safety 91 (2006), on indices of groups.
 *
 * @returns null when there is no rival or the lead does not vary.
 */
export function leadVariance(subject: Subject, lead: Lead | null): VarianceAnalysis | null {
  if (lead === null || subject.parameters.length === 0) return null;
  const { seed } = subject.draws;
  const base = drawsUnder(subject, seed);
  const other = drawsUnder(subject, (seed ^ otherSeed) >>> 0);
  const baseScores = scoresOf(subject, base);
  const otherScores = scoresOf(subject, other);
  const inputs = independentInputs(subject);
  const mixed = inputs.map((parameters) => {
    const columns = new Map(base.columns);
    for (const { id } of parameters) {
      const name = drawnName(subject.prepared, id);
      columns.set(name, other.columns.get(name) ?? []);
    }
    const touched = subject.models.map(({ ranges }) => parameters.some(({ id }) => ranges.has(id)));
    const scores = scoresOf(subject, { ...base, columns }, touched);
    return leadColumn(
      scores.map((column_, index) => column_ ?? baseScores[index]),
      lead,
    );
  });
  const indices = sobolIndices({
    base: leadColumn(baseScores, lead),
    other: leadColumn(otherScores, lead),
    mixed,
  });
  const { inputs: inputIndices } = indices;
  if (inputIndices === null) return null;
  const shares = inputs.flatMap((parameters, index): readonly VarianceShare[] => {
    const inputShares = inputIndices[index];
    const named = asOne(parameters);
    return inputShares &&
      named &&
      inputShares.total.value + inputShares.total.standardError >= minShare
      ? [{ ...named, ...inputShares }]
      : [];
  });
  return {
    samples: points,
    mean: indices.mean,
    variance: indices.variance,
    shares: shares.toSorted((left, right) => right.total.value - left.total.value),
  };
}

function drawsUnder({ draws: { design } }: Subject, seed: number): Draws {
  return startDraws(seed, points, { ...plainDesign(seed), correlated: design.correlated });
}

/** The parameters, those of a correlated group together. */
function independentInputs({
  prepared,
  parameters,
  draws: { design },
}: Subject): readonly (readonly AnalysedParameter[])[] {
  const groupOf = ({ id }: AnalysedParameter) =>
    design.correlated.find(({ members }) => members.includes(drawnName(prepared, id)));
  const all = parameters.map(({ parameter }) => parameter);
  return all.flatMap((parameter, place) => {
    const group = groupOf(parameter);
    if (group === undefined) return [[parameter]];
    const tied = all.filter((one) => groupOf(one) === group);
    return all.indexOf(tied[0] ?? parameter) === place ? [tied] : [];
  });
}

/** The parameters of an input as one row. */
function asOne(
  parameters: readonly AnalysedParameter[],
): Pick<VarianceShare, 'parameter' | 'together'> | null {
  const [first, ...others] = parameters;
  if (first === undefined) return null;
  if (others.length === 0) return { parameter: first, together: [] };
  const count = others.length;
  const title = text(
    `${first.title.en}, with ${count === 1 ? 'one correlated figure' : `${count} correlated figures`}`,
    `${first.title.zh}（连同相关的 ${count} 个数值）`,
  );
  return { parameter: { ...first, title }, together: parameters.map(({ id }) => id) };
}

/** Weighted sums of the alternatives over draws; null for those that need not be run again. */
function scoresOf(
  { alternatives, prepared, weights }: Subject,
  draws: Draws,
  wanted: readonly boolean[] = alternatives.map(() => true),
): readonly (Float64Array | null)[] {
  return alternatives.map(({ id, figures: { evaluation } }, index) => {
    if (wanted[index] !== true) return null;
    const tape = valueTapeOf(prepared, evaluation.tape);
    const registers = prepared.pack.criteria.map((criterion) => {
      const symbol = valueSymbol(criterion.id);
      const isAvailable = evaluation.figures.has(symbol);
      return isAvailable ? (tape.outputs.get(symbol) ?? null) : null;
    });
    const kept = registers.filter((register) => register !== null);
    const { columns } = runInJavaScript(tape, evaluation.values, draws, {
      kept,
      summarized: [],
      probabilities: [],
    });
    const scores = new Float64Array(draws.samples);
    for (const [place, criterion] of prepared.pack.criteria.entries()) {
      const register = registers[place] ?? null;
      const column =
        register === null
          ? drawnColumn(draws, missingName(id, criterion.id), anyValue)
          : (columns.get(register) ?? 0);
      const weight = weights.shares[place] ?? 0;
      for (let sample = 0; sample < scores.length; sample += 1) {
        const value = typeof column === 'number' ? column : (column[sample] ?? 0);
        scores[sample] = (scores[sample] ?? 0) + weight * value;
      }
    }
    return scores;
  });
}

function leadColumn(
  scores: readonly (Float64Array | null | undefined)[],
  { winner, rivals }: Lead,
): Float64Array {
  const winnerScores = scores[winner] ?? new Float64Array(0);
  return winnerScores.map((score, sample) => {
    let best = Number.NEGATIVE_INFINITY;
    for (const rival of rivals) best = Math.max(best, scores[rival]?.[sample] ?? best);
    return score - best;
  });
}
