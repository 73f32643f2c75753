import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { hostFromInput } from '../../../shared/domain/host-document.ts';
import type { Host } from '../../../shared/domain/host.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { ProjectDocument } from '../../../shared/domain/project.ts';
import type { Trace } from '../../../shared/domain/trace.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import {
  evaluatePlan,
  explainFigure,
  type FigureReference,
  type PlanRequest,
} from '../../../shared/plan/evaluate-plan.ts';

/** What the plan service needs of others. */
export interface PlanSources {
  readonly findPack: (id: string) => Result<Pack, Failure>;
  /** The machine the planner runs on. */
  readonly thisMachine: () => Promise<Result<{ readonly host: Host }, Failure>>;
  readonly version: string;
}

/** Evaluates projects and explains their figures. */
export interface PlanService {
  evaluate(document: ProjectDocument): Promise<Result<Plan, Failure>>;
  explain(document: ProjectDocument, figure: FigureReference): Promise<Result<Trace, Failure>>;
}

export function createPlanService(sources: PlanSources): PlanService {
  const gather = async (document: ProjectDocument): Promise<Result<PlanRequest, Failure>> => {
    const pack = sources.findPack(document.pack);
    if (!pack.ok) return pack;
    const machine =
      document.host === null
        ? await sources.thisMachine()
        : ok({ host: hostFromInput(document.host) });
    if (!machine.ok) return machine;
    const { host } = machine.value;
    return ok({ document, host, pack: pack.value, version: sources.version });
  };
  return {
    evaluate: async (document) => {
      const request = await gather(document);
      return request.ok ? evaluatePlan(request.value) : request;
    },
    explain: async (document, figure) => {
      const request = await gather(document);
      return request.ok ? explainFigure(request.value, figure) : request;
    },
  };
}
