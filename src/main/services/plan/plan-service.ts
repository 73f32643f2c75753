import type { MethodArguments } from '../../../shared/api/contract.ts';
import type { PackComparison } from '../../../shared/audit/pack-comparison.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { hostFromInput } from '../../../shared/domain/host-document.ts';
import type { DecisionAnalysis } from '../../../shared/domain/analysis.ts';
import type { Host, PlanScope } from '../../../shared/domain/host.ts';
import type { Plan, PlanInputs } from '../../../shared/domain/plan.ts';
import type { ProjectDocument } from '../../../shared/domain/project.ts';
import type { Trace } from '../../../shared/domain/trace.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import { analyzeDecision } from '../../../shared/plan/analysis/analyze-decision.ts';
import { compareWithEvidence } from '../../../shared/plan/compare-with-evidence.ts';
import {
  explainFigure,
  type FigureReference,
  type PlanRequest,
} from '../../../shared/plan/evaluate-plan.ts';
import { planInputs } from '../../../shared/plan/plan-inputs.ts';
import type { Planner } from '../../ports/planner.ts';

/** What the plan service needs of others. */
export interface PlanSources {
  readonly findPack: (id: string) => Result<Pack, Failure>;
  /** The machine the planner runs on. */
  readonly thisMachine: (scope: PlanScope) => Promise<Result<{ readonly host: Host }, Failure>>;
  readonly version: string;
  readonly planner: Planner;
}

/** Evaluates projects and explains their figures. */
export interface PlanService {
  evaluate(document: ProjectDocument): Promise<Result<Plan, Failure>>;
  /** Hashes of what evaluating the project would come from now. */
  inputs(document: ProjectDocument): Promise<Result<PlanInputs, Failure>>;
  explain(document: ProjectDocument, figure: FigureReference): Promise<Result<Trace, Failure>>;
  /** How firm the decision of one workload is, and what would change it. */
  analyze(
    question: MethodArguments<'decision.analyze'>,
  ): Promise<Result<DecisionAnalysis, Failure>>;
  /** Holds one pack against another for a workload of the project. */
  compare(
    question: MethodArguments<'packs.compare'>,
  ): Promise<Result<readonly PackComparison[], Failure>>;
}

export function createPlanService(sources: PlanSources): PlanService {
  const hostOf = async (document: ProjectDocument): Promise<Result<Host, Failure>> => {
    if (document.host !== null) return ok(hostFromInput(document.host));
    const machine = await sources.thisMachine(document.scope ?? 'limits');
    return machine.ok ? ok(machine.value.host) : machine;
  };
  const gather = async (document: ProjectDocument): Promise<Result<PlanRequest, Failure>> => {
    const pack = sources.findPack(document.pack);
    if (!pack.ok) return pack;
    const host = await hostOf(document);
    if (!host.ok) return host;
    return ok({ document, host: host.value, pack: pack.value, version: sources.version });
  };
  return {
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
      return request.ok ? analyzeDecision(request.value, question) : request;
    },
    compare: async ({ document, workload, ...ids }) => {
      const stated = sources.findPack(ids.stated);
      if (!stated.ok) return stated;
      const evidence = sources.findPack(ids.evidence);
      if (!evidence.ok) return evidence;
      const host = await hostOf(document);
      if (!host.ok) return host;
      const packs = { stated: stated.value, evidence: evidence.value };
      return compareWithEvidence({ document, workload, host: host.value, ...packs });
    },
  };
}
