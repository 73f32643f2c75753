import type { Estimate } from '../../../../src/shared/domain/range/range.ts';
import type { AlternativePlan, Plan } from '../../../../src/shared/domain/result/plan.ts';

type Bounds = readonly [low: number, high: number];

function boundsOf(outcome: Estimate): Bounds {
  return typeof outcome === 'number' ? [outcome, outcome] : [outcome.low, outcome.high];
}

function outcomesIn(value: unknown, path: string, found: Map<string, Bounds>): void {
  if (typeof value === 'number') found.set(path, boundsOf(value));
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields['low'] === 'number' && typeof fields['high'] === 'number') {
    found.set(path, [fields['low'], fields['high']]);
    return;
  }
  for (const [name, part] of Object.entries(fields)) outcomesIn(part, `${path}.${name}`, found);
}

function figuresOf({ id, resources, performance, density }: AlternativePlan): Map<string, Bounds> {
  const found = new Map<string, Bounds>();
  const { serviceSeconds, maxRequestsPerSecond, utilization } = performance ?? {};
  const parts = { resources, serviceSeconds, maxRequestsPerSecond, utilization };
  outcomesIn({ ...parts, instancesPerHost: density?.instancesPerHost }, id, found);
  return found;
}

/** Rounding of interval ends that were computed from other ends. */
const rounding = 1e-9;

/** Figures of a narrow plan that are not within the ranges of a wide one, by path; empty is what is hoped for. */
export function strayFigures(wide: Plan, narrow: Plan): readonly string[] {
  return wide.workloads.flatMap((workload, index) =>
    workload.alternatives.flatMap((alternative, place) => {
      const inside = narrow.workloads[index]?.alternatives[place];
      if (inside === undefined) return [alternative.id];
      const outer = figuresOf(alternative);
      return [...figuresOf(inside)].flatMap(([path, [low, high]]) => {
        const [least, most] = outer.get(path) ?? [Number.NaN, Number.NaN];
        const slack = rounding * Math.max(Math.abs(low), Math.abs(high));
        return least <= low + slack && high - slack <= most ? [] : [path];
      });
    }),
  );
}
