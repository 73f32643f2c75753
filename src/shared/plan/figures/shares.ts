import { densityResources, type DensityResource } from '../../domain/result/density.ts';
import type { Estimate } from '../../domain/range/range.ts';
import { densitySymbol } from '../../rules/capacity.ts';
import type { AlternativeFigures } from './figures.ts';

/** Parts of a resource that a host pays once: an instance among others is spared them, one alone is not. */
const sharedSymbols = {
  memory: { shared: 'memory.shared', perInstance: 'memory.perInstance' },
  diskSpace: { shared: 'disk.shared', perInstance: 'disk.perInstance' },
} as const;

/**
 * What one instance by itself takes of a host, resource by resource, as a share of what the host has for
 * instances; null where either is unknown. Ends and percentiles turn round: few instances fit where each
 * takes much.
 */
export function readShares(
  figures: AlternativeFigures,
): Readonly<Record<DensityResource, Estimate | null>> {
  const shares = densityResources.map((resource) => {
    const density = figures.estimate(densitySymbol(resource));
    if (density === null) return [resource, null] as const;
    return [resource, inverse(density, aloneFactor(figures, resource))] as const;
  });
  return Object.fromEntries(shares) as Record<DensityResource, Estimate | null>;
}

/** How much more an instance takes alone than one more beside others, at the point figures. */
function aloneFactor({ point }: AlternativeFigures, resource: DensityResource): number {
  if (resource !== 'memory' && resource !== 'diskSpace') return 1;
  const shared = point(sharedSymbols[resource].shared) ?? 0;
  const alone = point(sharedSymbols[resource].perInstance) ?? 0;
  const density = point(densitySymbol(resource)) ?? 0;
  const capacity = shared + density * (alone - shared);
  const beside = density > 0 ? 1 / density : 0;
  return capacity > 0 && beside > 0 ? alone / capacity / beside : 1;
}

function inverse(density: Estimate, factor: number): Estimate {
  const share = (instances: number): number => factor / Math.max(instances, Number.MIN_VALUE);
  if (typeof density === 'number') return share(density);
  const { low, p5, p50, p95, high } = density;
  return { low: share(high), p5: share(p95), p50: share(p50), p95: share(p5), high: share(low) };
}
