import { text, type Text } from '../base/text.ts';
import type { PackCondition } from '../packs/pack.ts';
import type { Facts, KnownRuleFact } from './rule-fact.ts';
import type { ActiveThreshold, Thresholds } from './thresholds.ts';
import { joined, thresholdFigure } from './wording.ts';

/** Words a clause when it is asked for: most results of a plan are never read. */
type Wording = () => Text;

/** The result of a condition, with the facts and thresholds it rests on as a clause. */
export interface ConditionResult {
  readonly value: boolean;
  readonly because: Wording;
}

/** Like a result, but a fact nobody knows leaves it open (Kleene's three-valued logic). */
interface OpenResult {
  readonly value: boolean | null;
  readonly because: Wording;
  /** It rests on a fact left open on purpose: worded only when nothing else is to be said. */
  readonly quiet?: boolean;
}

type Comparison = 'atLeast' | 'atMost' | 'above';

const comparisons: Readonly<
  Record<Comparison, { holds: (value: number, limit: number) => boolean; met: Text; missed: Text }>
> = {
  atLeast: {
    holds: (value, limit) => value >= limit,
    met: text('reaches the threshold of', '达到阈值'),
    missed: text('is below the threshold of', '低于阈值'),
  },
  atMost: {
    holds: (value, limit) => value <= limit,
    met: text('is within the threshold of', '不超过阈值'),
    missed: text('is over the threshold of', '超过阈值'),
  },
  above: {
    holds: (value, limit) => value > limit,
    met: text('is over the threshold of', '超过阈值'),
    missed: text('is not over the threshold of', '未超过阈值'),
  },
};

/**
 * Evaluates a condition of a pack over the facts of one workload on one host.
 *
 * A fact that is not known makes the condition not known; it then counts as not met, and the wording
 * says so. The same holds for a fact or threshold the pack names but nobody defines.
 */
export function evaluateCondition(
  condition: PackCondition,
  facts: Facts,
  thresholds: Thresholds,
): ConditionResult {
  const { value, because } = evaluateOpen(condition, facts, thresholds);
  if (value !== null) return { value, because };
  return {
    value: false,
    because: () => {
      const { en, zh } = because();
      return text(`${en}; it counts as not met`, `${zh}；按不满足处理`);
    },
  };
}

function evaluateOpen(condition: PackCondition, facts: Facts, thresholds: Thresholds): OpenResult {
  if ('all' in condition) {
    return allOf(condition.all.map((part) => evaluateOpen(part, facts, thresholds)));
  }
  if ('any' in condition) {
    return anyOf(condition.any.map((part) => evaluateOpen(part, facts, thresholds)));
  }
  if ('not' in condition) {
    const inner = evaluateOpen(condition.not, facts, thresholds);
    return { ...inner, value: inner.value === null ? null : !inner.value };
  }
  const fact = facts.get(condition.fact);
  if (!fact) return { value: null, because: () => missingFact(condition.fact) };
  const because = (): Text => fact.because;
  if (fact.state === 'unknown') return { value: null, because };
  if (fact.state === 'none') return { value: false, because, quiet: true };
  if ('is' in condition) return { value: fact.value === condition.is, because };
  const [comparison, id] = comparisonOf(condition);
  const threshold = thresholds.get(id);
  if (!threshold) return { value: null, because: () => missingThreshold(id) };
  return compare(fact, comparison, threshold);
}

type ThresholdCondition = Extract<
  PackCondition,
  { readonly atLeast: string } | { readonly atMost: string } | { readonly above: string }
>;

function comparisonOf(condition: ThresholdCondition): readonly [Comparison, string] {
  if ('atLeast' in condition) return ['atLeast', condition.atLeast];
  if ('atMost' in condition) return ['atMost', condition.atMost];
  return ['above', condition.above];
}

function compare(fact: KnownRuleFact, comparison: Comparison, active: ActiveThreshold): OpenResult {
  const { holds, met, missed } = comparisons[comparison];
  const value = typeof fact.value === 'number' && holds(fact.value, active.value);
  return { value, because: () => wordComparison(fact.because, value ? met : missed, active) };
}

function wordComparison(
  fact: Text,
  relation: Text,
  { threshold, value: limit, changed }: ActiveThreshold,
): Text {
  const { title, unit, value } = threshold;
  const figure = thresholdFigure(limit, unit);
  const original = thresholdFigure(value, unit);
  const note = changed
    ? text(
        `${title.en}; set by the project, ${original.en} in the pack`,
        `${title.zh}；项目设定，模型包为 ${original.zh}`,
      )
    : title;
  return text(
    `${fact.en}, which ${relation.en} ${figure.en} (${note.en})`,
    `${fact.zh}，${relation.zh} ${figure.zh}（${note.zh}）`,
  );
}

/** Holds when every part holds; when it does not, only the parts in the way are worded. */
function allOf(parts: readonly OpenResult[]): OpenResult {
  const failed = parts.filter((part) => part.value === false);
  if (failed.length > 0) return { value: false, because: () => wordingOf(failed) };
  const open = parts.filter((part) => part.value === null);
  if (open.length > 0) return { value: null, because: () => wordingOf(open) };
  return { value: true, because: () => wordingOf(parts) };
}

/** Holds when one part holds; then only the parts that hold are worded. */
function anyOf(parts: readonly OpenResult[]): OpenResult {
  const held = parts.filter((part) => part.value === true);
  if (held.length > 0) return { value: true, because: () => wordingOf(held) };
  const open = parts.some((part) => part.value === null);
  return { value: open ? null : false, because: () => wordingOf(parts) };
}

function wordingOf(parts: readonly OpenResult[]): Text {
  const loud = parts.filter((part) => !part.quiet);
  const worded = loud.length > 0 ? loud : parts;
  const seen = new Map(worded.map((part) => part.because()).map((clause) => [clause.en, clause]));
  return joined([...seen.values()]);
}

const missingFact = (id: string): Text =>
  text(`the fact “${id}” is not known to the planner`, `规划器没有名为“${id}”的事实`);

const missingThreshold = (id: string): Text =>
  text(`the pack defines no threshold “${id}”`, `模型包未定义阈值“${id}”`);
