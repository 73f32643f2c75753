import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../../../src/main/adapters/solver/highs-solver.ts';
import type { ProjectDocument } from '../../../../../src/shared/domain/project/project.ts';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import { checkPacking } from '../../../../../src/shared/placement/check-packing.ts';
import type { LinearSolver } from '../../../../../src/shared/placement/linear-solver.ts';
import { packBins } from '../../../../../src/shared/placement/pack-bins.ts';
import type { Placement } from '../../../../../src/shared/placement/placement.ts';
import {
  fleetProblem,
  safeShare,
  type AlternativeChoice,
} from '../../../../../src/shared/plan/fleet/fleet-problem.ts';
import { placeFleet } from '../../../../../src/shared/plan/fleet/place-fleet.ts';
import { referenceHost } from '../../model/reference-host.ts';
import { planOf } from '../plan-of.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

const planned = (workloads: ProjectDocument['workloads'], hosts: number) =>
  planOf({ workloads, sampling: { samples: 500, seed: 1 } }, { ...referenceHost, count: hosts });

function placed(
  workloads: ProjectDocument['workloads'],
  hosts: number,
  question: { readonly spare?: number; readonly choice?: AlternativeChoice } = {},
): Placement {
  const { spare = 0, choice = 'best' } = question;
  const plan = planned(workloads, hosts);
  const fleet = fleetProblem(plan, choice);
  const packing = packBins(fleet.problem, solver, {
    iterations: 500,
    elapsed: () => 0,
    seconds: 1,
  });
  const checked = checkPacking(fleet.problem, packing).length === 0;
  return placeFleet({ plan, fleet, spare, checked, seconds: 0 }, packing);
}

/** Instances of a workload that have a place. */
const placedOf = ({ hosts }: Placement, name: string): number =>
  hosts
    .flatMap(({ patterns }) => patterns)
    .reduce(
      (sum, { times, instances }) =>
        sum +
        times * instances.reduce((many, one) => many + (one.workload === name ? one.count : 0), 0),
      0,
    );

const web: WorkloadInput = { name: 'web', cpu: '2', memory: '4Gi', count: 9, wasmPortable: 'no' };

describe('a placement', () => {
  it('says what one instance takes of a host as the plan counts how many fit', () => {
    const [workload] = planned([web], 1).workloads;
    for (const { shares, density } of workload?.alternatives ?? []) {
      const most = Math.max(...Object.values(shares).map((share) => safeShare(share)));
      // By itself an instance is spared no shared part, so that no more fit than the plan counts.
      expect(Math.floor(1 / most)).toBeLessThanOrEqual(density?.at95 ?? 0);
      expect(1 / most).toBeGreaterThan((density?.at95 ?? 0) * 0.8);
    }
  });

  it('puts every instance somewhere or says that it has no place, and no host is overfull', () => {
    const workload = fc.record({
      cpu: fc.constantFrom('250m', '1', '3', '6'),
      memory: fc.constantFrom('64Mi', '1Gi', '6Gi'),
      count: fc.integer({ min: 1, max: 9 }),
      guestOs: fc.constantFrom('linux' as const, 'windows' as const),
    });
    fc.assert(
      fc.property(
        fc.array(workload, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 2 }),
        (rows, hosts, spare) => {
          fc.pre(spare < hosts);
          const workloads = rows.map((row, index) => ({ ...row, name: `w${index}` }));
          const placement = placed(workloads, hosts, { spare });
          expect(placement.checked).toBe(true);
          expect(placement.hosts[0]?.used).toBeLessThanOrEqual(hosts - spare);
          expect(placement.value).toBeGreaterThanOrEqual(placement.bound);
          for (const { name, count } of workloads) {
            const missing = placement.unplaced.filter((one) => one.workload === name);
            const unplaced = missing.reduce((sum, one) => sum + one.count, 0);
            expect(placedOf(placement, name) + unplaced).toBe(count);
          }
          for (const { p95 } of Object.values(placement.hosts[0]?.load ?? {})) {
            expect(p95).toBeLessThanOrEqual(1 + 1e-6);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('still holds after any of the spare hosts fail, one after the other', () => {
    const placement = placed([web], 4, { spare: 1 });
    expect(placement.spare).toMatchObject({ hosts: 1, holds: true });
    // All hosts are alike: with any one gone, the patterns still have as many hosts as they need.
    expect(placement.hosts[0]?.used).toBeLessThanOrEqual(3);
  });

  it('keeps the fullest hosts where there are too few, and says what is short in hosts', () => {
    const placement = placed([{ ...web, count: 40 }], 1);
    expect(placement.unplaced[0]).toMatchObject({ workload: 'web', alternative: 'container' });
    const [first] = placement.unplaced[0]?.because ?? [];
    expect(first?.resource).toBe('cpu');
    expect(first?.short).toBeGreaterThan(1);
    expect(placement.whyNotOneMore[0]?.byClass[0]?.resource).toBe('cpu');
  });

  it('says why a workload cannot run at all', () => {
    const choice = { alternative: 'container' };
    const placement = placed([{ ...web, guestOs: 'windows' }], 3, { choice });
    expect(placement.value).toBe(0);
    expect(placement.unplaced).toMatchObject([{ workload: 'web', count: 9, because: [] }]);
    expect(placement.unplaced[0]?.reasons[0]?.en).toContain('Windows');
  });
});
