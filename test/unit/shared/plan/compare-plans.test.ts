import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../../src/shared/plan/compare-plans.ts';
import { planOf, requestOf } from './plan-of.ts';

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
});
