import type { MethodArguments } from '../../../shared/api/contract.ts';
import type { PackComparison } from '../../../shared/audit/pack-comparison.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { DecisionAnalysis } from '../../../shared/domain/result/analysis.ts';
import type { MeasuredEffect } from '../../../shared/domain/result/measured-effect.ts';
import type { Plan, PlanInputs } from '../../../shared/domain/result/plan.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import type { Trace } from '../../../shared/domain/result/trace.ts';
import { compareWithEvidence } from '../../../shared/plan/comparison/compare-with-evidence.ts';
import {
  explainFigure,
  type FigureReference,
  type PlanRequest,
} from '../../../shared/plan/evaluation/evaluate-plan.ts';
import { planInputs } from '../../../shared/plan/evaluation/plan-inputs.ts';
import { measuredEffects } from '../../../shared/plan/comparison/measured-effect.ts';
import type { Planner } from '../../ports/planner.ts';
import { gatherRequest, hostOf, type RequestSources } from './plan-requests.ts';

/** What the plan service needs of others. */
export interface PlanSources extends RequestSources {
  readonly planner: Planner;
}

/** Evaluates projects and explains their figures. */
export interface PlanService {
  /** What an evaluation depends on. */
  gather(document: ProjectDocument): Promise<Result<PlanRequest, Failure>>;
  evaluate(document: ProjectDocument): Promise<Result<Plan, Failure>>;
  /** Hashes of what evaluating the project would come from now. */
  inputs(document: ProjectDocument): Promise<Result<PlanInputs, Failure>>;
  explain(document: ProjectDocument, figure: FigureReference): Promise<Result<Trace, Failure>>;
  /** How firm the decision of one workload is, and what would change it. */
  analyze(
    question: MethodArguments<'decision.analyze'>,
  ): Promise<Result<DecisionAnalysis, Failure>>;
  /** What the calibration of this machine changed in the plan; null when it changes nothing in it. */
  calibrationEffect(
    question: MethodArguments<'calibration.effect'>,
  ): Promise<Result<readonly MeasuredEffect[] | null, Failure>>;
  /** Holds one pack against another for a workload of the project. */
  compare(
    question: MethodArguments<'packs.compare'>,
  ): Promise<Result<readonly PackComparison[], Failure>>;
}

export function createPlanService(sources: PlanSources): PlanService {
  const gather = async (document: ProjectDocument): Promise<Result<PlanRequest, Failure>> => {
    const gathered = await gatherRequest(document, sources);
    return gathered.ok ? ok(gathered.value.request) : gathered;
  };
  return {
    gather,
    evaluate: async (document) => {
      const request = await gather(document);
      return request.ok ? sources.planner.evaluate(request.value) : request;
    },
    inputs: async (document) => {
      const request = await gather(document);
      return request.ok ? ok(planInputs(request.value)) : request;
    },
    explain: async (document, figure) => {
      const request = await gather(document);
      return request.ok ? explainFigure(request.value, figure) : request;
    },
    analyze: async ({ document, ...question }) => {
      const request = await gather(document);
      return request.ok ? sources.planner.analyze(request.value, question) : request;
    },
    calibrationEffect: async ({ document }) => {
      if (document.host !== null) return ok(null);
      const request = await gather(document);
      if (!request.ok) return request;
      const plain = await sources.thisMachine(document.scope ?? 'limits', false);
      if (!plain.ok) return plain;
      const [before, after] = await Promise.all([
        sources.planner.evaluate({
          ...request.value,
          host: plain.value.host,
          document: withoutMeasurements(document),
        }),
        sources.planner.evaluate(request.value),
      ]);
      if (!before.ok) return before;
      return after.ok ? ok(measuredEffects(before.value, after.value)) : after;
    },
    compare: async ({ document, workload, ...ids }) => {
      const stated = await sources.findPack(ids.stated);
      if (!stated.ok) return stated;
      const evidence = await sources.findPack(ids.evidence);
      if (!evidence.ok) return evidence;
      const machine = await hostOf(document, sources);
      if (!machine.ok) return machine;
      const packs = { stated: stated.value, evidence: evidence.value };
      return compareWithEvidence({ document, workload, host: machine.value.host, ...packs });
    },
  };
}

/** The project as it was before a calibration's figures were put in place of the pack's. */
function withoutMeasurements(document: ProjectDocument): ProjectDocument {
  const overrides = document.overrides.filter(({ provenance }) => provenance !== 'measured');
  return { ...document, overrides };
}
