/**
 * Divides quantities into parts that have no name in common, however indirectly: quantities of
 * different parts depend on different uncertain numbers, and so are independent of each other.
 *
 * @param names the uncertain numbers behind each quantity; of uncertain numbers that are tied to each
 *   other, one name for all.
 * @returns the part of each quantity, counted from 0 by first appearance; -1 for a quantity without
 *   names, which is certain.
 */
export function independentParts(names: readonly (readonly string[])[]): readonly number[] {
  const leaders = new Map<string, string>();
  const leaderOf = (name: string): string => {
    let leader = name;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) {
      leader = next;
    }
    return leader;
  };
  for (const [first, ...others] of names) {
    if (first === undefined) continue;
    for (const other of others) {
      const [leader, rival] = [leaderOf(first), leaderOf(other)];
      if (leader !== rival) leaders.set(rival, leader);
    }
  }
  const parts = new Map<string, number>();
  return names.map(([first]) => {
    if (first === undefined) return -1;
    const leader = leaderOf(first);
    const part = parts.get(leader) ?? parts.size;
    parts.set(leader, part);
    return part;
  });
}
