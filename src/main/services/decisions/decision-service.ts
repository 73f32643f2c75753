import type { MethodName } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type {
  DecisionInput,
  DecisionRecord,
  RecordedDecision,
} from '../../../shared/domain/project/decision-record.ts';
import type { Plan, PlanInputs } from '../../../shared/domain/result/plan.ts';
import { projectChanges } from '../../../shared/domain/project/project-changes.ts';
import type { Project, ProjectDocument } from '../../../shared/domain/project/project.ts';
import { renamedWorkloads } from '../../../shared/domain/project/renamed-workloads.ts';
import { comparePlans } from '../../../shared/plan/comparison/compare-plans.ts';
import { resultsHash } from '../../../shared/plan/evaluation/plan-inputs.ts';
import { readTriggers } from '../../../shared/plan/comparison/read-triggers.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { ProjectStore } from '../../ports/project-store.ts';
import { evaluateDocument, inputsOfDocument, type PlanSources } from '../plan/evaluate-document.ts';
import type { StoreAccess } from '../projects/store-access.ts';
import { stalenessOf } from './staleness.ts';

/** The methods of the contract that this service answers. */
type DecisionMethod = Extract<MethodName, `decisions.${string}` | 'projects.compareResults'>;

export interface DecisionSources {
  readonly store: StoreAccess;
  readonly plan: PlanSources;
}

function viewOf(
  store: ProjectStore,
  record: DecisionRecord,
  all: readonly DecisionRecord[],
  now: { readonly inputs: PlanInputs; readonly revision: number } | null,
): RecordedDecision {
  return {
    ...record,
    status: record.statuses.at(-1)?.status ?? 'proposed',
    supersededBy: all.find(({ supersedes }) => supersedes === record.id)?.id ?? null,
    staleness: now && stalenessOf(store, record, now.inputs, now.revision),
  };
}

/** The first thing a decision names that its plan does not have. */
function unknownName(plan: Plan, { choices, triggers }: DecisionInput): Failure | null {
  const workloads = plan.workloads.map(({ name }) => name);
  const known = plan.workloads[0]?.alternatives.map(({ id }) => id) ?? [];
  const named = [
    ...choices.map((choice, index) => ({ ...choice, at: `decision.choices[${index}]` })),
    ...triggers.map((trigger, index) => ({ ...trigger, at: `decision.triggers[${index}]` })),
  ];
  for (const { workload, alternative, at } of named) {
    if (workload !== null && !workloads.includes(workload)) {
      const options = workloads.slice(0, 20);
      const place = { source: null, field: `${at}.workload`, found: workload };
      return { code: 'field-invalid', ...place, expected: { kind: 'one-of', options } };
    }
    if (alternative !== null && !known.includes(alternative)) {
      return { code: 'alternative-unknown', id: alternative, known };
    }
  }
  return null;
}

/** The use cases of decisions, and what a change of a project did to its results. */
export function createDecisionService({
  store,
  plan,
}: DecisionSources): HandlersOf<DecisionMethod> {
  const views = async (
    open: ProjectStore,
    project: Project,
    inputs: PlanInputs | null,
  ): Promise<Result<readonly RecordedDecision[], Failure>> => {
    const records = open.decisions(project.id);
    if (!records.ok) return records;
    const now = inputs && { inputs, revision: project.revision };
    return ok(records.value.map((record) => viewOf(open, record, records.value, now)));
  };
  const listed = async (
    open: ProjectStore,
    id: string,
  ): Promise<Result<readonly RecordedDecision[], Failure>> => {
    const project = open.read(id);
    if (!project.ok) return project;
    const inputs = await inputsOfDocument(project.value.document, plan);
    return views(open, project.value, inputs.ok ? inputs.value : null);
  };
  const one = async (
    open: ProjectStore,
    record: DecisionRecord,
  ): Promise<Result<RecordedDecision, Failure>> => {
    const all = await listed(open, record.project);
    if (!all.ok) return all;
    const decision = all.value.find(({ id }) => id === record.id);
    return decision ? ok(decision) : err({ code: 'decision-unknown', id: record.id });
  };
  const planned = async (document: ProjectDocument, id: string): Promise<Result<Plan, Failure>> =>
    document.workloads.length === 0
      ? err({ code: 'project-empty', id })
      : evaluateDocument(document, plan);

  return {
    'decisions.list': ({ project }) => store.use((open) => listed(open, project)),
    'decisions.record': ({ project, revision, decision }) =>
      store.use(async (open) => {
        const bound = open.readRevision(project, revision);
        if (!bound.ok) return bound;
        const evaluated = await planned(bound.value.document, project);
        if (!evaluated.ok) return evaluated;
        const unknown = unknownName(evaluated.value, decision);
        if (unknown) return err(unknown);
        const { version, pack, basis, inputs } = evaluated.value;
        const { samples, seed } = evaluated.value.sampling;
        const results = resultsHash(evaluated.value);
        const rests = {
          revision,
          version,
          pack,
          basis,
          sampling: { samples, seed },
          inputs,
          results,
        };
        const recorded = open.recordDecision(project, decision, rests);
        return recorded.ok ? one(open, recorded.value) : recorded;
      }),
    'decisions.changeStatus': ({ id, status, who, note }) =>
      store.use(async (open) => {
        const changed = open.changeDecision(id, status, { who, note });
        return changed.ok ? one(open, changed.value) : changed;
      }),
    'decisions.review': ({ project: id }) =>
      store.use(async (open) => {
        const project = open.read(id);
        if (!project.ok) return project;
        const now = await planned(project.value.document, id);
        if (!now.ok) return now;
        const all = await views(open, project.value, now.value.inputs);
        if (!all.ok) return all;
        const standing = all.value.filter(({ status }) => status !== 'superseded');
        return ok(
          standing.map((decision) => {
            const readings = readTriggers(now.value, decision.triggers, decision.choices);
            return { decision, readings, fired: readings.some(({ state }) => state === 'fired') };
          }),
        );
      }),
    'projects.compareResults': ({ id, from, to }) =>
      store.use(async (open) => {
        const before = open.readRevision(id, from);
        if (!before.ok) return before;
        const after = open.readRevision(id, to);
        if (!after.ok) return after;
        const [old, current] = [before.value.document, after.value.document];
        const { sampling } = current;
        const then = await evaluateDocument({ ...old, sampling }, plan);
        if (!then.ok) return then;
        const now = await evaluateDocument(current, plan);
        if (!now.ok) return now;
        const renamed = renamedWorkloads(old.workloads, current.workloads);
        const results = comparePlans(then.value, now.value, renamed);
        return ok({ inputs: projectChanges(old, current), results });
      }),
  };
}
