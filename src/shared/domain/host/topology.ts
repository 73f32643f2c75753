/** What a machine is made of, from the outside in. Caches and nodes may be shared by any number of cores. */
export const topologyKinds = ['machine', 'package', 'node', 'l3', 'l2', 'core'] as const;
export type TopologyKind = (typeof topologyKinds)[number];

/** One part of a machine with the logical CPUs it holds, and the parts inside it. */
export interface TopologyPart {
  readonly kind: TopologyKind;
  /** Number of the package or the node; null for parts that have none. */
  readonly number: number | null;
  /** Logical CPUs in it. */
  readonly threads: number;
  /** Size of a cache, memory of a node; null where there is none, or it is not known. */
  readonly bytes: number | null;
  /** A core that is built to save power rather than to be fast. */
  readonly efficient: boolean;
  readonly children: readonly TopologyPart[];
}

/** A part before it is put in its place: what it holds is told by CPU numbers. */
export interface LoosePart extends Omit<TopologyPart, 'children' | 'threads'> {
  readonly cpus: ReadonlySet<number>;
}

interface Branch {
  readonly part: LoosePart;
  readonly branches: Branch[];
}

const outwards = (kind: TopologyKind): number => topologyKinds.indexOf(kind);

function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  return [...inner].every((cpu) => outer.has(cpu));
}

function holds(outer: LoosePart, inner: LoosePart): boolean {
  return isWithin(inner.cpus, outer.cpus);
}

/** Puts a part into the innermost one that holds it; one that cuts across others is left out. */
function insert(into: Branch, part: LoosePart): void {
  const around = into.branches.find((branch) => holds(branch.part, part));
  if (around !== undefined) {
    insert(around, part);
    return;
  }
  const isApart = into.branches.every(
    (branch) => ![...part.cpus].some((cpu) => branch.part.cpus.has(cpu)),
  );
  if (isApart) into.branches.push({ part, branches: [] });
}

function finished({ part, branches }: Branch): TopologyPart {
  const { cpus, ...rest } = part;
  return { ...rest, threads: cpus.size, children: branches.map(finished) };
}

/**
 * The parts of a machine as a tree, each inside the smallest one that holds all of its CPUs, as
 * hwloc draws them. Of parts that hold the same CPUs the outer kind comes first.
 */
export function nestParts(parts: readonly LoosePart[], all: ReadonlySet<number>): TopologyPart {
  const kind = 'machine' as const;
  const root: Branch = {
    part: { kind, number: null, bytes: null, efficient: false, cpus: all },
    branches: [],
  };
  const ordered = parts
    .filter(({ cpus }) => cpus.size > 0 && isWithin(cpus, all))
    .toSorted(
      (left, right) =>
        right.cpus.size - left.cpus.size ||
        outwards(left.kind) - outwards(right.kind) ||
        Math.min(...left.cpus) - Math.min(...right.cpus),
    );
  for (const part of ordered) insert(root, part);
  return finished(root);
}
