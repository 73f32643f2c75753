import type { MethodName } from '../../../shared/api/contract.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Plan } from '../../../shared/domain/result/plan.ts';
import { oversized, type PackingProblem } from '../../../shared/placement/packing-problem.ts';
import { binPlacement } from '../../../shared/placement/placement.ts';
import { readVectorPacking } from '../../../shared/placement/vector-packing-format.ts';
import { fleetProblem } from '../../../shared/plan/fleet/fleet-problem.ts';
import { placeFleet } from '../../../shared/plan/fleet/place-fleet.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { Packer } from '../../ports/packer.ts';
import { evaluateDocument, type PlanSources } from '../plan/evaluate-document.ts';

/** Exchanges at most: far more than a minute allows, so that time is what usually ends a search. */
const maxExchanges = 100_000_000;

/** Places what is to run on hosts, with a proof of how good the placement is. */
export function createPlacementService(
  sources: PlanSources & { readonly packer: Packer; readonly clock: Clock },
): HandlersOf<Extract<MethodName, `placement.${string}`>> {
  const { packer, clock, version } = sources;
  return {
    'placement.place': async (question, left) => {
      const { document, alternative, spare, seconds, iterations } = question;
      const plan = await evaluateDocument(document, sources, left);
      if (!plan.ok) return plan;
      const failure = wrongQuestion(plan.value, alternative, spare);
      if (failure !== null) return err(failure);
      const choice = alternative === null ? 'best' : { alternative };
      const fleet = fleetProblem(plan.value, choice);
      const startedAt = clock.now();
      const packed = await packer.pack(
        { problem: fleet.problem, seconds, iterations: iterations ?? maxExchanges },
        left,
      );
      if (!packed.ok) return packed;
      const { packing, checked } = packed.value;
      const took = (clock.now() - startedAt) / 1000;
      return ok(placeFleet({ plan: plan.value, fleet, spare, checked, seconds: took }, packing));
    },
    'placement.packBins': async ({ instance, source, seconds, iterations }, left) => {
      const problem = readVectorPacking(instance, source);
      if (!problem.ok) return problem;
      const failure = tooLarge(problem.value, source);
      if (failure !== null) return err(failure);
      const startedAt = clock.now();
      const task = { problem: problem.value, seconds, iterations: iterations ?? maxExchanges };
      const packed = await packer.pack(task, left);
      if (!packed.ok) return packed;
      const { packing, checked } = packed.value;
      const about = {
        version,
        hash: contentHash(instance),
        checked,
        seconds: (clock.now() - startedAt) / 1000,
      };
      return ok(binPlacement(problem.value, packing, about));
    },
  };
}

/** What of a question cannot be answered for a plan. */
function wrongQuestion(plan: Plan, alternative: string | null, spare: number): Failure | null {
  const options = plan.workloads[0]?.alternatives.map(({ id }) => id) ?? [];
  if (alternative !== null && !options.includes(alternative)) {
    const expected = { kind: 'one-of', options } as const;
    return { code: 'option-invalid', option: '--paradigm', found: alternative, expected };
  }
  if (spare < plan.host.count) return null;
  const expected = { kind: 'between', low: 0, high: plan.host.count - 1 } as const;
  return { code: 'option-invalid', option: '--spare', found: String(spare), expected };
}

/** The first item that is larger than a bin: nothing can be packed then. */
function tooLarge(problem: PackingProblem, source: string | null): Failure | null {
  const [item] = oversized(problem);
  if (item === undefined) return null;
  const { sizes, dimensions } = problem;
  const largest = Math.max(...sizes.subarray(item * dimensions, (item + 1) * dimensions));
  return {
    code: 'field-invalid',
    source,
    field: `item[${item}].size`,
    found: `${largest} bins`,
    expected: { kind: 'between', low: 0, high: 1, unit: 'bins' },
  };
}
