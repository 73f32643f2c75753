import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import type { PlanProgress } from '../../../../src/shared/runners/plan-job.ts';
import { createPlanPool } from '../../../../src/shared/runners/plan-pool.ts';
import { requestOf } from '../plan/plan-of.ts';
import { heldWorkers } from '../plan/worker-links.ts';

const cancelled = { ok: false, error: { code: 'cancelled' } };

/** A project of three workloads. */
function request(samples = 200) {
  const workloads = ['500m', '1', '2'].map((cpu) => ({ cpu, memory: '1Gi' }));
  return requestOf({ workloads, sampling: { samples, seed: 1 } });
}

describe('the pool of workers', () => {
  it('lets one worker do the first workload of all, and then as many as there is work for', async () => {
    const { workers, connect } = heldWorkers();
    const seen: PlanProgress[] = [];
    const running = createPlanPool(2, connect).evaluate(request(), (reached) => seen.push(reached));
    workers[0]?.work();
    expect(workers).toHaveLength(1);
    workers[0]?.work();
    expect(workers.map(({ tasks }) => tasks.map(({ kind }) => kind))).toEqual([
      ['workload'],
      ['start'],
    ]);
    for (let step = 0; step < 3; step += 1) workers.forEach(({ work }) => work());
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3]);
    expect(seen[0]?.workloads.filter((workload) => workload !== null)).toHaveLength(1);
    expect(await running.result).toEqual(evaluatePlan(request()));
  });

  it('gives work to all workers at once where they have worked before', async () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(2, connect);
    const first = pool.evaluate(request());
    for (const place of [0, 0, 1, 0, 1]) workers[place]?.work();
    await first.result;
    void pool.evaluate(request());
    expect(workers.map(({ tasks }) => tasks.map(({ kind }) => kind))).toEqual([
      ['start'],
      ['start'],
    ]);
  });

  it('starts its workers ahead when asked to, and uses those', () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(2, connect);
    pool.start();
    expect(workers).toHaveLength(2);
    void pool.evaluate(request());
    expect(workers).toHaveLength(2);
  });

  it('gives out no further workload of a cancelled evaluation', async () => {
    const { workers, connect } = heldWorkers();
    const running = createPlanPool(1, connect).evaluate(request());
    workers[0]?.work();
    workers[0]?.work();
    running.cancel();
    workers[0]?.work();
    expect(await running.result).toEqual(cancelled);
    expect(workers[0]?.tasks).toEqual([]);
    expect(workers[0]?.hasEnded()).toBe(false);
  });

  it('is not confused by being cancelled in the middle of telling how far it has come', async () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(2, connect);
    const running = pool.evaluate(request(), () => running.cancel());
    const other = request(300);
    const next = pool.evaluate(other);
    for (let step = 0; step < 8; step += 1) workers.forEach(({ work }) => work());
    expect(await running.result).toEqual(cancelled);
    expect(await next.result).toEqual(evaluatePlan(other));
  });

  it('ends workers in the middle of a long workload when it is cancelled, and starts others', async () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(2, connect);
    const running = pool.evaluate(request(1_000_000));
    const next = pool.evaluate(request());
    running.cancel();
    expect(await running.result).toEqual(cancelled);
    expect(workers.map(({ hasEnded }) => hasEnded())).toEqual([true, false]);
    for (let step = 0; step < 6; step += 1) workers.forEach(({ work }) => work());
    expect(await next.result).toEqual(evaluatePlan(request()));
  });

  it('counts the samples that may follow as well', async () => {
    const { workers, connect } = heldWorkers();
    const sampling = { samples: 200, seed: 1, adaptive: { standardError: 0.001, budget: 900_000 } };
    const running = createPlanPool(1, connect).evaluate(requestOf({ sampling }));
    running.cancel();
    await running.result;
    expect(workers[0]?.hasEnded()).toBe(true);
  });

  it('fails when a worker is lost, and does the next evaluation with another', async () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(1, connect);
    const running = pool.evaluate(request());
    workers[0]?.crash('out of memory');
    expect(await running.result).toEqual({
      ok: false,
      error: { code: 'internal', reference: 'out of memory' },
    });
    const next = pool.evaluate(request());
    for (let step = 0; step < 4; step += 1) workers[1]?.work();
    expect(await next.result).toEqual(evaluatePlan(request()));
  });

  it('cancels what is under way and what waits when it is closed', async () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(1, connect);
    const running = pool.evaluate(request());
    const waiting = pool.evaluate(request());
    pool.close();
    expect(await running.result).toEqual(cancelled);
    expect(await waiting.result).toEqual(cancelled);
    expect(workers[0]?.hasEnded()).toBe(true);
  });
});
