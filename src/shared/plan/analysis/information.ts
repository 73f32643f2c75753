import { text, type Text } from '../../base/text.ts';
import {
  partialInformation,
  perfectInformation,
} from '../../decision/sensitivity/value-of-information.ts';
import type { InformationAnalysis, ParameterInformation } from '../../domain/result/analysis.ts';
import {
  isMeasurable,
  measurementEffort,
  measurementMethod,
} from '../decision/measurement-methods.ts';
import type { Lead } from './lead.ts';
import type { SampledParameter, Subject } from './subject.ts';

/** Most parameters that are asked about: those that move some lead of the winner most. */
const maxListed = 20;

/**
 * What knowing all figures, and each of them alone, before deciding would be worth, in score; beside
 * what measuring it takes. Figures that change over time are not asked about: no measurement tells what
 * they will be.
 */
export function findInformation(subject: Subject, lead: Lead | null): InformationAnalysis {
  const { prepared, scores } = subject;
  const perfect = perfectInformation(scores);
  const ask = partialInformation(scores);
  const nothing = { value: 0, standardError: 0 };
  const asked = mostInfluential(subject, lead).map(
    ({ parameter, column }): ParameterInformation => {
      const way = measurementMethod(prepared, parameter.id);
      const value = perfect.value === 0 ? nothing : ask(column);
      return { parameter, value, way, effort: measurementEffort(way) };
    },
  );
  const ranked = asked.toSorted(
    (left, right) => (right.value?.value ?? 0) - (left.value?.value ?? 0),
  );
  const sentence = informationSentence(perfect.value, ranked);
  return { perfect, parameters: ranked, sentence: withChanging(subject, sentence) };
}

/**
 * The figures that move the winner's lead over some rival most. Knowing a figure gains no more than it
 * moves a lead, so that the others are not worth the asking.
 */
function mostInfluential(
  { parameters, prepared }: Subject,
  lead: Lead | null,
): readonly SampledParameter[] {
  if (lead === null) return [];
  const swingOf = ({ parameter: { id, low, high } }: SampledParameter): number =>
    Math.max(
      ...lead.rivals.map((rival) => {
        const at = (value: number): number => lead.over(rival, new Map([[id, value]]));
        return Math.abs(at(high) - at(low));
      }),
    );
  return parameters
    .filter(({ parameter }) => isMeasurable(prepared, parameter.id))
    .map((one) => ({ one, swing: swingOf(one) }))
    .filter(({ swing }) => swing > 0)
    .toSorted((left, right) => right.swing - left.swing)
    .slice(0, maxListed)
    .map(({ one }) => one);
}

/** Values of information are small: a score is 0 to 1, so they are said in hundredths of it. */
export function inHundredths(value: number): string {
  const hundredths = value * 100;
  return hundredths < 0.01 ? '< 0.01' : hundredths.toFixed(2);
}

/** The sentence, with a word on the figures that were not asked about. */
function withChanging({ parameters, prepared }: Subject, sentence: Text): Text {
  const left = parameters.filter(({ parameter }) => !isMeasurable(prepared, parameter.id)).length;
  if (left === 0) return sentence;
  const figures = left === 1 ? 'One figure changes' : `${left} figures change`;
  return text(
    `${sentence.en} ${figures} over time: no measurement tells what will be, so that measuring is not offered there.`,
    `${sentence.zh}另有 ${left} 个数值随时间变化：测量无法预知其未来取值，故不列为待测项。`,
  );
}

function informationSentence(perfect: number, [first]: readonly ParameterInformation[]): Text {
  if (perfect === 0) {
    return text(
      'No uncertain figure can change the choice: measuring more is worth nothing to this decision.',
      '任何不确定的数值都不会改变选择：进一步测量对此决策没有价值。',
    );
  }
  const whole = inHundredths(perfect);
  const value = first?.value?.value ?? 0;
  if (first === undefined || value === 0) {
    return text(
      `Knowing every figure would gain ${whole} hundredths of the score on average; no single one of them gains anything by itself.`,
      `若所有数值均已知，得分平均提高百分之 ${whole}；单独测量其中任何一个都没有收益。`,
    );
  }
  const single = inHundredths(value);
  return text(
    `Knowing every figure would gain ${whole} hundredths of the score on average; measuring one alone gains most with: ${first.parameter.title.en} (${single}).`,
    `若所有数值均已知，得分平均提高百分之 ${whole}；单独测量时收益最大的是${first.parameter.title.zh}（百分之 ${single}）。`,
  );
}
