import { text, type Text } from '../base/text.ts';
import type { BranchTrace, CompositeTrace, ConditionTrace } from '../domain/result/plan.ts';
import type { CompositeBranch, NamedCondition, Pack } from '../packs/pack.ts';
import { evaluateCondition } from './condition.ts';
import type { Facts } from './rule-fact.ts';
import { thresholdsOf } from './thresholds.ts';
import { paradigmWords } from '../wording/paradigm-words.ts';
import { joined } from './wording.ts';

export type CompositePack = Pick<Pack, 'composite' | 'conditions' | 'thresholds'>;

/**
 * Runs the pack's composite rule (seed §7): branches in order, the first whose conditions all hold
 * decides. Every condition of every branch is evaluated and worded, also in branches after the match,
 * which are marked as skipped. Without a match the recommendation is null: the rule has no else.
 *
 * @param replacements the project's own thresholds, by id.
 */
export function evaluateComposite(
  pack: CompositePack,
  facts: Facts,
  replacements: Readonly<Record<string, number>> = {},
): CompositeTrace {
  const outcomes = conditionTraces(pack, facts, replacements);
  const trace: BranchTrace[] = [];
  let matched: CompositeBranch | null = null;
  for (const branch of pack.composite) {
    const conditions = branch.conditions.map((id) => outcomes.get(id) ?? undefinedCondition(id));
    const holds = conditions.every((condition) => condition.value);
    const skipped = matched !== null;
    trace.push({
      branch: branch.id,
      matched: holds && !skipped,
      skipped,
      recommendation: branch.recommendation,
      conditions,
    });
    if (holds && !skipped) matched = branch;
  }
  return {
    recommendation: matched?.recommendation ?? null,
    because: matched ? matchText(matched, pack.conditions) : noMatchText(pack),
    trace,
  };
}

function conditionTraces(
  pack: CompositePack,
  facts: Facts,
  replacements: Readonly<Record<string, number>>,
): ReadonlyMap<string, ConditionTrace> {
  const thresholds = thresholdsOf(pack, replacements);
  return new Map(
    pack.conditions.map(({ id, when }) => {
      const { value, because } = evaluateCondition(when, facts, thresholds);
      return [id, { id, value, because: because() }];
    }),
  );
}

const undefinedCondition = (id: string): ConditionTrace => ({
  id,
  value: false,
  because: text(
    `the pack does not define the condition “${id}”; it counts as not met`,
    `模型包未定义条件“${id}”；按不满足处理`,
  ),
});

function matchText(branch: CompositeBranch, conditions: readonly NamedCondition[]): Text {
  const titles = joined(
    branch.conditions.map((id) => conditions.find((one) => one.id === id)?.title ?? text(id, id)),
    ', ',
    '、',
  );
  const name = paradigmWords[branch.recommendation];
  return text(
    `The composite rule recommends ${name.en}: ${titles.en}.`,
    `综合规则推荐${name.zh}：${titles.zh}。`,
  );
}

function noMatchText(pack: CompositePack): Text {
  const count = pack.composite.length;
  if (count === 0) {
    return text(
      'The pack has no composite rule; the ranking by criteria decides.',
      '该模型包没有综合规则，由多准则排序决定。',
    );
  }
  return text(
    `No rule applies: none of the ${count} branches of the composite rule matches, and it has no else. The ranking by criteria decides.`,
    `没有规则适用：综合规则的 ${count} 个分支均不满足，且规则没有 else 分支，由多准则排序决定。`,
  );
}
