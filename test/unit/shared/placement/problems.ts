import type { PackingProblem } from '../../../../src/shared/placement/packing-problem.ts';

/** A problem of classes, each its sizes in shares of a bin and how many there are. */
export function problemOf(
  rows: readonly { readonly sizes: readonly number[]; readonly count: number }[],
): PackingProblem {
  return {
    dimensions: rows[0]?.sizes.length ?? 1,
    classes: rows.length,
    sizes: Float64Array.from(rows.flatMap(({ sizes }) => [...sizes])),
    demands: Int32Array.from(rows, ({ count }) => count),
  };
}

/** The fewest bins, by trying every way there is; for a handful of items. */
export function fewestBins(problem: PackingProblem): number {
  const { dimensions, sizes, demands } = problem;
  const items = [...demands].flatMap((count, item) => Array.from({ length: count }, () => item));
  let best = items.length;
  const loads: number[][] = [];
  const place = (index: number): void => {
    if (loads.length >= best) return;
    const item = items[index];
    if (item === undefined) {
      best = loads.length;
      return;
    }
    const size = Array.from(
      { length: dimensions },
      (_, axis) => sizes[item * dimensions + axis] ?? 0,
    );
    for (const load of [...loads, size.map(() => 0)]) {
      const isNew = !loads.includes(load);
      if (size.some((one, axis) => (load[axis] ?? 0) + one > 1 + 1e-9)) continue;
      for (const [axis, one] of size.entries()) load[axis] = (load[axis] ?? 0) + one;
      if (isNew) loads.push(load);
      place(index + 1);
      if (isNew) loads.pop();
      for (const [axis, one] of size.entries()) load[axis] = (load[axis] ?? 0) - one;
    }
  };
  place(0);
  return best;
}
