import type { ProjectDocument } from './project.ts';

type Workloads = ProjectDocument['workloads'];
type Item = Workloads[number] & { readonly name: string };

/** Fields besides the name that two workloads have in common, as a share of all that either has. */
function likeness(one: Item, other: Item): number {
  const [left, right]: readonly Readonly<Record<string, unknown>>[] = [one, other];
  const fields = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  fields.delete('name');
  let same = 0;
  for (const field of fields) {
    if (JSON.stringify(left?.[field]) === JSON.stringify(right?.[field])) same += 1;
  }
  return fields.size === 0 ? 1 : same / fields.size;
}

/** The list, where every workload has a name of its own. */
function named(list: Workloads): readonly Item[] | null {
  const items = list.filter((one): one is Item => one.name !== undefined);
  const names = new Set(items.map(({ name }) => name));
  return names.size === list.length ? items : null;
}

/** Workloads whose name the other list does not have, with their places. */
function unmatched(
  list: readonly Item[],
  other: readonly Item[],
): readonly { item: Item; place: number }[] {
  const names = new Set(other.map(({ name }) => name));
  return list.map((item, place) => ({ item, place })).filter(({ item }) => !names.has(item.name));
}

/**
 * Workloads that only got another name: nothing else differs, or they stand in the same place of a
 * list as long as before and most of their fields are the same. Lists in which a name repeats or is
 * missing are not looked at.
 *
 * @returns the name before by the name after.
 */
export function renamedWorkloads(before: Workloads, after: Workloads): ReadonlyMap<string, string> {
  const [left, right] = [named(before), named(after)];
  if (left === null || right === null) return new Map();
  const gone = unmatched(left, right);
  const taken = new Set<string>();
  const found = new Map<string, string>();
  for (const { item, place } of unmatched(right, left)) {
    const stays = (one: (typeof gone)[number]): boolean => {
      if (taken.has(one.item.name)) return false;
      const alike = likeness(one.item, item);
      return alike === 1 || (before.length === after.length && one.place === place && alike > 0.5);
    };
    const old = gone.find((one) => one.place === place && stays(one)) ?? gone.find(stays);
    if (!old) continue;
    taken.add(old.item.name);
    found.set(item.name, old.item.name);
  }
  return found;
}
