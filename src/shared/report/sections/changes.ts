import type { WorkloadPlan } from '../../domain/result/plan.ts';
import { formatNumber } from '../../units/format-number.ts';
import { chanceWrongSentence } from '../../wording/information-words.ts';
import { feasibleAlternatives, type Context } from '../context.ts';
import { code, strong } from '../inline.ts';
import type { Block, Words } from '../report.ts';
import { turningPoints } from '../turning-points.ts';

/** Most lines of "what would change it". */
const maxChanges = 8;

/** Smaller changes of the lead are not worth a line unless they change the winner. */
const minSwing = 0.005;

/** Parameters, weights and requirements that would turn the recommendation. */
function changes(workload: WorkloadPlan, context: Context): readonly Words[] {
  const { pick, of, figure } = context;
  const swings = workload.decision.measureNext.filter(
    ({ swing, flips }) => flips || Math.abs(swing) >= minSwing,
  );
  const measured = swings.map(({ parameter, title, swing, flips, chanceWrong }): Words => {
    const moved = formatNumber(Math.abs(swing), 2);
    const gain = chanceWrongSentence(chanceWrong);
    const wrong = gain === null ? '' : `${pick(' ', '')}${of(gain)}`;
    return flips
      ? [
          strong(of(title)),
          ' (',
          code(parameter),
          ')',
          pick(
            `: the winner changes within its range; measure it first. It moves the lead by ${moved}.`,
            `：其取值范围内推荐会改变，应首先测量；使领先幅度变化 ${moved}。`,
          ),
          wrong,
        ]
      : [
          strong(of(title)),
          ' (',
          code(parameter),
          ')',
          pick(
            `: moves the lead by ${moved}, but alone does not change the winner.`,
            `：使领先幅度变化 ${moved}，但单独不改变推荐。`,
          ),
          wrong,
        ];
  });
  const weights = turningPoints(workload)
    .slice(0, 3)
    .map((point): Words => {
      const criterion = context.criterion(point.criterion);
      const rival = context.alternativeName(workload, point.rival);
      const [now, then] = [figure(point.weight, 'percent'), figure(point.turnsAt, 'percent')];
      const rises = point.turnsAt > point.weight;
      return pick(
        [
          strong(`Weight of ${criterion}`),
          `: ${rises ? 'from' : 'at'} ${then} ${rises ? 'upwards' : 'or less'} (now ${now}), the first place goes to ${rival}, at median figures.`,
        ],
        [
          strong(`${criterion}的权重`),
          `：${rises ? '升至' : '降至'} ${then}（现为 ${now}）时，按中位数据${rival}排名第一。`,
        ],
      );
    });
  const flips = measured.filter((_, index) => swings[index]?.flips === true);
  const others = measured.filter((_, index) => swings[index]?.flips !== true);
  return [...flips, ...weights, ...others].slice(0, maxChanges);
}

/** What would change the recommendation: parameters to measure, weights to argue about. */
export function changeBlocks(workload: WorkloadPlan, context: Context): readonly Block[] {
  const { pick } = context;
  if (feasibleAlternatives(workload).length < 2) return [];
  const items = changes(workload, context);
  const title: Block = {
    kind: 'paragraph',
    small: false,
    words: [strong(pick('What would change it', '什么会改变结论'))],
  };
  if (items.length > 0) return [title, { kind: 'list', ordered: false, items }];
  const none = pick(
    'No single parameter within its range and no single weight changes the recommendation.',
    '任何单个参数在其范围内、任何单个权重都不会改变推荐。',
  );
  return [title, { kind: 'paragraph', small: false, words: none }];
}
