import type { WorkloadPlan } from '../../domain/result/plan.ts';
import { alternativeOf, type Context } from '../context.ts';
import { strong } from '../inline.ts';
import type { Block, Words } from '../report.ts';

/** The answers that hang on something nobody knows: what it is, and what would be if it turns out well. */
function conditionalAnswers(workload: WorkloadPlan, { of, pick }: Context): readonly Words[] {
  return workload.decision.conditionals.flatMap(({ alternative, text }): readonly Words[] => {
    const found = alternativeOf(workload, alternative);
    if (found === null) return [];
    const conditions = found.conditions.map((condition) => of(condition.text));
    return [
      [strong(of(found.name)), pick(': ', '：'), [...conditions, of(text)].join(pick(' ', ''))],
    ];
  });
}

function titled(title: string, items: readonly Words[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', small: false, words: [strong(title)] },
    { kind: 'list', ordered: false, items },
  ];
}

/** What nobody knows: conditional answers, and the questions to ask before any figure is measured. */
export function openPoints(workload: WorkloadPlan, context: Context): readonly Block[] {
  const { of, pick } = context;
  return [
    ...titled(pick('Only on a condition', '有条件的方案'), conditionalAnswers(workload, context)),
    ...titled(
      pick('Find out first', '请先查明'),
      workload.decision.questions.map(({ text }) => of(text)),
    ),
  ];
}
