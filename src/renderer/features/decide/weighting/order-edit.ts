import type { Criterion } from '../../../../shared/domain/criterion.ts';

/** Groups of criteria, most important first; those of a group are as important as each other. */
export type Order = readonly (readonly Criterion[])[];

/** The criteria from the largest share to the smallest; equal shares are one group. */
export function orderByShare(
  shares: readonly (readonly [Criterion, number])[],
  tolerance = 1e-9,
): Order {
  const groups: Criterion[][] = [];
  let last = Number.NaN;
  for (const [criterion, share] of shares.toSorted(([, one], [, other]) => other - one)) {
    const group = groups.at(-1);
    if (group !== undefined && Math.abs(share - last) <= tolerance) group.push(criterion);
    else groups.push([criterion]);
    last = share;
  }
  return groups;
}

function without(order: Order, criterion: Criterion): Order {
  return order
    .map((group) => group.filter((one) => one !== criterion))
    .filter((group) => group.length > 0);
}

/** Moves a criterion one place: out of its group first, then past the group beside it. */
export function moveBy(order: Order, criterion: Criterion, step: -1 | 1): Order {
  const at = order.findIndex((group) => group.includes(criterion));
  const group = order[at];
  if (group === undefined) return order;
  const alone = group.length === 1;
  const rest = without(order, criterion);
  const target = alone ? at + step : at + (step === 1 ? 1 : 0);
  if (target < 0 || target > rest.length) return order;
  return rest.toSpliced(target, 0, [criterion]);
}

/** Puts a criterion, as a group of its own, in the place of another one's group. */
export function moveTo(order: Order, criterion: Criterion, target: Criterion): Order {
  if (criterion === target) return order;
  const from = order.findIndex((group) => group.includes(criterion));
  const to = order.findIndex((group) => group.includes(target));
  const rest = without(order, criterion);
  const at = rest.findIndex((group) => group.includes(target));
  return rest.toSpliced(from < to ? at + 1 : at, 0, [criterion]);
}

/** Whether a criterion is as important as one that is listed before it. */
export function isTied(order: Order, criterion: Criterion): boolean {
  return order.some((group) => group.indexOf(criterion) > 0);
}

/** Makes a criterion as important as the group before it; one that is tied already stands alone again. */
export function toggleTie(order: Order, criterion: Criterion): Order {
  const at = order.findIndex((group) => group.includes(criterion));
  const group = order[at];
  if (group === undefined) return order;
  if (isTied(order, criterion)) {
    const place = group.indexOf(criterion);
    return order.toSpliced(at, 1, group.slice(0, place), group.slice(place));
  }
  const before = order[at - 1];
  return before === undefined ? order : order.toSpliced(at - 1, 2, [...before, ...group]);
}
