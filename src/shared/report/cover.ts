import type { Context } from './context.ts';
import { code, name } from './inline.ts';
import { product, writtenTime } from './origin-words.ts';
import type { Cover } from './report.ts';
import { grounds, headline } from './verdict-words.ts';
import { standingWords } from '../wording/standing-words.ts';
import { basisPhrase } from '../wording/basis-words.ts';
import { verdictStandings } from '../domain/result/verdict-standing.ts';

/** All verdicts in one line: `5 workloads: 2 clear, 1 likely, 2 fragile`. */
function tally(context: Context): string {
  const { plan, pick } = context;
  const parts = verdictStandings.flatMap((one) => {
    const count = plan.workloads.filter((workload) => workload.decision.standing === one).length;
    if (count === 0) return [];
    return one === 'only'
      ? [pick(`${count} with a single feasible alternative`, `${count} 个仅一种方案可行`)]
      : [pick(`${count} ${standingWords[one].en}`, `${count} 个${standingWords[one].zh}`)];
  });
  const total = plan.workloads.length;
  return pick(
    `${total} workloads: ${parts.join(', ')}`,
    `${total} 个工作负载：${parts.join('，')}`,
  );
}

function verdict(context: Context): { readonly headline: string; readonly explanation: string } {
  const { plan, pick } = context;
  const [only] = plan.workloads;
  if (only === undefined) {
    return {
      headline: pick('No workload is planned', '尚无工作负载'),
      explanation: pick(
        'The project has no workloads, so there is nothing to decide.',
        '项目中没有工作负载，因此无需决策。',
      ),
    };
  }
  if (plan.workloads.length === 1) {
    return { headline: headline(only, context), explanation: grounds(only, context) };
  }
  return {
    headline: tally(context),
    explanation: pick(
      'Each workload has its own verdict; the summary names the recommendation and what would change it.',
      '每个工作负载各有结论，摘要给出推荐以及会改变结论的因素。',
    ),
  };
}

/** The title page. */
export function reportCover(context: Context): Cover {
  const { pick, plan, createdAt, language, request, of, projectHash } = context;
  const { pack, sampling, host, version } = plan;
  return {
    kind: pick('Decision report', '决策报告'),
    ...verdict(context),
    facts: {
      kind: 'facts',
      items: [
        { label: pick('Date', '日期'), words: writtenTime(createdAt, language) },
        { label: pick('Host', '主机'), words: [name(host.name)] },
        {
          label: pick('Pack', '模型包'),
          words: `${of(request.pack.title)} (${pack.id} ${pack.version})`,
        },
        { label: pick('Pack hash', '模型包哈希'), words: [code(pack.hash)] },
        { label: pick('Project hash', '项目哈希'), words: [code(projectHash)] },
        { label: pick('CPU basis', 'CPU 依据'), words: context.of(basisPhrase(plan.basis)) },
        {
          label: pick('Samples, seed', '样本数，种子'),
          words: `${context.figure(sampling.samples, 'number')}, ${sampling.seed}`,
        },
        { label: pick('Made with', '制作'), words: `${product} ${version}` },
      ],
    },
    note: pick(
      'Figures are computed from the pack named above, not measured, unless a source says otherwise. Ranges are printed wherever a parameter is uncertain.',
      '除来源另有说明外，数值由上述模型包计算得出，并非实测。凡参数不确定之处均给出区间。',
    ),
  };
}
