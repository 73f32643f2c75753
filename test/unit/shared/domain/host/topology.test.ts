import { describe, expect, test } from 'vitest';
import {
  nestParts,
  type LoosePart,
  type TopologyKind,
  type TopologyPart,
} from '../../../../../src/shared/domain/host/topology.ts';

const part = (kind: TopologyKind, ...cpus: readonly number[]): LoosePart => ({
  kind,
  number: null,
  bytes: null,
  efficient: false,
  cpus: new Set(cpus),
});

/** The tree as text: `machine4(l2:2(core1 core1) …)`. */
function drawn({ kind, threads, children }: TopologyPart): string {
  const inside = children.map(drawn).join(' ');
  return `${kind}${/\d$/.test(kind) ? ':' : ''}${threads}${inside === '' ? '' : `(${inside})`}`;
}

const all = new Set([0, 1, 2, 3]);

describe('the parts of a machine', () => {
  test('stand inside the smallest part that holds them, whatever order they come in', () => {
    const parts = [
      part('core', 2, 3),
      part('l3', 0, 1, 2, 3),
      part('core', 0, 1),
      part('package', 0, 1, 2, 3),
      part('l2', 0, 1),
    ];
    const tree = 'machine4(package4(l3:4(l2:2(core2) core2)))';
    expect(drawn(nestParts(parts, all))).toBe(tree);
    expect(drawn(nestParts(parts.toReversed(), all))).toBe(tree);
  });

  test('of nodes and packages the larger one is outside', () => {
    const inPackage = [part('package', 0, 1, 2, 3), part('node', 0, 1), part('node', 2, 3)];
    expect(drawn(nestParts(inPackage, all))).toBe('machine4(package4(node2 node2))');
    const inNode = [part('node', 0, 1, 2, 3), part('package', 0, 1), part('package', 2, 3)];
    expect(drawn(nestParts(inNode, all))).toBe('machine4(node4(package2 package2))');
  });

  test('that cut across another, hold nothing or hold unknown CPUs are left out', () => {
    const parts = [part('l3', 0, 1, 2), part('l2', 2, 3), part('node'), part('core', 7)];
    expect(drawn(nestParts(parts, all))).toBe('machine4(l3:3)');
  });
});
