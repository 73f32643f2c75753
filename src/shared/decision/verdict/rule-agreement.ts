import { composed, text, type Text } from '../../base/text.ts';
import { namesWinner } from './standing.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { AlternativePlan, WorkloadPlan } from '../../domain/result/plan.ts';
import { criterionTitles } from '../../wording/criterion-words.ts';
import { paradigmWords } from '../../wording/paradigm-words.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';

/**
 * How the document's composite rule and the ranking stand to each other, and where they differ, why;
 * null where the rule recommends nothing, since the ranking decides then.
 */
export function ruleAgreement(workload: WorkloadPlan): Text | null {
  const { recommendation } = workload.rules.composite;
  if (recommendation === null) return null;
  const { standing } = workload.decision;
  const winner = workload.alternatives.find(({ id }) => id === workload.decision.recommendation);
  const ruled = workload.alternatives.filter(({ paradigm }) => paradigm === recommendation);
  const name = paradigmWords[recommendation];
  if (!ruled.some(({ feasible }) => feasible)) {
    return composed(`But ${name.en} cannot be chosen here.`, `但${name.zh}在此不可选。`);
  }
  if (winner === undefined) return null;
  if (standing !== 'none' && !namesWinner(standing)) {
    return text('The ranking by criteria does not settle it.', '多准则排名无法定论。');
  }
  if (winner.paradigm === recommendation) {
    return text('The ranking by criteria agrees.', '多准则排名与其一致。');
  }
  return difference(workload, winner, ruled);
}

/** What puts another alternative first: the criterion that does most for it, as weighted. */
function difference(
  { decision }: WorkloadPlan,
  winner: AlternativePlan,
  ruled: readonly AlternativePlan[],
): Text {
  const [rival] = ruled
    .filter(({ feasible }) => feasible)
    .toSorted((one, other) => middle(other.scores.weightedSum) - middle(one.scores.weightedSum));
  const gains = Object.keys(winner.values).map((id) => {
    const criterion = id as Criterion;
    const lead = middle(winner.values[criterion]) - middle(rival?.values[criterion]);
    return { criterion, gain: decision.meanWeights[criterion] * lead };
  });
  const [most] = gains.toSorted((one, other) => other.gain - one.gain);
  const by = most === undefined || most.gain <= 0 ? null : criterionTitles[most.criterion];
  const why =
    by === null ? text('', '') : composed(`, mostly by ${inSentence(by).en}`, `，主要因为${by.zh}`);
  return composed(
    `The ranking by criteria puts ${winner.name.en} first${why.en}: the rule asks for a few conditions, the ranking weighs every criterion.`,
    `多准则排名则以${winner.name.zh}居首${why.zh}：规则只看少数条件，排名则权衡全部准则。`,
  );
}

type Value = AlternativePlan['values'][Criterion];

function middle(value: Value | AlternativePlan['scores']['weightedSum']): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'number' ? value : value.p50;
}
