import { describe, expect, it } from 'vitest';
import { reviewTrigger } from '../../../../../src/shared/domain/project/decision-record.ts';
import { planFigureIds, planFigures } from '../../../../../src/shared/domain/result/plan-figure.ts';
import {
  chosenFor,
  readTriggers,
  statisticOf,
  triggerText,
} from '../../../../../src/shared/plan/comparison/read-triggers.ts';
import { planOf } from '../plan-of.ts';

const plan = planOf();
const workload = plan.workloads[0]?.name ?? '';
const choices = [{ workload: null, alternative: 'container' }];
const container = plan.workloads[0]?.alternatives.find(({ id }) => id === 'container');

function trigger(fields: Readonly<Record<string, unknown>>) {
  return reviewTrigger.parse({
    figure: 'memory.perInstance',
    comparison: 'above',
    threshold: 0,
    ...fields,
  });
}

describe('a review trigger', () => {
  it('says in both languages what it watches', () => {
    expect(triggerText(trigger({ threshold: 410 * 2 ** 20 }))).toEqual({
      en: 'Look again if P95 memory per instance passes 410 MiB',
      zh: '若 P95 单实例内存超过 410 MiB，应重新审视',
    });
  });

  const watched = planFigureIds.flatMap((figure) => {
    const outcome = container ? planFigures[figure].read(container) : null;
    const value = statisticOf(outcome, 'p95');
    return value === null || value === 0 ? [] : [[figure, value] as const];
  });

  it('can watch most figures of the plan', () => {
    expect(watched.length).toBeGreaterThan(10);
  });

  it.each(watched)('on %s fires exactly beyond its threshold and not on it', (figure, value) => {
    const step = Math.abs(value) * 1e-9;
    const state = (comparison: 'above' | 'below', threshold: number) =>
      readTriggers(plan, [trigger({ figure, comparison, threshold })], choices)[0]?.state;
    expect(state('above', value)).toBe('quiet');
    expect(state('above', value - step)).toBe('fired');
    expect(state('above', value + step)).toBe('quiet');
    expect(state('below', value)).toBe('quiet');
    expect(state('below', value + step)).toBe('fired');
    expect(state('below', value - step)).toBe('quiet');
  });

  it('says how its figure stands', () => {
    const [reading] = readTriggers(plan, [trigger({ threshold: 1 })], choices);
    expect(reading?.text.en).toMatch(/^\S.*: P95 memory per instance is .*, above 1 B\.$/);
    expect(reading?.text.zh).toMatch(/：P95 单实例内存为 .*，已超过 1 B。$/);
  });

  it.each([
    ['a workload that is gone', { workload: 'gone' }],
    ['an alternative the pack has not', { alternative: 'gone' }],
    ['a figure that is not known', { figure: 'performance.meanResponse' }],
  ])('on %s is unknown, never quiet', (_, fields) => {
    const readings = readTriggers(plan, [trigger(fields)], choices);
    expect(readings.map(({ state, value }) => [state, value])).toEqual([['unknown', null]]);
  });

  it('watches what was chosen for the workload, or for the project', () => {
    const own = { workload, alternative: 'vm' };
    expect(chosenFor([...choices, own], workload)).toBe('vm');
    expect(chosenFor([...choices, own], 'other')).toBe('container');
    expect(chosenFor([own], 'other')).toBeNull();
    expect(readTriggers(plan, [trigger({})], [{ workload: 'other', alternative: 'vm' }])).toEqual(
      [],
    );
  });
});
