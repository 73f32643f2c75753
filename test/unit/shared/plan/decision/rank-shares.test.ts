import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { planOf, portable } from '../plan-of.ts';

const close = { cpu: 2, memory: 2, io: 1, network: 2, storage: 1, isolation: 2, compatibility: 1 };

interface Share {
  readonly value: number;
  readonly error: number;
}

/** The shares of every rank of every alternative, with their standard errors. */
function sharesOf(
  change: Partial<ProjectDocument>,
  sampling: ProjectDocument['sampling'],
): readonly Share[] {
  const [workload] = planOf({ workloads: portable, weights: close, ...change, sampling }).workloads;
  return (workload?.alternatives ?? []).flatMap(({ acceptability, samplingError }) =>
    acceptability.map((value, rank) => ({ value, error: samplingError.acceptability[rank] ?? 0 })),
  );
}

const correlated = (rho: number): Partial<ProjectDocument> => ({
  correlations: [
    { a: 'vm.network.hypervisor', b: 'container.network.namespace', rho },
    { a: 'container.cpu.utilization.stated', b: 'vm.cpu.utilization.stated', rho },
  ],
});

describe('shares over low-discrepancy points', () => {
  it.each<readonly [string, Partial<ProjectDocument>]>([
    ['independent figures', {}],
    ['figures that rise together', correlated(0.95)],
    ['figures of which one rises as the other falls', correlated(-0.95)],
    [
      'weights of which only the order is known',
      {
        weighting: {
          kind: 'ordinal',
          order: [
            ['cpu', 'memory'],
            ['network', 'isolation'],
            ['io', 'storage', 'compatibility'],
          ],
        },
      },
    ],
  ])('are those of many independent samples, with %s', (_, change) => {
    const even = sharesOf(change, { samples: 2000, seed: 3, points: 'low-discrepancy' });
    const plain = sharesOf(change, { samples: 60_000, seed: 4 });
    expect(even).toHaveLength(plain.length);
    expect(even.some(({ value }) => value > 0.1 && value < 0.9)).toBe(true);
    for (const [place, share] of even.entries()) {
      const other = plain[place] ?? { value: Number.NaN, error: 0 };
      const error = Math.hypot(share.error, other.error);
      expect(Math.abs(share.value - other.value)).toBeLessThan(4 * error);
    }
  });

  it('change with a correlation by far more than their errors, so that it must be kept', () => {
    const sampling = { samples: 8000, seed: 3, points: 'low-discrepancy' as const };
    const apart = sharesOf(correlated(-0.95), sampling);
    const together = sharesOf(correlated(0.95), sampling);
    const farthest = Math.max(
      ...apart.map(({ value, error }, place) => {
        const other = together[place] ?? { value, error };
        return Math.abs(value - other.value) / Math.hypot(error, other.error);
      }),
    );
    expect(farthest).toBeGreaterThan(10);
  });

  it('are the same to the bit however often they are asked for', () => {
    const sampling = { samples: 777, seed: 9, points: 'low-discrepancy' as const };
    expect(sharesOf({}, sampling)).toEqual(sharesOf({}, sampling));
  });
});
