import { verdictStanding } from '../../../../src/shared/decision/verdict/standing.ts';
import { fitsOf, settledDecision } from '../../../support/plan-parts.ts';
import type { z } from 'zod';
import { text } from '../../../../src/shared/base/text.ts';
import type { Decision } from '../../../../src/shared/domain/result/decision.ts';
import type {
  AlternativePlan,
  Plan,
  WorkloadPlan,
} from '../../../../src/shared/domain/result/plan.ts';
import { criteria, type Criterion } from '../../../../src/shared/domain/criterion.ts';
import type { Paradigm } from '../../../../src/shared/domain/paradigm.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../src/shared/domain/project/project.ts';
import { hostFromInput } from '../../../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../../../src/shared/domain/host/host-input.ts';
import type { Pack } from '../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';
import { evaluatePlan, explainIn } from '../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { openPlan, type PlanRequest } from '../../../../src/shared/plan/evaluation/plan-context.ts';
import { createContext, type Context } from '../../../../src/shared/report/context.ts';
import type { ReportInput } from '../../../../src/shared/report/report-input.ts';

const names: Readonly<Record<Paradigm, ReturnType<typeof text>>> = {
  vm: text('VM', '虚拟机'),
  pv: text('PV', '半虚拟化'),
  container: text('Containers', '容器'),
  sandbox: text('Sandboxes', '沙盒'),
};

const perCriterion = <Value>(value: Value): Record<Criterion, Value> =>
  Object.fromEntries(criteria.map((criterion) => [criterion, value])) as Record<Criterion, Value>;

/** An alternative with the same value on every criterion, but for those given. */
export function anAlternative(
  id: Paradigm,
  firstShare: number | null,
  values: Partial<Record<Criterion, number>> = {},
): AlternativePlan {
  return {
    id,
    paradigm: id,
    name: names[id],
    feasible: firstShare !== null,
    fits: fitsOf(firstShare !== null),
    startup: null,
    shares: {
      cpu: null,
      memory: null,
      iops: null,
      diskThroughput: null,
      network: null,
      diskSpace: null,
    },
    ledgers: [],
    conditions: [],
    reasons: firstShare === null ? [{ id: 'r', text: text('It does not fit.', '放不下。') }] : [],
    warnings: [],
    resources: {
      cpu: null,
      memory: null,
      io: null,
      network: null,
      storage: null,
      isolationLevel: 1,
      compatibilityLevel: 1,
    },
    performance: null,
    density: null,
    values: { ...perCriterion<number | null>(0.5), ...values },
    scores: { weightedSum: 0.5, topsis: null, promethee: null },
    acceptability: firstShare === null ? [] : [firstShare, 1 - firstShare],
    samplingError: { acceptability: firstShare === null ? [] : [0.003, 0.003], weightedSum: null },
  };
}

/** A workload with a decision among the given alternatives; the first is recommended. */
export function aWorkload(
  alternatives: readonly AlternativePlan[],
  decision: Partial<Decision> = {},
): WorkloadPlan {
  const { verdict = 'likely', robustness = 'robust' } = decision;
  const feasible = alternatives.filter((one) => one.feasible).length;
  return {
    name: 'web',
    count: 3,
    current: null,
    alternatives,
    matrix: [],
    rules: {
      composite: {
        recommendation: null,
        because: text('No rule applies.', '没有规则适用。'),
        trace: [],
      },
      fired: [],
    },
    decision: {
      recommendation: alternatives.find((one) => one.feasible)?.id ?? null,
      confidence: alternatives[0]?.acceptability[0] ?? null,
      verdict,
      standing: verdictStanding({ feasible, verdict, robustness }),
      because: text('', ''),
      sampling: null,
      robustness,
      headline: true,
      attacks: [],
      firmness: text('', ''),
      ...settledDecision,
      weights: perCriterion(1 / criteria.length),
      meanWeights: perCriterion(1 / criteria.length),
      ranking: alternatives
        .filter(({ feasible: isFeasible }) => isFeasible)
        .map(({ id }) => ({ alternative: id, score: 0.5 })),
      measureNext: [],
      firstModel: null,
      ...decision,
    },
    overTime: null,
  };
}

const host = {
  name: 'rack-7',
  count: 2,
  cores: 32,
  clockHz: 2.6e9,
  memoryBytes: 128 * 2 ** 30,
  disks: [
    {
      name: 'nvme0',
      kind: 'nvme' as const,
      operationsPerSecond: 400_000,
      throughputBytesPerSecond: 3e9,
      latencySeconds: 90e-6,
    },
  ],
  nics: [{ name: 'eth0', bitsPerSecond: 25e9, latencySeconds: 20e-6 }],
  virtualization: { hardware: true, usable: true, hypervisor: null },
};

/** A project on a stated host, small enough to be evaluated in a test. */
export function aProject(changes: Partial<z.input<typeof projectDocument>> = {}): ProjectDocument {
  return projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'Order platform',
    host,
    sampling: { samples: 500, seed: 1 },
    workloads: [
      {
        name: 'seed',
        type: 'container',
        cpu: '2',
        memory: '4Gi',
        ioRequirement: 'high',
        networkRequirement: 'medium',
        wasmPortable: 'yes',
      },
    ],
    ...changes,
  });
}

/** Everything a report of a project is made of, evaluated with the seed pack unless told otherwise. */
export function anInput(
  document: ProjectDocument = aProject(),
  changes: Partial<ReportInput> = {},
  pack: Pack = seedPack,
): ReportInput {
  const request: PlanRequest = {
    document,
    host: hostFromInput(hostInput.parse(document.host ?? host)),
    pack,
    version: '0.1.0',
  };
  const opened = openPlan(request);
  const plan = evaluatePlan(request);
  if (!opened.ok) throw new Error(`the fixture cannot be opened: ${JSON.stringify(opened.error)}`);
  if (!plan.ok) throw new Error(`the fixture cannot be evaluated: ${JSON.stringify(plan.error)}`);
  return {
    language: 'en',
    createdAt: '2026-11-23T04:05:06.000Z',
    request,
    workloads: opened.value.evaluations.map(({ workload }) => workload),
    plan: plan.value,
    findings: [],
    comparisons: [],
    analyses: [],
    ledger: null,
    explain: (reference) => explainIn(opened.value, reference),
    ...changes,
  };
}

/** The context of a report over workloads made by hand. */
export function aContext(
  workloads: readonly WorkloadPlan[],
  language: 'en' | 'zh' = 'en',
): Context {
  const input = anInput(aProject({ workloads: [] }), { language });
  const plan: Plan = { ...input.plan, workloads };
  return createContext({ ...input, plan });
}
