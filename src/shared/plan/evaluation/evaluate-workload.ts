import type { AlternativePlan, WorkloadPlan } from '../../domain/result/plan.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import { computeDensity } from '../../model/density.ts';
import { reportedProbabilities, type EvaluationContext } from '../../model/evaluate-alternative.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import { columnPercentiles } from '../../engine/kernel/column-percentiles.ts';
import type { Pack, PackAlternative } from '../../packs/pack.ts';
import { evaluateComposite } from '../../rules/composite.ts';
import { factsOf } from '../../rules/facts.ts';
import { firedRules } from '../../rules/fired-rules.ts';
import { decide } from '../decision/decide.ts';
import type {
  DecisionSettings,
  EvaluatedAlternative,
  RankedAlternative,
  ScoredAlternative,
} from '../decision/evaluated-alternative.ts';
import { percentileErrors } from '../decision/sampling-error.ts';
import { toEstimate } from '../figures/estimate.ts';
import { constraintsOf, judgeFeasibility } from './judge-feasibility.ts';
import { readFigures, type KeptSamples } from '../figures/figures.ts';
import { keptSamples } from '../figures/kept-samples.ts';
import { buildMatrix } from '../figures/matrix.ts';
import { readLedgers } from '../figures/ledgers.ts';
import { missingFigures } from '../figures/missing-figures.ts';
import { readPerformance } from '../figures/performance.ts';
import { readResources } from '../figures/resources.ts';
import { readShares } from '../figures/shares.ts';

/** What an evaluation of one workload depends on besides its context. */
export interface EvaluationSettings extends Omit<DecisionSettings, 'workload'> {
  /** Rule thresholds that differ from the pack's. */
  readonly thresholds: Readonly<Record<string, number>>;
}

/** Evaluates one workload over every alternative of the pack. */
export function evaluateWorkload(
  context: EvaluationContext,
  settings: EvaluationSettings,
): Omit<WorkloadPlan, 'overTime'> {
  const { workload, host, prepared } = context;
  const { scored, ranked, decision } = decide(prepared, readAlternatives(context, settings.draws), {
    ...settings,
    workload,
  });
  const rankedById = new Map(ranked.map((one) => [one.id, one]));
  const facts = factsOf(workload, host);
  return {
    name: workload.name,
    count: workload.count,
    current: workload.current,
    alternatives: scored.map((one) => ({
      ...describe(context, one),
      ...judge(prepared.pack, one, rankedById.get(one.id)),
    })),
    matrix: buildMatrix(prepared.pack, scored),
    rules: {
      composite: evaluateComposite(prepared.pack, facts, settings.thresholds),
      fired: firedRules(prepared.pack, facts, settings.thresholds),
    },
    decision,
  };
}

/** The alternatives of a workload with their figures, in pack order. */
export function readAlternatives(
  context: EvaluationContext,
  draws: Draws,
): readonly EvaluatedAlternative[] {
  const kept = keptSamples(constraintsOf(context.workload, context.host));
  return context.prepared.pack.alternatives.map((alternative) =>
    readAlternative(context, alternative, draws, kept),
  );
}

function readAlternative(
  context: EvaluationContext,
  alternative: PackAlternative,
  draws: Draws,
  kept: KeptSamples,
): EvaluatedAlternative {
  const { workload, host } = context;
  const { id, paradigm, name } = alternative;
  const figures = readFigures(context, id, draws, kept);
  const judged = {
    alternative,
    figures,
    density: computeDensity(figures.evaluation, figures.samples, draws.samples),
    performance: readPerformance(workload, figures),
  };
  return {
    id,
    paradigm,
    name,
    figures,
    density: judged.density,
    performance: judged.performance,
    ...judgeFeasibility(workload, host, judged),
  };
}

/** What an alternative costs, and whether it can run the workload. */
function describe(
  { prepared, workload }: EvaluationContext,
  alternative: EvaluatedAlternative,
): Omit<AlternativePlan, keyof Judgement> {
  const { id, paradigm, name, feasible, reasons, conditions, warnings } = alternative;
  const { figures, fits, density, performance } = alternative;
  return {
    id,
    paradigm,
    name,
    feasible,
    reasons,
    conditions,
    warnings: [...warnings, ...missingFigures(prepared, figures)],
    fits,
    startup: figures.estimate('startup.ready'),
    resources: readResources(figures),
    ledgers: readLedgers(workload, figures),
    performance,
    density,
    shares: readShares(figures),
  };
}

type Judgement = Pick<AlternativePlan, 'values' | 'scores' | 'acceptability' | 'samplingError'>;

/** What the decision says of an alternative; of one that is not feasible its own scores alone. */
function judge(
  { criteria }: Pack,
  { figures, score, scores }: ScoredAlternative,
  ranked: RankedAlternative | undefined,
): Judgement {
  return {
    values: Object.fromEntries(criteria.map(({ id }) => [id, figures.estimate(valueSymbol(id))])),
    scores: {
      weightedSum: toEstimate(score, columnPercentiles(scores, reportedProbabilities)),
      topsis: ranked?.topsis ?? null,
      promethee: ranked?.promethee ?? null,
    },
    acceptability: ranked?.acceptability ?? [],
    samplingError: {
      acceptability: ranked?.acceptabilityErrors ?? [],
      weightedSum: score.low === score.high ? null : percentileErrors(scores),
    },
  };
}
