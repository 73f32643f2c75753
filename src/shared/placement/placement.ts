import type { Text } from '../base/text.ts';
import type { BoundKind, PackingCertificate, ProvedPacking } from './packing-certificate.ts';
import { sizeOf, type Bin, type PackingProblem } from './packing-problem.ts';

/** Load of one resource, as a share of the host. */
export interface ResourceLoad {
  readonly p50: number;
  readonly p95: number;
  readonly of: number;
}

/** Hosts filled alike. */
export interface PlacementPattern {
  readonly times: number;
  readonly instances: readonly {
    readonly workload: string;
    readonly alternative: string | null;
    readonly count: number;
  }[];
}

/** A resource that hosts of a class are short of, in hosts. */
export interface Shortage {
  readonly class: string;
  readonly resource: string;
  /** Hosts' worth of the resource that is missing, even if everything were split perfectly. */
  readonly short: number;
  readonly hosts: number;
}

/** Instances that have no place. */
export interface UnplacedInstances {
  readonly workload: string;
  readonly alternative: string | null;
  readonly count: number;
  readonly because: readonly Shortage[];
  /** Why they cannot run on these hosts at all; empty where they only lack room. */
  readonly reasons: readonly Text[];
}

/** Where instances go, and how far that can be from the best (contract: `isoplan/placement@1`). */
export interface Placement {
  readonly schema: 'isoplan/placement@1';
  readonly version: string;
  readonly inputs: { readonly hash: string };
  readonly objective: 'hosts';
  /** Hosts used. */
  readonly value: number;
  /** Hosts needed at least. */
  readonly bound: number;
  /** `value / bound - 1`. */
  readonly gap: number;
  readonly boundBy: BoundKind;
  readonly certificate: PackingCertificate;
  readonly hosts: readonly {
    readonly class: string;
    readonly used: number;
    /** Hosts there are; null where as many as needed. */
    readonly of: number | null;
    /** Mean load of the hosts used, by resource. */
    readonly load: Readonly<Record<string, ResourceLoad>>;
    readonly patterns: readonly PlacementPattern[];
  }[];
  readonly unplaced: readonly UnplacedInstances[];
  /** Whether all still fits when so many hosts of each class fail; null where that was not asked. */
  readonly spare: {
    readonly hosts: number;
    readonly holds: boolean;
    readonly worst: { readonly class: string; readonly unplaced: number };
  } | null;
  /** Workloads of which not one instance more fits anywhere, and what is short where it nearly does. */
  readonly whyNotOneMore: readonly {
    readonly workload: string;
    readonly byClass: readonly Shortage[];
  }[];
  /** An independent check of packing and certificate found nothing wrong. */
  readonly checked: boolean;
  readonly seconds: number;
}

/** A packing of plain bins as a placement: bins are the hosts, classes of items the workloads. */
export function binPlacement(
  problem: PackingProblem,
  packing: ProvedPacking,
  about: {
    readonly version: string;
    readonly hash: string;
    readonly checked: boolean;
    readonly seconds: number;
  },
): Placement {
  const { bins, bound, boundBy, certificate } = packing;
  return {
    schema: 'isoplan/placement@1',
    version: about.version,
    inputs: { hash: about.hash },
    objective: 'hosts',
    value: bins.length,
    bound,
    gap: bound > 0 ? bins.length / bound - 1 : 0,
    boundBy,
    certificate,
    hosts: [
      {
        class: 'bin',
        used: bins.length,
        of: null,
        load: loadsOf(problem, bins),
        patterns: patternsOf(bins, (item) => ({ workload: `item[${item}]`, alternative: null })),
      },
    ],
    unplaced: [],
    spare: null,
    whyNotOneMore: [],
    checked: about.checked,
    seconds: about.seconds,
  };
}

function loadsOf(
  problem: PackingProblem,
  bins: readonly Bin[],
): Readonly<Record<string, ResourceLoad>> {
  const axes = Array.from({ length: problem.dimensions }, (_, axis) => axis);
  return Object.fromEntries(
    axes.map((axis) => {
      const total = bins.reduce(
        (sum, bin) => sum + bin.reduce((load, item) => load + sizeOf(problem, item, axis), 0),
        0,
      );
      const mean = bins.length === 0 ? 0 : total / bins.length;
      return [`resource[${axis}]`, { p50: mean, p95: mean, of: 1 }];
    }),
  );
}

/** Bins filled alike as one pattern, the most frequent first. */
export function patternsOf(
  bins: readonly Bin[],
  named: (item: number) => Omit<PlacementPattern['instances'][number], 'count'>,
): readonly PlacementPattern[] {
  const times = new Map<string, { readonly bin: Bin; count: number }>();
  for (const bin of bins) {
    const sorted = bin.toSorted((one, other) => one - other);
    const key = sorted.join(',');
    const known = times.get(key);
    if (known === undefined) times.set(key, { bin: sorted, count: 1 });
    else known.count += 1;
  }
  return [...times.values()]
    .toSorted((one, other) => other.count - one.count)
    .map(({ bin, count }) => ({
      times: count,
      instances: [...countedItems(bin)].map(([item, many]) => ({ ...named(item), count: many })),
    }));
}

/** How often each item occurs. */
export function countedItems(items: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
