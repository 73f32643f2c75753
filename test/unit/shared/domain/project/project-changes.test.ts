import { describe, expect, test } from 'vitest';
import { projectChanges } from '../../../../../src/shared/domain/project/project-changes.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';

function changes(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] {
  const base = { schema: 'isoplan/project@1', name: 'Shop' };
  const documents = [before, after].map((fields) => projectDocument.parse({ ...base, ...fields }));
  const [left, right] = documents;
  if (!left || !right) throw new Error('no documents');
  return projectChanges(left, right).map(
    (change) => `${change.kind} ${change.field}: ${change.before} -> ${change.after}`,
  );
}

const web = { name: 'web', cpu: '1', memory: '1Gi' };
const cache = { name: 'cache', cpu: '2', memory: '8Gi' };

describe('projectChanges', () => {
  test.each([
    ['nothing', {}, {}, []],
    ['a text', { notes: 'a' }, { notes: 'b' }, ['changed notes: a -> b']],
    [
      'a figure of a named workload',
      { workloads: [web, cache] },
      { workloads: [{ ...web, cpu: 2 }, cache] },
      ['changed workloads[web].cpu: 1 -> 2'],
    ],
    [
      'a workload put before the others',
      { workloads: [web] },
      { workloads: [cache, web] },
      ['added workloads[cache]: null -> {name: "cache", cpu: "2", memory: "8Gi"}'],
    ],
    [
      'a workload taken away',
      { workloads: [web, cache] },
      { workloads: [cache] },
      ['removed workloads[web]: {name: "web", cpu: "1", memory: "1Gi"} -> null'],
    ],
    [
      'the order of workloads',
      { workloads: [web, cache] },
      { workloads: [cache, web] },
      ['changed workloads: ["web", "cache"] -> ["cache", "web"]'],
    ],
    [
      'unnamed workloads, by their places',
      { workloads: [{ cpu: 1 }, { cpu: 2 }] },
      { workloads: [{ cpu: 1 }, { cpu: 3 }] },
      ['changed workloads[1].cpu: 2 -> 3'],
    ],
    [
      'an added and a removed field',
      { weights: { cpu: 1 } },
      { weights: { memory: 2 } },
      ['removed weights.cpu: 1 -> null', 'added weights.memory: null -> 2'],
    ],
    [
      'a whole part',
      { host: null },
      { host: { cores: 8, name: 'h' } },
      [expect.stringMatching(/^changed host: null -> \{name: "h", count: 1, cores: 8/)],
    ],
    [
      'a level that becomes figures',
      { workloads: [{ ...web, ioRequirement: 'high' }] },
      { workloads: [{ ...web, ioRequirement: { iops: 100 } }] },
      ['changed workloads[web].ioRequirement: high -> {iops: 100}'],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  test('does not call a different order of fields a change', () => {
    expect(
      changes(
        { workloads: [{ cpu: '1', name: 'web', memory: '1Gi' }], thresholds: { b: 1, a: 2 } },
        { workloads: [web], thresholds: { a: 2, b: 1 } },
      ),
    ).toEqual([]);
  });
});
