import type { Host } from '../../domain/host/host.ts';
import type { Density, DensityResource, Fits } from '../../domain/result/density.ts';
import type { Performance } from '../../domain/result/performance.ts';
import type { Workload } from '../../domain/workload/workload.ts';
import type { PackAlternative } from '../../packs/pack.ts';
import { budgetConstraints, budgetObjection, saturationObjection } from '../../rules/budgets.ts';
import {
  capacityConstraints,
  countObjection,
  instanceObjection,
  resourceWords,
} from '../../rules/capacity.ts';
import {
  chanceAtMost,
  checkConstraint,
  keeps,
  keptByAll,
  type Constraint,
  type ConstraintOutcome,
} from '../../rules/constraint.ts';
import { feasibilityOf, requirementObjections } from '../../rules/feasibility.ts';
import { objection, type Objection } from '../../rules/objection.ts';
import type { FeasibilityJudgement } from '../decision/evaluated-alternative.ts';
import type { AlternativeFigures } from '../figures/figures.ts';
import { hasTails } from '../figures/kept-samples.ts';

/** What the plan found out about one alternative before it is judged. */
export interface JudgedAlternative {
  readonly alternative: PackAlternative;
  readonly figures: AlternativeFigures;
  readonly density: Density | null;
  readonly performance: Performance | null;
}

/** Holds an alternative against all that its workload requires and the host must carry. */
export function judgeFeasibility(
  workload: Workload,
  host: Host,
  judged: JudgedAlternative,
): FeasibilityJudgement {
  const { alternative, figures } = judged;
  const outcomes = constraintsOf(workload, host).flatMap((constraint) =>
    checked(constraint, figures),
  );
  const here = outcomes.filter(({ constraint }) => constraint.degree === 'here');
  const all = outcomes.filter(({ constraint }) => constraint.degree === 'all');
  const certain: readonly Objection[] = [
    ...requirementObjections(workload, host, {
      ...alternative,
      isolationLevel: figures.point('isolation.level') ?? 1,
      compatibilityLevel: figures.point('compatibility.level') ?? 1,
    }),
    ...unknownCapacity(host),
    ...here.flatMap((outcome) => worded(outcome, judged, host)),
    ...performanceObjections(workload, judged),
  ];
  const runs = feasibilityOf(certain).feasible;
  const kept = keptByAll(outcomes);
  const fits = countFit(workload, host, judged.density, { runs, here, all });
  // Where a host has to carry one instance at most, the objections to one instance say it all.
  const count = runs && all.length > 0 ? countObjection(fits, fits.chance) : null;
  const result = feasibilityOf(count === null ? certain : [...certain, count]);
  return { ...result, fits, kept: result.feasible ? kept : null };
}

function checked(
  constraint: Constraint,
  { evaluation, samples }: AlternativeFigures,
): readonly ConstraintOutcome[] {
  const figure = evaluation.figures.get(constraint.symbol);
  if (figure === undefined) return [];
  // Within ends that agree nothing is left to count.
  const settled =
    keeps(constraint, figure.low) === keeps(constraint, figure.high) &&
    !hasTails(evaluation, constraint.symbol);
  return [
    checkConstraint(constraint, figure, settled ? undefined : samples.get(constraint.symbol)),
  ];
}

function isResource(id: string): id is DensityResource {
  return Object.hasOwn(resourceWords, id);
}

function worded(
  outcome: ConstraintOutcome,
  { alternative, figures }: JudgedAlternative,
  host: Host,
): readonly Objection[] {
  const { id } = outcome.constraint;
  if (!isResource(id)) {
    const missed = budgetObjection(outcome, alternative.name);
    return missed === null ? [] : [missed];
  }
  const need = figures.evaluation.figures.get(resourceWords[id].need);
  const short = need === undefined ? null : instanceObjection(id, outcome, need, host);
  return short === null ? [] : [short];
}

/** What of the host nobody knows, so that nobody knows whether an instance fits. */
function unknownCapacity({ cores, memoryBytes }: Host): readonly Objection[] {
  const unknown = (id: string, en: string, zh: string): Objection =>
    objection(
      'warning',
      `${id}-fit-unknown`,
      `The host’s ${en} is not known, so whether one instance fits is not known.`,
      `主机的${zh}未知，无法判断单个实例能否放下。`,
    );
  return [
    ...(memoryBytes === null ? [unknown('memory', 'memory', '内存')] : []),
    ...(cores === null ? [unknown('cpu', 'CPU', 'CPU')] : []),
  ];
}

function performanceObjections(
  workload: Workload,
  { alternative, performance }: JudgedAlternative,
): readonly Objection[] {
  const { requests, responseBudget } = workload;
  if (requests === null || performance === null) return [];
  const {
    maxRequestsPerSecond: max,
    chanceOfSaturation,
    carriedBy,
    p95ResponseSeconds,
  } = performance;
  const best = typeof max === 'number' ? max : max.high;
  const saturation = saturationObjection(
    requests.requestsPerSecond,
    { chance: 1 - chanceOfSaturation, carriedBy, max: best },
    workload,
  );
  if (responseBudget === null || p95ResponseSeconds === null) {
    return saturation === null ? [] : [saturation];
  }
  const figure =
    typeof p95ResponseSeconds === 'number'
      ? { low: p95ResponseSeconds, point: p95ResponseSeconds, high: p95ResponseSeconds }
      : { ...p95ResponseSeconds, point: p95ResponseSeconds.p50 };
  const missed = budgetObjection(
    {
      constraint: {
        id: 'response',
        degree: 'here',
        symbol: 'performance.serviceTime',
        sense: 'at-most',
        limit: responseBudget,
      },
      figure,
      chance: chanceAtMost(p95ResponseSeconds, responseBudget),
    },
    alternative.name,
  );
  return [saturation, missed].filter((one) => one !== null);
}

interface Fitted {
  /** Nothing certain keeps one instance from running. */
  readonly runs: boolean;
  readonly here: readonly ConstraintOutcome[];
  readonly all: readonly ConstraintOutcome[];
}

/** How many of the instances asked for fit the hosts at hand, with a probability of 95 %. */
function countFit(
  { count: of }: Workload,
  { count: hosts }: Host,
  density: Density | null,
  { runs, here, all }: Fitted,
): Fits {
  const perHost = density?.at95 ?? null;
  const carried = perHost === null ? of : Math.min(of, perHost * hosts);
  const asked = all.length > 0 ? all : here.filter(({ constraint }) => isResource(constraint.id));
  const short = asked.filter(({ chance }) => chance < 1).map(({ constraint }) => constraint.id);
  const mask = keptByAll(asked);
  return {
    here: runs,
    count: runs ? carried : 0,
    of,
    hosts,
    hostsNeeded: !runs || perHost === null || perHost < 1 ? null : Math.ceil(of / perHost),
    chance: chanceOf(asked, mask),
    resource: density?.bottleneck ?? null,
    short: short.filter(isResource),
  };
}

function chanceOf(outcomes: readonly ConstraintOutcome[], mask: Uint8Array | null): number {
  if (outcomes.some(({ chance }) => chance === 0)) return 0;
  if (mask === null) return 1;
  let kept = 0;
  for (const one of mask) kept += one;
  return kept / mask.length;
}

/** All that a workload requires of a figure, on a host. */
export function constraintsOf(workload: Workload, host: Host): readonly Constraint[] {
  return [...capacityConstraints(workload, host), ...budgetConstraints(workload)];
}
