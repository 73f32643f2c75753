import type { Criterion } from '../domain/criterion.ts';
import type { ComparedQuantity, PackComparison } from './pack-comparison.ts';

/** Every comparison of one quantity: a criterion's figure, or a parameter. */
export interface ComparedGroup extends ComparedQuantity {
  /** Unlike any other group's. */
  readonly key: string;
  readonly criterion: Criterion | null;
  readonly comparisons: readonly PackComparison[];
}

/** Comparisons by quantity, criteria first, each list in the order of the evidence pack. */
export function groupComparisons(comparisons: readonly PackComparison[]): readonly ComparedGroup[] {
  const groups = new Map<string, PackComparison[]>();
  for (const comparison of comparisons) {
    const key = keyOf(comparison);
    const known = groups.get(key);
    if (known) known.push(comparison);
    else groups.set(key, [comparison]);
  }
  const found = [...groups].flatMap(([key, list]): readonly ComparedGroup[] => {
    const [first] = list;
    if (!first) return [];
    const { criterion, symbol, title, unit } = first;
    return [{ key, criterion, symbol, title, unit, comparisons: list }];
  });
  const isParameter = ({ criterion }: ComparedGroup): number => (criterion === null ? 1 : 0);
  return found.toSorted((left, right) => isParameter(left) - isParameter(right));
}

/** The group has something published to hold the stated figures against. */
export function hasEvidence({ comparisons }: ComparedGroup): boolean {
  return comparisons.some(({ evidence }) => evidence !== null);
}

function keyOf({ criterion, symbol }: PackComparison): string {
  return criterion === null ? `parameter ${symbol}` : `criterion ${criterion}`;
}
