import { afterAll, describe, expect, it } from 'vitest';
import { createThreadPlanner } from '../../../../../src/main/adapters/planning/thread-planner.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { analyzeDecision } from '../../../../../src/shared/plan/analysis/analyze-decision.ts';
import { evaluatePlan } from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../../../../../src/shared/plan/evaluation/plan-context.ts';
import type { PlanProgress } from '../../../../../src/shared/runners/plan-job.ts';
import { referenceHost } from '../../../shared/model/reference-host.ts';

/** A project of several workloads that differ, with enough samples to be given to threads. */
function request(workloads: number, samples: number, pack = seedPack): PlanRequest {
  const document = projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'threads',
    pack: pack.id,
    sampling: { samples, seed: 5 },
    workloads: Array.from({ length: workloads }, (_, index) => ({
      name: `workload ${index}`,
      cpu: `${500 + 250 * index}m`,
      memory: `${256 + 128 * index}Mi`,
      count: 1 + index,
    })),
  });
  return { document, host: referenceHost, pack, version: '0.0.0' };
}

const planners = [1, 2, 7].map((threads) => ({
  threads,
  planner: createThreadPlanner({ threads }),
}));
afterAll(() => planners.forEach(({ planner }) => planner.close()));

describe('an analysis on a thread', () => {
  it('is the one computed without', async () => {
    const [one] = planners;
    if (!one) throw new Error('no planner');
    const wanted = request(2, 1000);
    const question = { workload: 1, figure: null };
    const [first, second] = await Promise.all([
      one.planner.analyze(wanted, question),
      one.planner.analyze(wanted, { ...question, workload: 5 }),
    ]);
    expect(first).toEqual(analyzeDecision(wanted, question));
    expect(second).toEqual(analyzeDecision(wanted, { ...question, workload: 5 }));
    expect([first.ok, second.ok]).toEqual([true, false]);
  });
});

/** Seven threads start from source, on machines with one core too. */
const patience = 180_000;

describe('plans on threads', { timeout: patience }, () => {
  it.each(planners)('have the same bits on $threads threads as on none', async ({ planner }) => {
    for (const one of [request(9, 8000), request(6, 10_000, evidencePack)]) {
      expect(JSON.stringify(await planner.evaluate(one))).toBe(JSON.stringify(evaluatePlan(one)));
    }
  });

  it('tell how far they have come, with every workload as it is done', async () => {
    const [, two] = planners;
    if (!two) throw new Error('no planner');
    const seen: PlanProgress[] = [];
    const plan = await two.planner.evaluate(request(8, 10_000), (progress) => seen.push(progress));
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(seen.every(({ count }) => count === 8)).toBe(true);
    const first = seen[0]?.workloads.find((workload) => workload !== null);
    expect(plan.ok && plan.value.workloads).toContainEqual(first);
  });

  it('stop when they are cancelled, and the next one is computed', async () => {
    const [, two] = planners;
    if (!two) throw new Error('no planner');
    const cancel = new AbortController();
    const long = two.planner.evaluate(request(40, 20_000), () => cancel.abort(), cancel.signal);
    const next = two.planner.evaluate(request(9, 8000));
    expect(await long).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(JSON.stringify(await next)).toBe(JSON.stringify(evaluatePlan(request(9, 8000))));
  });

  it('are cancelled at once when they are asked for after the end, and start no thread', async () => {
    const planner = createThreadPlanner({ threads: 1 });
    planner.close();
    const answers = await Promise.all([
      planner.evaluate(request(2, 10_000)),
      planner.analyze(request(1, 1000), { workload: 0, figure: null }),
    ]);
    const cancelled = { ok: false, error: { code: 'cancelled' } };
    expect(answers).toEqual([cancelled, cancelled]);
  });

  it('fail as they would without threads', async () => {
    const [, two] = planners;
    if (!two) throw new Error('no planner');
    const one = request(9, 8000);
    const overrides = [
      {
        parameter: 'no.such',
        low: 1,
        high: 2,
        distribution: 'uniform' as const,
        provenance: 'override' as const,
        reason: 'test',
      },
    ];
    const wrong = { ...one, document: { ...one.document, overrides } };
    const answer = await two.planner.evaluate(wrong);
    expect(answer).toEqual(evaluatePlan(wrong));
    expect(answer.ok).toBe(false);
  });
});
