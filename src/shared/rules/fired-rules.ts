import { text, type Text } from '../base/text.ts';
import type { FiredRule } from '../domain/result/plan.ts';
import type { Pack, PackRule } from '../packs/pack.ts';
import { evaluateCondition } from './condition.ts';
import type { Facts } from './rule-fact.ts';
import { thresholdsOf } from './thresholds.ts';

export type RulePack = Pick<Pack, 'rules' | 'thresholds'>;

/**
 * The general rules and scenario rows of the pack that hold for a workload on a host, in pack order,
 * each with the facts that made it fire and the pack's own reason.
 *
 * @param replacements the project's own thresholds, by id.
 */
export function firedRules(
  pack: RulePack,
  facts: Facts,
  replacements: Readonly<Record<string, number>> = {},
): readonly FiredRule[] {
  const thresholds = thresholdsOf(pack, replacements);
  return pack.rules.flatMap((rule) => {
    const { value, because } = evaluateCondition(rule.when, facts, thresholds);
    return value ? [fired(rule, because())] : [];
  });
}

function fired(rule: PackRule, because: Text): FiredRule {
  return {
    id: rule.id,
    dimension: rule.dimension,
    kind: rule.kind,
    title: rule.title,
    recommendation: rule.recommendation,
    figures: rule.figures ?? null,
    because: text(
      `${sentence(because.en)}. ${sentence(rule.reason.en)}.`,
      `${because.zh}。${rule.reason.zh}。`,
    ),
  };
}

const sentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);
