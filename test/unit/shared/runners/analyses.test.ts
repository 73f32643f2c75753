import { describe, expect, it } from 'vitest';
import { analyzeDecision } from '../../../../src/shared/plan/analysis/analyze-decision.ts';
import { createPlanPool } from '../../../../src/shared/runners/plan-pool.ts';
import { requestOf } from '../plan/plan-of.ts';
import { heldWorkers } from '../plan/worker-links.ts';

const cancelled = { ok: false, error: { code: 'cancelled' } };
const question = { workload: 0, figure: null };
const request = requestOf({ sampling: { samples: 500, seed: 1 } });

describe('analyses of the pool', () => {
  it('ends the worker of an analysis that is cancelled, and gives the next one another', async () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(2, connect);
    const running = pool.analyze(request, question);
    const next = pool.analyze(request, question);
    running.cancel();
    expect(await running.result).toEqual(cancelled);
    expect(workers.map(({ hasEnded }) => hasEnded())).toEqual([true, false]);
    workers[1]?.work();
    expect(await next.result).toEqual(analyzeDecision(request, question));
  });

  it('forgets one that waits when it is cancelled, and leaves the one under way alone', async () => {
    const { workers, connect } = heldWorkers();
    const pool = createPlanPool(2, connect);
    const running = pool.analyze(request, question);
    const waiting = pool.analyze(request, question);
    waiting.cancel();
    expect(await waiting.result).toEqual(cancelled);
    expect(workers).toHaveLength(1);
    workers[0]?.work();
    expect((await running.result).ok).toBe(true);
    expect(workers[0]?.tasks).toEqual([]);
  });

  it('fails when its worker is lost', async () => {
    const { workers, connect } = heldWorkers();
    const running = createPlanPool(2, connect).analyze(request, question);
    workers[0]?.crash('out of memory');
    expect(await running.result).toEqual({
      ok: false,
      error: { code: 'internal', reference: 'out of memory' },
    });
  });
});
