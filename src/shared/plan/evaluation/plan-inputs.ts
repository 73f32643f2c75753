import { contentHash } from '../../base/content-hash.ts';
import type { Plan, PlanInputs } from '../../domain/result/plan.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import type { StaleCause } from '../../domain/project/decision-record.ts';
import { packHash } from '../../packs/pack-hash.ts';
import type { PlanRequest } from './plan-context.ts';

/**
 * Hash of what in a project changes its results. Its name and notes do not, nor do hosts kept beside
 * the planned one and the reasons given for overrides; the host planned for counts by itself, since
 * the machine may stand in for it.
 */
export function documentInputsHash(document: ProjectDocument): string {
  const { schema: _schema, name: _name, notes: _notes, ...rest } = document;
  const { host: _host, hosts: _hosts, scope: _scope, ...figures } = rest;
  const overrides = figures.overrides.map(({ reason: _reason, ...override }) => override);
  return contentHash({ ...figures, overrides });
}

/** Hashes of everything an evaluation comes from: equal ones give the same results to the last bit. */
export function planInputs({ document, host, pack, version }: PlanRequest): PlanInputs {
  const parts = {
    document: documentInputsHash(document),
    host: contentHash(host),
    pack: packHash(pack),
  };
  return { hash: contentHash({ ...parts, version }), ...parts };
}

/** Whether a plan was computed from other inputs than the current ones (`planInputs(…).hash`). */
export function isStale(plan: Pick<Plan, 'inputs'>, currentInputsHash: string): boolean {
  return plan.inputs.hash !== currentInputsHash;
}

/** What differs between the inputs of two evaluations; empty when nothing does. */
export function staleCauses(before: PlanInputs, now: PlanInputs): readonly StaleCause[] {
  if (before.hash === now.hash) return [];
  const causes = (
    [
      ['document', 'project'],
      ['host', 'host'],
      ['pack', 'pack'],
    ] as const
  ).flatMap(([part, cause]) => (before[part] === now[part] ? [] : [cause]));
  return causes.length === 0 ? ['version'] : causes;
}

/** Hash of a plan's results, whenever and wherever they were computed. */
export function resultsHash(plan: Plan): string {
  const { workloads, assumptions, audit } = plan;
  return contentHash({ workloads, assumptions, audit });
}
