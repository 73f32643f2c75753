import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../../../src/shared/plan/comparison/compare-plans.ts';
import { planOf, requestOf } from '../plan-of.ts';

const plan = planOf();
const [workload] = requestOf().document.workloads;
if (workload === undefined) throw new Error('the project has no workload');

describe('comparePlans', () => {
  it('finds nothing between a plan and itself, or one of the same inputs', () => {
    for (const other of [plan, planOf(), planOf({ name: 'Renamed' })]) {
      const compared = comparePlans(plan, other);
      expect(compared).toMatchObject({ same: true, causes: [] });
      expect(compared.summary.map(({ en }) => en)).toEqual(['The results are the same in both.']);
    }
  });

  it('gives every figure that changed with both values, and names what did not', () => {
    const after = planOf({ workloads: [{ ...workload, memory: '64Gi' }] });
    const compared = comparePlans(plan, after);
    const figures = compared.workloads[0]?.figures ?? [];
    const memory = figures.find(
      (one) => one.figure === 'memory.perInstance' && one.alternative === 'container',
    );
    const read = (of: typeof plan) =>
      of.workloads[0]?.alternatives.find(({ id }) => id === 'container')?.resources.memory
        ?.perInstanceBytes;
    expect(memory).toMatchObject({ before: read(plan), after: read(after), unit: 'bytes' });
    expect(memory?.text.en).toMatch(/memory per instance from .* to .*GiB/);
    expect(memory?.relativeChange).toBeGreaterThan(5);
    expect(figures.some(({ figure }) => figure === 'cpu.utilization')).toBe(false);
    expect(compared).toMatchObject({ same: false, causes: ['project'] });
  });

  it('says that a recommendation changed, from what to what, and how firmly', () => {
    const before = planOf({ workloads: [{ ...workload, isolation: 1 }] });
    const after = planOf({ workloads: [{ ...workload, isolation: 4 }] });
    const [compared] = comparePlans(before, after).workloads;
    expect(compared?.before?.recommendation).not.toBe(compared?.after?.recommendation);
    expect(compared?.recommendationChanged).toBe(true);
    expect(compared?.feasibility).toContainEqual(
      expect.objectContaining({ alternative: 'container', before: true, after: false }),
    );
    expect(compared?.sentences[0]?.en).toMatch(/^The recommendation changed from .* to .*\.$/);
    expect(compared?.sentences[0]?.zh).toMatch(/^推荐由.*变为.*。$/);
    expect(compared?.sentences[1]?.en).toMatch(/no longer feasible/);
  });

  it('matches workloads by name, so that an inserted one is the only new one', () => {
    const named = { ...workload, name: 'web' };
    const before = planOf({ workloads: [named] });
    const after = planOf({ workloads: [{ ...workload, name: 'first' }, named] });
    const compared = comparePlans(before, after);
    expect(compared.workloads.map(({ name, kind }) => [name, kind])).toEqual([
      ['first', 'added'],
      ['web', 'kept'],
    ]);
    expect(comparePlans(after, before).workloads.map(({ kind }) => kind)).toEqual([
      'kept',
      'removed',
    ]);
  });

  it('keeps a renamed workload the same one, and says what it was called', () => {
    const before = planOf({ workloads: [{ ...workload, name: 'web' }] });
    const after = planOf({ workloads: [{ ...workload, name: 'frontend' }] });
    const compared = comparePlans(before, after, new Map([['frontend', 'web']]));
    expect(compared.workloads).toMatchObject([
      { name: 'frontend', renamedFrom: 'web', kind: 'kept', figures: [] },
    ]);
    expect(compared.workloads[0]?.sentences.map(({ en }) => en)).toEqual([
      'It was called web before.',
    ]);
    expect(comparePlans(before, after).workloads.map(({ kind }) => kind)).toEqual([
      'added',
      'removed',
    ]);
  });

  it('says that the grade of a verdict changed while the winner stayed', () => {
    const graded = (robustness: 'robust' | 'fragile') => ({
      ...plan,
      workloads: plan.workloads.map((one) => ({
        ...one,
        decision: { ...one.decision, verdict: 'clear' as const, confidence: 0.97, robustness },
      })),
    });
    const [compared] = comparePlans(graded('robust'), graded('fragile')).workloads;
    expect(compared).toMatchObject({ verdictChanged: false, robustnessChanged: true });
    expect(compared?.sentences[0]?.en).toMatch(
      /is still recommended; the verdict changed from clear, robust, 97\u202f?\s?% to clear, fragile, 97/,
    );
    expect(compared?.sentences[0]?.zh).toMatch(/由明确，稳健，97.*变为明确，脆弱，97/);
  });
});
