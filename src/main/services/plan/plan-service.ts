import type { MethodName } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/base/result.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { compareWithEvidence } from '../../../shared/plan/comparison/compare-with-evidence.ts';
import { measuredEffects } from '../../../shared/plan/comparison/measured-effect.ts';
import { explainFigure } from '../../../shared/plan/evaluation/evaluate-plan.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import { evaluateDocument, type PlanSources } from './evaluate-document.ts';
import { gatherRequest, hostOf } from './plan-requests.ts';

/** The methods of the contract that this service answers. */
type PlanMethod =
  | Extract<MethodName, `plan.${string}` | `decision.${string}`>
  | 'calibration.effect'
  | 'packs.compare';

/** Evaluates projects, explains their figures, and says how firm their decisions are. */
export function createPlanService(sources: PlanSources): HandlersOf<PlanMethod> {
  return {
    'plan.gather': async ({ document }) => {
      const gathered = await gatherRequest(document, sources);
      return gathered.ok ? ok(gathered.value.request) : gathered;
    },
    'plan.evaluate': ({ document }, left) => evaluateDocument(document, sources, left),
    'plan.explain': async ({ document, ...figure }) => {
      const gathered = await gatherRequest(document, sources);
      return gathered.ok ? explainFigure(gathered.value.request, figure) : gathered;
    },
    'decision.analyze': async ({ document, ...question }, left) => {
      const gathered = await gatherRequest(document, sources);
      if (!gathered.ok) return gathered;
      return sources.planner.analyze(gathered.value.request, question, left);
    },
    'calibration.effect': async ({ document }) => {
      if (document.host !== null) return ok(null);
      const gathered = await gatherRequest(document, sources);
      if (!gathered.ok) return gathered;
      const { request } = gathered.value;
      const plain = await sources.thisMachine(document.scope ?? 'limits', false);
      if (!plain.ok) return plain;
      const [before, after] = await Promise.all([
        sources.planner.evaluate({
          ...request,
          host: plain.value.host,
          document: withoutMeasurements(document),
        }),
        sources.planner.evaluate(request),
      ]);
      if (!before.ok) return before;
      return after.ok ? ok(measuredEffects(before.value, after.value)) : after;
    },
    'packs.compare': async ({ document, workload, ...ids }) => {
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
