import type { AlternativePlan, Density, WorkloadPlan } from '../../domain/result/plan.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import { computeDensity } from '../../model/density.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import type { PackAlternative } from '../../packs/pack.ts';
import { evaluateComposite } from '../../rules/composite.ts';
import { factsOf } from '../../rules/facts.ts';
import { feasibility, type Feasibility } from '../../rules/feasibility.ts';
import { firedRules } from '../../rules/fired-rules.ts';
import { decide, type EvaluatedAlternative } from '../decision/decide.ts';
import { readFigures, type AlternativeFigures } from '../figures/figures.ts';
import { buildMatrix } from '../figures/matrix.ts';
import { missingFigures } from '../figures/missing-figures.ts';
import { readPerformance } from '../figures/performance.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';
import { readResources } from '../figures/resources.ts';

/** What an evaluation of one workload depends on besides its context. */
export interface EvaluationSettings {
  readonly draws: Draws;
  /** What is known of the weights, in the order of the pack's criteria. */
  readonly weights: DrawnWeights;
  /** Standard error of a verdict's confidence up to which samples are enough. */
  readonly standardError: number;
  /** Rule thresholds that differ from the pack's. */
  readonly thresholds: Readonly<Record<string, number>>;
}

interface Candidate {
  readonly alternative: PackAlternative;
  readonly figures: AlternativeFigures;
  readonly feasibility: Feasibility;
}

/** Evaluates one workload over every alternative of the pack. */
export function evaluateWorkload(
  context: EvaluationContext,
  settings: EvaluationSettings,
): Omit<WorkloadPlan, 'overTime'> {
  const { workload, host, prepared } = context;
  const candidates = readCandidates(context, settings.draws);
  const alternatives = candidates.map(evaluatedAlternativeOf);
  const decided = decide(prepared, alternatives, settings);
  const facts = factsOf(workload, host);
  return {
    name: workload.name,
    count: workload.count,
    current: workload.current,
    alternatives: decided.judgements.flatMap((judgement, index): readonly AlternativePlan[] => {
      const candidate = candidates[index];
      return candidate ? [{ ...describe(context, candidate, settings), ...judgement }] : [];
    }),
    matrix: buildMatrix(prepared.pack, alternatives),
    rules: {
      composite: evaluateComposite(prepared.pack, facts, settings.thresholds),
      fired: firedRules(prepared.pack, facts, settings.thresholds),
    },
    decision: decided.decision,
  };
}

/** The alternatives of a workload as the decision sees them. */
export function readAlternatives(
  context: EvaluationContext,
  draws: Draws,
): readonly EvaluatedAlternative[] {
  return readCandidates(context, draws).map(evaluatedAlternativeOf);
}

function readCandidates(context: EvaluationContext, draws: Draws): readonly Candidate[] {
  return context.prepared.pack.alternatives.map((alternative) =>
    readCandidate(context, alternative, draws),
  );
}

function evaluatedAlternativeOf({
  alternative,
  figures,
  feasibility: judged,
}: Candidate): EvaluatedAlternative {
  const { id, name } = alternative;
  return { id, name, feasible: judged.feasible, figures };
}

function readCandidate(
  context: EvaluationContext,
  alternative: PackAlternative,
  draws: Draws,
): Candidate {
  const figures = readFigures(context, alternative.id, draws);
  const need = (symbol: string) => figures.evaluation.figures.get(symbol) ?? null;
  return {
    alternative,
    figures,
    feasibility: feasibility(context.workload, context.host, {
      paradigm: alternative.paradigm,
      name: alternative.name,
      isolationLevel: figures.point('isolation.level') ?? 1,
      compatibilityLevel: figures.point('compatibility.level') ?? 1,
      memoryPerInstance: need('memory.perInstance'),
      coresToProvision: need('cpu.coresToProvision'),
    }),
  };
}

function describe(
  { workload, prepared }: EvaluationContext,
  { alternative, figures, feasibility: judged }: Candidate,
  { draws }: EvaluationSettings,
) {
  return {
    id: alternative.id,
    paradigm: alternative.paradigm,
    name: alternative.name,
    feasible: judged.feasible,
    reasons: judged.reasons,
    warnings: [...judged.warnings, ...missingFigures(prepared.pack, figures)],
    resources: readResources(figures),
    performance: readPerformance(workload, figures),
    density: readDensity(figures, draws),
  };
}

function readDensity({ evaluation, samples }: AlternativeFigures, draws: Draws): Density | null {
  return computeDensity(evaluation, samples, draws.samples);
}
