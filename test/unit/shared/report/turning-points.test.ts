import { describe, expect, test } from 'vitest';
import { turningPoints } from '../../../../src/shared/report/turning-points.ts';
import { anAlternative, aWorkload } from './a-plan.ts';

const zero = { cpu: 0, memory: 0, io: 0, network: 0, storage: 0, isolation: 0, compatibility: 0 };

describe('weights at which another alternative draws level', () => {
  test('two criteria: the share follows from the two differences', () => {
    // Container leads by 0.4 on memory and trails by 0.6 on isolation. At weights 0.8 and 0.2 its lead
    // is 0.32 - 0.12 = 0.2; with isolation at t it is 0.4 (1 - t) - 0.6 t, which is 0 at t = 0.4.
    const workload = aWorkload(
      [
        anAlternative('container', 0.9, { ...zero, memory: 0.9, isolation: 0.2 }),
        anAlternative('vm', 0.1, { ...zero, memory: 0.5, isolation: 0.8 }),
      ],
      { meanWeights: { ...zero, memory: 4, isolation: 1 } },
    );
    const points = turningPoints(workload);
    const isolation = points.find(({ criterion }) => criterion === 'isolation');
    expect(isolation?.weight).toBeCloseTo(0.2, 12);
    expect(isolation?.turnsAt).toBeCloseTo(0.4, 12);
    expect(isolation?.rival).toBe('vm');
    const memory = points.find(({ criterion }) => criterion === 'memory');
    expect(memory?.turnsAt).toBeCloseTo(0.6, 12);
  });

  test('at the turning point the weighted sums are equal', () => {
    const winner = {
      cpu: 0.9,
      memory: 0.7,
      io: 0.8,
      network: 0.4,
      storage: 0.6,
      isolation: 0.2,
      compatibility: 0.3,
    };
    const rival = {
      cpu: 0.5,
      memory: 0.4,
      io: 0.5,
      network: 0.5,
      storage: 0.4,
      isolation: 0.6,
      compatibility: 0.7,
    };
    const workload = aWorkload([
      anAlternative('container', 0.9, winner),
      anAlternative('vm', 0.1, rival),
    ]);
    const points = turningPoints(workload);
    expect(points.length).toBeGreaterThan(2);
    for (const { criterion, weight, turnsAt } of points) {
      const lead = Object.keys(winner).reduce((sum, key) => {
        const name = key as keyof typeof winner;
        const share = name === criterion ? turnsAt : ((1 / 7) * (1 - turnsAt)) / (1 - weight);
        return sum + share * (winner[name] - rival[name]);
      }, 0);
      expect(lead).toBeCloseTo(0, 12);
    }
  });

  test('an alternative that is better everywhere cannot be turned', () => {
    const workload = aWorkload([
      anAlternative('container', 1, {
        cpu: 0.9,
        memory: 0.9,
        io: 0.9,
        network: 0.9,
        storage: 0.9,
        isolation: 0.9,
        compatibility: 0.9,
      }),
      anAlternative('vm', 0),
    ]);
    expect(turningPoints(workload)).toEqual([]);
  });

  test('a criterion without a say is not argued about', () => {
    const values = [{ ...zero, memory: 0.9, isolation: 0.2, compatibility: 0.1 }] as const;
    const workload = aWorkload(
      [
        anAlternative('container', 0.9, values[0]),
        anAlternative('vm', 0.1, { ...zero, memory: 0.5, isolation: 0.8, compatibility: 0.9 }),
      ],
      { meanWeights: { ...zero, memory: 4, isolation: 1 } },
    );
    const named = turningPoints(workload).map(({ criterion }) => criterion);
    expect(named.toSorted()).toEqual(['isolation', 'memory']);
  });

  test('infeasible alternatives do not count', () => {
    const workload = aWorkload([
      anAlternative('container', 1, { isolation: 0.1 }),
      anAlternative('vm', null, { isolation: 1 }),
    ]);
    expect(turningPoints(workload)).toEqual([]);
  });

  test('nothing is said when the recommended one is not ahead at the medians', () => {
    const workload = aWorkload([
      anAlternative('container', 0.6, { cpu: 0.4 }),
      anAlternative('vm', 0.4, { cpu: 0.6 }),
    ]);
    expect(turningPoints(workload)).toEqual([]);
  });
});
