import type {
  DecisionInput,
  RecordedDecision,
  ReviewTrigger,
} from '../../../shared/domain/project/decision-record.ts';
import { planFigures, type PlanFigureId } from '../../../shared/domain/result/plan-figure.ts';
import type { Plan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { statisticOf } from '../../../shared/plan/comparison/read-triggers.ts';
import { unitFamilies, type UnitStep } from '../../../shared/units/display-unit.ts';

/** A trigger as it is typed: the threshold in one of the figure's units. */
export interface TriggerDraft {
  readonly key: number;
  readonly figure: PlanFigureId;
  readonly workload: string | null;
  readonly statistic: ReviewTrigger['statistic'];
  readonly comparison: ReviewTrigger['comparison'];
  readonly amount: number | '';
  /** Place of the unit among those of the figure. */
  readonly step: number;
}

/** A decision as it is typed. */
export interface DecisionDraft {
  readonly choices: Readonly<Record<string, string>>;
  readonly rationale: string;
  readonly who: string;
  readonly status: 'proposed' | 'accepted';
  readonly triggers: readonly TriggerDraft[];
  readonly supersedes: string | null;
}

/** The sizes of a figure's unit. */
export function stepsOf(figure: PlanFigureId): readonly UnitStep[] {
  return unitFamilies[planFigures[figure].unit].steps;
}

/** What the watched figure of a workload's chosen alternative is today; null when unknown. */
export function valueToday(
  workload: WorkloadPlan,
  draft: Pick<TriggerDraft, 'figure' | 'statistic'>,
  choices: DecisionDraft['choices'],
): number | null {
  const chosen = workload.alternatives.find(({ id }) => id === choices[workload.name]);
  if (chosen === undefined) return null;
  return statisticOf(planFigures[draft.figure].read(chosen), draft.statistic);
}

/** The workloads a trigger watches. */
export function watched(
  plan: Plan,
  { workload }: Pick<TriggerDraft, 'workload'>,
): readonly WorkloadPlan[] {
  return plan.workloads.filter(({ name }) => workload === null || name === workload);
}

const significantDigits = 2;
/** A threshold a tenth away from today's value, so that it does not fire at once. */
const room = 0.1;

/**
 * The draft with a threshold a little beyond today's watched values, in the unit that prints it best;
 * empty when they are not known.
 */
export function withThreshold(
  draft: TriggerDraft,
  plan: Plan,
  choices: DecisionDraft['choices'],
): TriggerDraft {
  const values = watched(plan, draft)
    .map((workload) => valueToday(workload, draft, choices))
    .filter((value) => value !== null);
  if (values.length === 0) return { ...draft, amount: '', step: 0 };
  const above = draft.comparison === 'above';
  const value = above ? Math.max(...values) * (1 + room) : Math.min(...values) * (1 - room);
  const steps = stepsOf(draft.figure);
  const step = Math.max(
    0,
    steps.findLastIndex(({ factor }) => value >= factor),
  );
  const factor = steps[step]?.factor ?? 1;
  return { ...draft, step, amount: Number((value / factor).toPrecision(significantDigits)) };
}

/** A draft that chooses what is recommended, or what the decision it takes the place of chose. */
export function newDraft(
  plan: Plan,
  who: string,
  superseded: RecordedDecision | null,
): DecisionDraft {
  const earlier = (name: string): string | undefined =>
    superseded?.choices.find(({ workload }) => workload === name)?.alternative;
  const choices = plan.workloads.flatMap(({ name, decision, alternatives }) => {
    const known = alternatives.some(({ id }) => id === earlier(name)) ? earlier(name) : undefined;
    const choice = known ?? decision.recommendation;
    return choice === null ? [] : [[name, choice] as const];
  });
  return {
    choices: Object.fromEntries(choices),
    rationale: '',
    who,
    status: 'proposed',
    triggers: [],
    supersedes: superseded?.id ?? null,
  };
}

/** A first trigger to go on from: memory of one instance, as the figure most often outgrown. */
export function newTrigger(
  key: number,
  plan: Plan,
  choices: DecisionDraft['choices'],
): TriggerDraft {
  const draft: TriggerDraft = {
    key,
    figure: 'memory.perInstance',
    workload: null,
    statistic: 'p95',
    comparison: 'above',
    amount: '',
    step: 0,
  };
  return withThreshold(draft, plan, choices);
}

/** What is still missing before a decision can be recorded. */
export function missingParts(draft: DecisionDraft): readonly ('choices' | 'rationale' | 'who')[] {
  return [
    ...(Object.keys(draft.choices).length === 0 ? (['choices'] as const) : []),
    ...(draft.rationale.trim() === '' ? (['rationale'] as const) : []),
    ...(draft.who.trim() === '' ? (['who'] as const) : []),
  ];
}

/** The decision as it goes on record; triggers without a threshold are left out. */
export function toDecision(draft: DecisionDraft): DecisionInput {
  const { choices, rationale, who, status, supersedes } = draft;
  return {
    choices: Object.entries(choices).map(([workload, alternative]) => ({ workload, alternative })),
    rationale: rationale.trim(),
    who: who.trim(),
    status,
    supersedes,
    triggers: draft.triggers.flatMap(({ key: _key, amount, step, ...trigger }) =>
      amount === ''
        ? []
        : [
            {
              ...trigger,
              alternative: null,
              threshold: amount * (stepsOf(trigger.figure)[step]?.factor ?? 1),
            },
          ],
    ),
  };
}
