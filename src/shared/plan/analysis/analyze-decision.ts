import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { DecisionAnalysis } from '../../domain/result/analysis.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { enoughStandardError } from '../../domain/range/sampling.ts';
import { resolveWorkloads } from '../../domain/workload/workload-resolve.ts';
import { startDraws } from '../../engine/kernel/draws.ts';
import type { SampleDesign } from '../../engine/sampling/sample-design.ts';
import { evaluationContext, type EvaluationContext } from '../../model/evaluate-alternative.ts';
import { decide, type Judgement } from '../decision/decide.ts';
import { adaptiveSampling } from '../evaluation/adaptive-sampling.ts';
import { noSuchWorkload, prepare, type PlanRequest } from '../evaluation/evaluate-plan.ts';
import { readAlternatives } from '../evaluation/evaluate-workload.ts';
import { resolveWeights } from '../weighting/resolve-weights.ts';
import { planDesign } from '../evaluation/plan-design.ts';
import { drawStatedWeights } from '../weighting/drawn-weights.ts';
import type { StatedWeights } from '../weighting/stated-weights.ts';
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
  const { document, host, pack } = request;
  const workloads = resolveWorkloads(document.workloads);
  if (!workloads.ok) return workloads;
  const workload = workloads.value[question.workload];
  if (!workload) return noSuchWorkload(question.workload, workloads.value.length);
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const stated = resolveWeights(pack, document);
  if (!stated.ok) return stated;
  const planned = planDesign(prepared.value, document);
  if (!planned.ok) return planned;
  const context = evaluationContext(prepared.value, document.basis, workload, host);
  const decided = adaptiveSampling(
    document.sampling,
    (samples) => decideOver(context, document, stated.value, planned.value.design, samples),
    ({ decision }) => decision.sampling?.enough ?? true,
  );
  const { alternatives, draws, weights, decision, judgements } = decided;
  const subject = gatherSubject(prepared.value, alternatives, { draws, weights });
  const figure = tornadoOf(subject, context, question.figure);
  if (!figure.ok) return figure;
  return ok({
    schema: 'isoplan/analysis@1',
    workload: { index: question.workload, name: workload.name },
    sampling: document.sampling,
    weighting: weights.result,
    decision,
    ...analyse(subject, context, { judgements, figure: figure.value }),
  });
}

/** The decision over a number of samples, with everything it rests on. */
function decideOver(
  context: EvaluationContext,
  { sampling: { seed, adaptive } }: ProjectDocument,
  stated: StatedWeights,
  design: SampleDesign,
  samples: number,
) {
  const draws = startDraws(seed, samples, design);
  const weights = drawStatedWeights(stated, draws);
  const alternatives = readAlternatives(context, draws);
  const decided = decide(context.prepared, alternatives, {
    draws,
    weights,
    standardError: adaptive?.standardError ?? enoughStandardError,
  });
  return { ...decided, alternatives, draws, weights };
}

type Findings = Omit<
  DecisionAnalysis,
  'schema' | 'workload' | 'sampling' | 'weighting' | 'decision'
>;

function analyse(
  subject: Subject,
  context: EvaluationContext,
  {
    judgements,
    figure,
  }: {
    readonly judgements: readonly Judgement[];
    readonly figure: DecisionAnalysis['tornado']['figure'];
  },
): Findings {
  const stated = statedAcceptability(subject, judgements);
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
