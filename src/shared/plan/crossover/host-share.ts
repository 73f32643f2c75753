import { densityResources } from '../../domain/result/density.ts';
import type { AlternativeEvaluation } from '../../model/evaluate-alternative.ts';
import { densitySymbol } from '../../rules/capacity.ts';

/** What instances take of one resource of a host, as shares of it. */
interface ShareLine {
  /** Paid once on a host. */
  readonly fixed: number;
  readonly perInstance: number;
}

/** What instances of a workload take of hosts under one alternative, at the point figures. */
export interface HostShare {
  readonly alternative: string;
  readonly lines: readonly ShareLine[];
  /** Instances that fill one host, in fractions. */
  readonly perHost: number;
}

/** Parts of a resource that a host pays once, beside what an instance takes with its share of them. */
const sharedSymbols = {
  memory: { shared: 'memory.shared', perInstance: 'memory.perInstance' },
  diskSpace: { shared: 'disk.shared', perInstance: 'disk.perInstance' },
} as const;

/** Reads the share of an alternative from its figures; null where nothing limits it, or not one instance fits. */
export function hostShareOf({ alternative, figures }: AlternativeEvaluation): HostShare | null {
  const point = (symbol: string): number | undefined => figures.get(symbol)?.point;
  const lines = densityResources.flatMap((resource): readonly ShareLine[] => {
    const capacity = point(densitySymbol(resource));
    if (capacity === undefined) return [];
    if (capacity <= 0) return [{ fixed: 0, perInstance: Number.POSITIVE_INFINITY }];
    if (resource !== 'memory' && resource !== 'diskSpace') {
      return [{ fixed: 0, perInstance: 1 / capacity }];
    }
    const shared = point(sharedSymbols[resource].shared) ?? 0;
    const perInstance = point(sharedSymbols[resource].perInstance) ?? 0;
    const grows = perInstance - shared;
    // `shared + capacity * grows` is what the host has of it.
    const all = shared + capacity * grows;
    return [{ fixed: shared / all, perInstance: grows / all }];
  });
  const perHost = Math.min(
    ...lines.map(({ fixed, perInstance }) => (1 - fixed) / perInstance),
    Number.POSITIVE_INFINITY,
  );
  return perHost >= 1 && Number.isFinite(perHost) ? { alternative, lines, perHost } : null;
}

/**
 * Hosts that a number of instances takes, in fractions: the fullest resource of the first host, and as many
 * full hosts as they need beyond it.
 */
export function shareAt({ lines, perHost }: HostShare, instances: number): number {
  if (instances >= perHost) return instances / perHost;
  return Math.max(...lines.map(({ fixed, perInstance }) => fixed + instances * perInstance));
}

/** Numbers of instances at which the share of one of two alternatives may become the smaller: where lines meet. */
export function meetings(one: HostShare, other: HostShare): readonly number[] {
  const linesOf = ({ lines, perHost }: HostShare): readonly ShareLine[] => [
    ...lines,
    { fixed: 0, perInstance: 1 / perHost },
  ];
  const crossings = linesOf(one).flatMap((left) =>
    linesOf(other).map(
      (right) => (right.fixed - left.fixed) / (left.perInstance - right.perInstance),
    ),
  );
  return [one.perHost, other.perHost, ...crossings].filter(
    (place) => Number.isFinite(place) && place > 0,
  );
}
