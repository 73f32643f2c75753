import { composed, text, type Text } from '../../base/text.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import type { RivalOverturn } from '../../domain/result/analysis.ts';
import { displayUnitOf } from '../../units/display-unit-of.ts';
import { formatQuantity } from '../../units/format.ts';
import type { Subject } from './subject.ts';

/** A figure in the unit its pack names, in both languages. */
export function worded(value: number, unit: string): Text {
  const displayUnit = displayUnitOf(unit) ?? 'number';
  return text(formatQuantity(value, displayUnit, 'en'), formatQuantity(value, displayUnit, 'zh'));
}

/** A share as a percentage in both languages. */
export function percent(share: number): Text {
  return worded(share, 'ratio');
}

/** What it takes for a rival to win, in a sentence. */
export function overturnSentence(
  { weights, parameter, parameters }: Omit<RivalOverturn, 'sentence'>,
  subject: Subject,
): Text {
  const parts = [
    weights === null
      ? text('no change of the weights alone is enough', '仅改变权重不足以做到')
      : weightsWords(weights.moved, weights.weights, subject),
    parameter === null
      ? text('no single figure within its range is enough', '任何单个数值在其范围内都不足以做到')
      : parameterWords(parameter),
    parameters === null
      ? text('nor are all figures together at their ends', '所有数值同时取到端点也不足以做到')
      : text(
          `all figures together do it at ${percent(parameters).en} of the way to their ends`,
          `所有数值同时向端点移动 ${percent(parameters).zh} 即可`,
        ),
  ];
  return composed(
    `${parts.map(({ en }) => en).join('; ')}.`,
    `${parts.map(({ zh }) => zh).join('；')}。`,
  );
}

function weightsWords(moved: number, target: readonly number[], subject: Subject): Text {
  const { shares } = subject.weights;
  const gains = target.map((weight, index) => weight - (shares[index] ?? 0));
  const most = gains.indexOf(Math.max(...gains));
  const criterion = subject.prepared.pack.criteria[most]?.title;
  const name = criterion ? inSentence(criterion) : text('one criterion', '某一准则');
  const share = percent(moved);
  return text(
    `moving ${share.en} of all weight to ${name.en} is enough`,
    `将全部权重的 ${share.zh} 移至${name.zh}即可`,
  );
}

function parameterWords({
  parameter: { title, middle, unit },
  turnsAt,
}: NonNullable<RivalOverturn['parameter']>): Text {
  const [from, to] = [worded(middle, unit), worded(turnsAt, unit)];
  return text(
    `so is ${title.en} at ${to.en} instead of ${from.en}`,
    `${title.zh}由 ${from.zh} 变为 ${to.zh} 也可`,
  );
}
