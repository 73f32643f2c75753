import { namesWinner } from '../../decision/verdict/standing.ts';
import type { AlternativePlan, Statement, WorkloadPlan } from '../../domain/result/plan.ts';
import type { VerdictStanding } from '../../domain/result/verdict-standing.ts';
import { ruleAgreement } from '../../decision/verdict/rule-agreement.ts';
import { alternativeOf, feasibleAlternatives, type Context } from '../context.ts';
import { strong } from '../inline.ts';
import type { Block, CalloutBlock, CalloutTone, Words } from '../report.ts';
import { grounds, headline } from '../verdict-words.ts';
import { againstToday } from './against-today.ts';
import { changeBlocks } from './changes.ts';
import { exclusions } from './objections.ts';
import { openPoints } from './open-points.ts';
import { variabilityBlocks } from './variability.ts';

/** What the pack's own rule says, and how the ranking stands to it; silence would hide a disagreement. */
function ruleAgainstRanking(workload: WorkloadPlan, { of }: Context): Words {
  const said = of(workload.rules.composite.because);
  const agreement = ruleAgreement(workload);
  return agreement === null ? said : [said, ' ', strong(of(agreement))];
}

/** Whether no winner is named, though there is a choice. */
function isOpen({ decision }: WorkloadPlan): boolean {
  return decision.standing !== 'none' && !namesWinner(decision.standing);
}

const tones: Readonly<Record<VerdictStanding, CalloutTone>> = {
  clear: 'clear',
  likely: 'likely',
  conditional: 'likely',
  only: 'note',
  fragile: 'undecided',
  'too-close': 'undecided',
  none: 'none',
};

function callout(workload: WorkloadPlan, context: Context): CalloutBlock {
  const { sampling, standing, firstModel } = workload.decision;
  const paragraphs: readonly Words[] = [
    grounds(workload, context),
    sampling === null || feasibleAlternatives(workload).length < 2 ? '' : context.of(sampling.text),
    ruleAgainstRanking(workload, context),
    firstModel === null ? '' : context.of(firstModel.because),
  ];
  return {
    kind: 'callout',
    tone: tones[standing],
    title: headline(workload, context),
    paragraphs: paragraphs.filter((words) => words !== ''),
  };
}

/** Conditions are listed with the questions they ask; a warning does not say them again. */
function withoutConditions(one: AlternativePlan | null): readonly Statement[] {
  const conditions = new Set((one?.conditions ?? []).map(({ id }) => id));
  return (one?.warnings ?? []).filter(({ id }) => !conditions.has(id));
}

/** What still stands in the recommended alternative's way. */
function warnings(workload: WorkloadPlan, context: Context): readonly Block[] {
  const leading = isOpen(workload)
    ? feasibleAlternatives(workload).slice(0, 2)
    : [alternativeOf(workload, workload.decision.recommendation)];
  const items = leading.flatMap((one) =>
    withoutConditions(one).map(
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
  const { standing } = workload.decision;
  return [
    callout(workload, context),
    ...againstToday(workload, index, context),
    ...(standing === 'none' || standing === 'only' ? exclusions(workload, context) : []),
    ...openPoints(workload, context),
    ...warnings(workload, context),
    ...variabilityBlocks(workload, index, context),
    ...changeBlocks(workload, context),
  ];
}
