import type { DensityResource } from '../../domain/result/density.ts';
import type { Plan } from '../../domain/result/plan.ts';
import type { ProvedPacking } from '../../placement/packing-certificate.ts';
import { fitTolerance, sizeOf, volumes, type Bin } from '../../placement/packing-problem.ts';
import {
  countedItems,
  patternsOf,
  type Placement,
  type ResourceLoad,
  type Shortage,
  type UnplacedInstances,
} from '../../placement/placement.ts';
import { middleShare, safeShare, type FleetProblem } from './fleet-problem.ts';

/** What a placement on a plan's hosts is asked for. */
export interface FleetQuestion {
  readonly plan: Plan;
  readonly fleet: FleetProblem;
  /** Hosts that must be free, so that any of them may fail. */
  readonly spare: number;
  /** The independent check of the packing found nothing wrong. */
  readonly checked: boolean;
  readonly seconds: number;
}

/** A packing of a plan's workloads as their placement on its hosts: what fits, what does not, and why. */
export function placeFleet(question: FleetQuestion, packing: ProvedPacking): Placement {
  const { plan, fleet, spare, checked, seconds } = question;
  const { bound, boundBy, certificate } = packing;
  const available = Math.max(0, plan.host.count - spare);
  const bins = fullestFirst(fleet, packing.bins);
  const used = bins.slice(0, available);
  const beyond = bins.slice(available);
  const unplaced = [...unplaceable(fleet), ...left(fleet, beyond, used.length, plan.host.name)];
  return {
    schema: 'isoplan/placement@1',
    version: plan.version,
    inputs: { hash: plan.inputs.hash },
    objective: 'hosts',
    value: bins.length,
    bound,
    gap: bound > 0 ? bins.length / bound - 1 : 0,
    boundBy,
    certificate,
    hosts: [
      {
        class: plan.host.name,
        used: used.length,
        of: plan.host.count,
        load: loads(fleet, used),
        patterns: patternsOf(used, (item) => named(fleet, item)),
      },
    ],
    unplaced,
    spare: {
      hosts: spare,
      holds: beyond.length === 0,
      worst: { class: plan.host.name, unplaced: instancesIn(beyond) },
    },
    whyNotOneMore: used.length < available ? [] : noRoom(fleet, used, plan.host.name),
    checked,
    seconds,
  };
}

function named({ placed }: FleetProblem, item: number) {
  const one = placed[item];
  return { workload: one?.workload ?? '', alternative: one?.alternative ?? null };
}

/** Bins by what they hold, the fullest first, so that those left out hold least. */
function fullestFirst({ problem }: FleetProblem, bins: readonly Bin[]): readonly Bin[] {
  const fullness = (bin: Bin): number =>
    bin.reduce((sum, item) => {
      for (let axis = 0; axis < problem.dimensions; axis += 1) sum += sizeOf(problem, item, axis);
      return sum;
    }, 0);
  return bins
    .map((bin) => ({ bin, fullness: fullness(bin) }))
    .toSorted((one, other) => other.fullness - one.fullness)
    .map(({ bin }) => bin);
}

function instancesIn(bins: readonly Bin[]): number {
  return bins.reduce((sum, bin) => sum + bin.length, 0);
}

function loads(
  { problem, placed, resources }: FleetProblem,
  bins: readonly Bin[],
): Readonly<Record<string, ResourceLoad>> {
  const mean = (share: (item: number) => number): number =>
    bins.length === 0
      ? 0
      : bins.reduce((sum, bin) => sum + bin.reduce((load, item) => load + share(item), 0), 0) /
        bins.length;
  return Object.fromEntries(
    resources.map((resource, axis) => [
      resource,
      {
        p50: mean((item) => middleShare(placed[item]?.shares[resource] ?? null)),
        p95: mean((item) => sizeOf(problem, item, axis)),
        of: 1,
      },
    ]),
  );
}

/** Workloads that cannot run on these hosts whatever else does. */
function unplaceable(fleet: FleetProblem): readonly UnplacedInstances[] {
  return fleet.unplaceable.map(({ workload, alternative, count, reasons }) => ({
    workload,
    alternative,
    count,
    because: [],
    reasons: reasons.map(({ text }) => text),
  }));
}

/** Instances for which there is no host left, and what is short even if everything were split perfectly. */
function left(
  fleet: FleetProblem,
  beyond: readonly Bin[],
  hosts: number,
  hostName: string,
): readonly UnplacedInstances[] {
  if (beyond.length === 0) return [];
  const because = shortages(fleet, hosts, hostName);
  return [...countedItems(beyond.flat())].map(([item, count]) => ({
    ...named(fleet, item),
    count,
    because,
    reasons: [],
  }));
}

function shortages(
  { problem, resources }: FleetProblem,
  hosts: number,
  hostName: string,
): readonly Shortage[] {
  const needed = volumes(problem);
  return resources.flatMap((resource, axis): readonly Shortage[] => {
    const short = (needed[axis] ?? 0) - hosts;
    return short > fitTolerance ? [{ class: hostName, resource, short, hosts }] : [];
  });
}

/** For each workload of which not one instance more fits anywhere: the resource that is nearest to room for it. */
function noRoom(
  fleet: FleetProblem,
  bins: readonly Bin[],
  hostName: string,
): Placement['whyNotOneMore'] {
  const free = bins.map((bin) => freeShares(fleet, bin));
  return fleet.placed.flatMap(({ workload, shares }) => {
    const nearest = free
      .map((left) => tightest(fleet.resources, left, shares))
      .toSorted((one, other) => one.short - other.short)[0];
    if (nearest === undefined || nearest.short <= fitTolerance) return [];
    return [{ workload, byClass: [{ class: hostName, hosts: bins.length, ...nearest }] }];
  });
}

function freeShares({ problem }: FleetProblem, bin: Bin): readonly number[] {
  return Array.from({ length: problem.dimensions }, (_, axis) =>
    bin.reduce((room, item) => room - sizeOf(problem, item, axis), 1),
  );
}

function tightest(
  resources: readonly DensityResource[],
  left: readonly number[],
  shares: FleetProblem['placed'][number]['shares'],
): { readonly resource: DensityResource; readonly short: number } {
  const short = resources.map((resource, axis) => ({
    resource,
    short: safeShare(shares[resource]) - (left[axis] ?? 0),
  }));
  return (
    short.toSorted((one, other) => other.short - one.short)[0] ?? { resource: 'cpu', short: 0 }
  );
}
