import { composed, text, type Text } from '../../base/text.ts';
import { dot } from '../../decision/scoring/dot.ts';
import { valueOnScale } from '../../decision/scoring/value-scale.ts';
import type { Decision, FirstModelAnswer } from '../../domain/result/decision.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import type { PackCriterion } from '../../packs/pack.ts';
import type { DecisionSettings, ScoredAlternative } from './evaluated-alternative.ts';

/** Reasons that the first model knew (model section 7); all others came with what stands above it. */
const firstReasons: ReadonlySet<string> = new Set([
  'isolation-too-low',
  'guest-system',
  'guest-not-modifiable',
  'not-portable',
  'no-hardware-virtualization',
]);

/** The value where the first model had no figure: the middle of the scale. */
const middle = 0.5;

/**
 * What the first model (model sections 7 and 10) answers: absolute scales, equal weights where the
 * project has none, one instance in CPU and memory alone. Null where the answer is the same, so that
 * a project made under it is told where the present model changed the answer, and why.
 *
 * @param decision what is decided now.
 */
export function firstModelAnswer(
  prepared: PreparedPack,
  scored: readonly ScoredAlternative[],
  decision: Pick<Decision, 'recommendation' | 'conditionals'>,
  settings: DecisionSettings,
): FirstModelAnswer | null {
  const weights = firstWeights(prepared.pack.criteria, settings);
  const [first] = scored
    .filter(ranFirst)
    .map((one) => ({ one, score: dot(weights, firstValues(prepared, one)) }))
    .toSorted((left, right) => right.score - left.score);
  if (first === undefined || first.one.id === decision.recommendation) return null;
  const { id, name } = first.one;
  const hangsOn = decision.conditionals.some(
    ({ alternative, leads }) => leads && alternative === id,
  );
  const because = changeOf(first.one, hangsOn, settings);
  return {
    recommendation: id,
    because: composed(
      `The first model (absolute scales, equal weights where none are given, one instance in CPU and memory) would put ${name.en} first. What changed: ${because.en}`,
      `按最初的模型（绝对标度，未给权重时取等权，仅核对单个实例的 CPU 与内存），居首的是${name.zh}。现在不同的是：${because.zh}`,
    ),
  };
}

function ranFirst({ reasons, figures }: ScoredAlternative): boolean {
  const fits = (symbol: string): boolean => (figures.point(symbol) ?? 1) >= 1;
  return (
    !reasons.some(({ id }) => firstReasons.has(id)) && fits('density.cpu') && fits('density.memory')
  );
}

function firstWeights(
  criteria: readonly PackCriterion[],
  { weights }: DecisionSettings,
): readonly number[] {
  const { kind } = weights.result;
  if (kind !== 'unknown' && kind !== 'class') return weights.shares;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.map(({ weight }) => weight / total);
}

function firstValues(
  { pack, parameters }: PreparedPack,
  { figures }: ScoredAlternative,
): readonly number[] {
  return pack.criteria.map(({ id, value, scale }) => {
    const figure = figures.point(value);
    const end = (name: 'worst' | 'best'): number =>
      parameters.get(`scale.${id}.${name}`)?.range.low ?? scale[name];
    return figure === null
      ? middle
      : valueOnScale({ ...scale, worst: end('worst'), best: end('best') }, figure);
  });
}

/** What brought the alternative down, as a sentence; a reason outweighs how values are formed. */
function changeOf(
  { reasons, conditions }: ScoredAlternative,
  hangsOn: boolean,
  { weights }: DecisionSettings,
): Text {
  const [said] = [...reasons, ...(hangsOn ? conditions : [])];
  if (said !== undefined) return said.text;
  if (weights.result.kind === 'unknown') {
    return text(
      'weights that nobody gave are drawn over all weightings and values say what this workload feels of a cost.',
      '无人给出的权重改为在所有权重组合上抽取，且价值改按该负载实际感受到的代价计算。',
    );
  }
  if (weights.result.kind === 'class') {
    return text(
      'the class of the workload brings its weights and values say what this workload feels of a cost.',
      '负载类别自带权重，且价值改按该负载实际感受到的代价计算。',
    );
  }
  return text(
    'values say what this workload feels of a cost.',
    '价值改按该负载实际感受到的代价计算。',
  );
}
