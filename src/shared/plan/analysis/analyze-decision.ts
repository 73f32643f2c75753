import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { DecisionAnalysis } from '../../domain/result/analysis.ts';
import { startDraws } from '../../engine/kernel/draws.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import { crossoverMap } from '../crossover/crossover-map.ts';
import { decide } from '../decision/decide.ts';
import { adaptiveSampling } from '../evaluation/adaptive-sampling.ts';
import {
  atWorkload,
  openDecision,
  type DecisionContext,
  type PlanRequest,
} from '../evaluation/plan-context.ts';
import { readAlternatives } from '../evaluation/evaluate-workload.ts';
import { drawStatedWeights } from '../weighting/drawn-weights.ts';
import { openAcceptability, statedAcceptability } from './acceptabilities.ts';
import { findInformation } from './information.ts';
import { leadOf } from './lead.ts';
import { compareMethods } from './methods.ts';
import { findDominance, findReversals, findStability, frontOf } from './order-findings.ts';
import { findOverturns } from './overturning.ts';
import { findCentralWeightProfiles, findStakeholders } from './people.ts';
import { gatherSubject, type Subject } from './subject.ts';
import { figureTornado, leadTornado } from './tornadoes.ts';
import { findTradeOffs } from './trade-offs.ts';
import { leadVariance } from './variance.ts';

/** What is asked of an analysis. */
export interface AnalysisQuestion {
  /** Index into the project's workloads. */
  readonly workload: number;
  /** A quantity of one alternative for a tornado of its own; null when none is wanted. */
  readonly figure: { readonly alternative: string; readonly symbol: string } | null;
}

/**
 * Everything the decision analysis says of one workload of a project: how firm the verdict is, what
 * moves it, what would overturn it, and which figure to measure next.
 *
 * @returns the analysis; also of a project with no feasible alternative, or with one, where most lists
 *   are empty. `field-invalid` for a workload that is not there or weights that are none;
 *   `alternative-unknown` or `quantity-unavailable` for a figure that is not there.
 */
export function analyzeDecision(
  request: PlanRequest,
  question: AnalysisQuestion,
): Result<DecisionAnalysis, Failure> {
  const { document } = request;
  const context = openDecision(request);
  if (!context.ok) return context;
  const evaluation = atWorkload(context.value.evaluations, question.workload);
  if (!evaluation.ok) return evaluation;
  const { draws, weights, scored, ranked, decision } = adaptiveSampling(
    document.sampling,
    (samples) => decideOver(context.value, evaluation.value, document.sampling.seed, samples),
    (decided) => decided.decision.sampling?.enough ?? true,
  );
  const subject = gatherSubject(context.value.prepared, ranked, { draws, weights });
  const figure = tornadoOf(subject, evaluation.value, question.figure);
  if (!figure.ok) return figure;
  return ok({
    schema: 'isoplan/analysis@1',
    workload: { index: question.workload, name: evaluation.value.workload.name },
    sampling: document.sampling,
    weighting: weights.result,
    decision,
    ...analyse(subject, evaluation.value, figure.value),
    crossover: crossoverMap(
      evaluation.value,
      // The number of instances is an axis: who runs one here is on the map, also where not all fit.
      scored.filter(({ fits }) => fits.here).map(({ id }) => id),
    ),
  });
}

/** The decision over a number of samples, with everything it rests on. */
function decideOver(
  { prepared, weights: stated, planned, standardError }: DecisionContext,
  evaluation: EvaluationContext,
  seed: number,
  samples: number,
) {
  const draws = startDraws(seed, samples, planned.design);
  const { workload } = evaluation;
  const weights = drawStatedWeights(stated.of(workload), draws);
  const alternatives = readAlternatives(evaluation, draws);
  return {
    ...decide(prepared, alternatives, { workload, draws, weights, standardError }),
    draws,
    weights,
  };
}

type Findings = Omit<
  DecisionAnalysis,
  'schema' | 'workload' | 'sampling' | 'weighting' | 'decision' | 'crossover'
>;

function analyse(
  subject: Subject,
  context: EvaluationContext,
  figure: DecisionAnalysis['tornado']['figure'],
): Findings {
  const stated = statedAcceptability(subject);
  const open = openAcceptability(subject);
  const lead = leadOf(subject);
  return {
    alternatives: subject.alternatives.map(({ id, name }) => ({ id, name })),
    criteria: subject.prepared.pack.criteria.map(({ id, title }, index) => ({
      id,
      title,
      weight: subject.weights.shares[index] ?? 0,
    })),
    methods: compareMethods(subject, stated),
    acceptability: { stated, open },
    dominance: findDominance(subject),
    paretoFront: frontOf(subject),
    reversals: findReversals(subject),
    stability: findStability(subject),
    tornado: { lead: leadTornado(subject, lead), figure },
    variance: leadVariance(subject, lead),
    overturns: findOverturns(subject, lead),
    information: findInformation(subject, lead),
    tradeOffs: findTradeOffs(subject, context),
    beliefs: findCentralWeightProfiles(subject, open),
    stakeholders: findStakeholders(subject),
  };
}

function tornadoOf(
  subject: Subject,
  context: EvaluationContext,
  asked: AnalysisQuestion['figure'],
): Result<DecisionAnalysis['tornado']['figure'], Failure> {
  if (asked === null) return ok(null);
  const known = subject.alternatives.map(({ id }) => id);
  if (!known.includes(asked.alternative)) {
    return err({ code: 'alternative-unknown', id: asked.alternative, known });
  }
  const tornado = figureTornado(subject, context, asked);
  if (tornado !== null) return ok(tornado);
  return err({ code: 'quantity-unavailable', symbol: asked.symbol, missing: [asked.symbol] });
}
