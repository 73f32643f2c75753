import { describe, expect, test } from 'vitest';
import {
  capacityConstraints,
  countObjection,
  instanceObjection,
} from '../../../../src/shared/rules/capacity.ts';
import {
  chanceAtMost,
  checkConstraint,
  keptByAll,
  type Constraint,
} from '../../../../src/shared/rules/constraint.ts';
import { hostOf, workloadOf } from './situation.ts';

const one: Constraint = {
  id: 'memory',
  degree: 'here',
  symbol: 'density.memory',
  sense: 'at-least',
  limit: 1,
};
const figure = (low: number, point: number, high: number) => ({ low, point, high });

describe('a constraint', () => {
  test.each([
    ['kept over all of the range', figure(1, 2, 3), undefined, 1],
    ['missed over all of the range', figure(0.2, 0.5, 0.9), undefined, 0],
    ['exactly reached', figure(1 - 1e-12, 1, 1), undefined, 1],
    ['kept in some samples', figure(0.5, 1, 1.5), Float64Array.of(0.5, 0.9, 1, 1.5), 0.5],
  ] as const)('is %s', (_, range, samples, chance) => {
    expect(checkConstraint(one, range, samples).chance).toBe(chance);
  });

  test('with others is kept where all are', () => {
    const first = checkConstraint(one, figure(0, 1, 2), Float64Array.of(0, 1, 2, 2));
    const second = checkConstraint(one, figure(0, 1, 2), Float64Array.of(2, 2, 0, 2));
    expect([...(keptByAll([first, second]) ?? [])]).toEqual([0, 1, 0, 1]);
  });

  test('of an estimate is kept by straight lines between its percentiles', () => {
    const estimate = { low: 0, p5: 1, p50: 2, p95: 4, high: 8 };
    expect([0, 1, 1.5, 3, 8, 9].map((limit) => chanceAtMost(estimate, limit))).toEqual([
      0, 0.05, 0.275, 0.725, 1, 1,
    ]);
  });
});

describe('what must fit', () => {
  test('is one instance, and the share of all that falls to each host', () => {
    const constraints = capacityConstraints(workloadOf({ count: 7 }), hostOf({ count: 2 }));
    expect(constraints.filter(({ id }) => id === 'cpu')).toEqual([
      expect.objectContaining({ degree: 'here', limit: 1 }),
      expect.objectContaining({ degree: 'all', limit: 4 }),
    ]);
    expect(
      capacityConstraints(workloadOf({ count: 2 }), hostOf({ count: 2 })).map(
        ({ degree }) => degree,
      ),
    ).not.toContain('all');
  });

  test('names what is missing and the smallest host that would do', () => {
    const outcome = checkConstraint({ ...one, id: 'cpu' }, figure(0.5, 0.55, 0.6), undefined);
    const said = instanceObjection('cpu', outcome, { low: 3, point: 3.2 }, hostOf({ cores: 2 }));
    expect(said?.weight).toBe('reason');
    expect(said?.statement.text.en).toBe(
      'One instance does not fit the host: it needs at least 3 cores of CPU, and after a reserve of 10 % the host has 1.8 cores. A host with 4 cores would carry it.',
    );
  });

  test('says how many of all fit, and how many hosts carry the rest', () => {
    const fit = {
      count: 368,
      of: 500,
      hosts: 4,
      hostsNeeded: 6,
      resource: 'memory',
    } as const;
    expect(countObjection(fit, 0)?.statement.text.en).toBe(
      'Not all instances fit: the 4 hosts carry 368 of 500, then memory runs out. 6 hosts like it would carry all of them.',
    );
    expect(countObjection(fit, 0.4)?.weight).toBe('warning');
    expect(countObjection(fit, 1)).toBeNull();
  });
});
