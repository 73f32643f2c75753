import { text } from '../../base/text.ts';
import type { Assumption, PlanSampling } from '../../domain/result/plan.ts';
import type { CorrelationInput } from '../../domain/project/project.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { parameterTitle } from '../decision/parameter-title.ts';

/** What a plan takes for granted about which parameters move together, and how they were drawn. */
export function samplingAssumptions(
  prepared: PreparedPack,
  correlations: readonly CorrelationInput[],
  { repaired, fallback }: Pick<PlanSampling, 'repaired' | 'fallback'>,
): readonly Assumption[] {
  const stated = correlations.map((pair): Assumption => {
    const [one, other] = [parameterTitle(prepared, pair.a), parameterTitle(prepared, pair.b)];
    return {
      id: `correlation ${pair.a} ${pair.b}`,
      text: text(
        `“${one.en}” and “${other.en}” are drawn with a rank correlation of ${pair.rho}.`,
        `“${one.zh}”与“${other.zh}”按秩相关系数 ${pair.rho} 抽取。`,
      ),
    };
  });
  const changed = repaired.map((pair): Assumption => {
    const [one, other] = [parameterTitle(prepared, pair.a), parameterTitle(prepared, pair.b)];
    const used = pair.used.toFixed(3);
    return {
      id: `correlation-repaired ${pair.a} ${pair.b}`,
      text: text(
        `The stated correlations cannot all hold at once; that of “${one.en}” and “${other.en}” is ${used} instead of ${pair.stated}, the nearest that can.`,
        `所给相关系数无法同时成立；“${one.zh}”与“${other.zh}”改用最接近的可行值 ${used}，代替 ${pair.stated}。`,
      ),
    };
  });
  return [...stated, ...changed, ...withoutDimension(fallback)];
}

function withoutDimension(fallback: readonly string[]): readonly Assumption[] {
  if (fallback.length === 0) return [];
  const count = fallback.length;
  return [
    {
      id: 'sampling-fallback',
      text: text(
        `Low-discrepancy points have no dimension left for ${count} uncertain parameters; these are drawn pseudo-randomly.`,
        `低差异点的维数不足，${count} 个不确定参数改按伪随机抽取。`,
      ),
    },
  ];
}
