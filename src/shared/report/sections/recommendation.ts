import type { AlternativePlan, WorkloadPlan } from '../../domain/plan.ts';
import { formatNumber } from '../../units/format-number.ts';
import { alternativeOf, contenders, type Context } from '../context.ts';
import { cell, code, column, figureColumn, strong } from '../inline.ts';
import type { Block, CalloutBlock, TableBlock, Words } from '../report.ts';
import { turningPoints } from '../turning-points.ts';
import { grounds, headline, standing } from '../verdict-words.ts';
import { exclusions } from './objections.ts';

/** Most lines of "what would change it". */
const mostChanges = 8;

/** Smaller changes of the lead are not worth a line unless they change the winner. */
const leastSwing = 0.005;

/** Whether the pack's own rule and the ranking agree; silence would hide a disagreement. */
function ruleAgainstRanking(workload: WorkloadPlan, context: Context): Words {
  const { pick, of } = context;
  const { recommendation, because } = workload.rules.composite;
  const stands = standing(workload);
  if (recommendation === null) return of(because);
  const paradigm = context.paradigm(recommendation);
  const winner = alternativeOf(workload, workload.decision.recommendation);
  const said = of(because);
  const allowed = workload.alternatives.some(
    (one) => one.paradigm === recommendation && one.feasible,
  );
  if (!allowed) {
    return [
      said,
      ' ',
      strong(pick(`But ${paradigm} is not feasible here.`, `但${paradigm}在此不可行。`)),
    ];
  }
  if (stands === 'undecided') {
    return [said, ' ', pick('The ranking by criteria does not settle it.', '多准则排名无法定论。')];
  }
  return winner?.paradigm === recommendation
    ? [said, ' ', pick('The ranking by criteria agrees.', '多准则排名与其一致。')]
    : [
        said,
        ' ',
        strong(
          pick(
            'The ranking by criteria disagrees; see the rule trace.',
            '多准则排名与其不一致，见规则追踪。',
          ),
        ),
      ];
}

function callout(workload: WorkloadPlan, context: Context): CalloutBlock {
  const stands = standing(workload);
  const paragraphs: readonly Words[] = [
    grounds(workload, context),
    ruleAgainstRanking(workload, context),
  ];
  return {
    kind: 'callout',
    tone: stands === 'only' ? 'note' : stands,
    title: headline(workload, context),
    paragraphs: paragraphs.filter((words) => words !== ''),
  };
}

/** Parameters, weights and requirements that would turn the recommendation. */
function changes(workload: WorkloadPlan, context: Context): readonly Words[] {
  const { pick, of, figure } = context;
  const swings = workload.decision.measureNext.filter(
    ({ swing, flips }) => flips || Math.abs(swing) >= leastSwing,
  );
  const measured = swings.map(({ parameter, title, swing, flips }): Words => {
    const moved = formatNumber(Math.abs(swing), 2);
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
  return [...flips, ...weights, ...others].slice(0, mostChanges);
}

function changeBlocks(workload: WorkloadPlan, context: Context): readonly Block[] {
  const { pick } = context;
  if (contenders(workload).length < 2) return [];
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

interface Measure {
  readonly title: string;
  readonly of: (one: AlternativePlan) => string;
}

function measures({ pick, figure }: Context): readonly Measure[] {
  return [
    {
      title: pick('Memory per instance', '单实例内存'),
      of: (one) => figure(one.resources.memory?.perInstanceBytes, 'bytes'),
    },
    {
      title: pick('Cores to provision', '需配置核数'),
      of: (one) => figure(one.resources.cpu?.coresToProvision, 'cores'),
    },
    {
      title: pick('Added IO latency', 'IO 附加延迟'),
      of: (one) => figure(one.resources.io?.addedLatencySeconds, 'seconds'),
    },
    {
      title: pick('Added network latency', '网络附加延迟'),
      of: (one) => figure(one.resources.network?.addedLatencySeconds, 'seconds'),
    },
    {
      title: pick('Instances per host', '每主机实例数'),
      of: (one) => figure(one.density?.instancesPerHost, 'number'),
    },
  ];
}

/** What moving from today's way of running to the recommended one means, in figures. */
function againstToday(workload: WorkloadPlan, index: number, context: Context): readonly Block[] {
  const { pick } = context;
  const today = workload.alternatives.find((one) => one.paradigm === workload.current);
  const winner = alternativeOf(workload, workload.decision.recommendation);
  const stands = standing(workload);
  const comparable = stands === 'clear' || stands === 'likely' || stands === 'only';
  if (today === undefined || winner === null || !comparable) return [];
  if (today.id === winner.id) {
    const words = pick(
      'This is what the workload runs on today.',
      '该工作负载目前即以此方式运行。',
    );
    return [{ kind: 'paragraph', small: false, words }];
  }
  const table: TableBlock = {
    kind: 'table',
    id: `today-${index + 1}`,
    caption: pick('Against what runs today', '与现状对比'),
    columns: [
      column(pick('Figure', '指标'), 2),
      figureColumn(pick(`Today: ${context.of(today.name)}`, `现状：${context.of(today.name)}`), 2),
      figureColumn(
        pick(`Recommended: ${context.of(winner.name)}`, `推荐：${context.of(winner.name)}`),
        2,
      ),
    ],
    rows: measures(context).map(({ title, of }) => [
      cell(title),
      cell(of(today)),
      cell(of(winner)),
    ]),
    dense: false,
    whole: true,
  };
  return [table];
}

/** What still stands in the recommended alternative's way. */
function warnings(workload: WorkloadPlan, context: Context): readonly Block[] {
  const leading =
    standing(workload) === 'undecided'
      ? contenders(workload).slice(0, 2)
      : [alternativeOf(workload, workload.decision.recommendation)];
  const items = leading.flatMap((one) =>
    (one?.warnings ?? []).map(
      ({ text }): Words => [
        strong(one === null ? '' : context.of(one.name)),
        context.pick(': ', '：'),
        context.of(text),
      ],
    ),
  );
  if (items.length === 0) return [];
  const title = [strong(context.pick('Check before acting', '实施前须核实'))];
  return [
    { kind: 'paragraph', small: false, words: title },
    { kind: 'list', ordered: false, items },
  ];
}

/** The recommendation for one workload and what it hangs on. */
export function recommendationBlocks(
  workload: WorkloadPlan,
  index: number,
  context: Context,
): readonly Block[] {
  const stands = standing(workload);
  return [
    callout(workload, context),
    ...againstToday(workload, index, context),
    ...(stands === 'none' || stands === 'only' ? exclusions(workload, context) : []),
    ...warnings(workload, context),
    ...changeBlocks(workload, context),
  ];
}
