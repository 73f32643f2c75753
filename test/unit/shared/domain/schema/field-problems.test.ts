import { describe, expect, test } from 'vitest';
import type { Expectation, FieldFailure } from '../../../../../src/shared/base/failure.ts';
import { fieldPath, parseFields } from '../../../../../src/shared/domain/schema/field-problems.ts';
import { problemsOf } from '../../../../../src/shared/domain/schema/problem-list.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';

/** The first problem of a project. */
function problem(extra: Readonly<Record<string, unknown>>): FieldFailure {
  const value = { schema: 'isoplan/project@1', name: 'shop', ...extra };
  const result = parseFields(projectDocument, value, { source: 'shop.json' });
  const [first] = result.ok ? [] : problemsOf(result.error);
  if (first === undefined) throw new Error('accepted');
  return first;
}

/** The fields that are named as wrong. */
function fieldsOf(extra: Readonly<Record<string, unknown>>): readonly string[] {
  const value = { schema: 'isoplan/project@1', name: 'shop', ...extra };
  const result = parseFields(projectDocument, value);
  return result.ok ? [] : problemsOf(result.error).map(({ field }) => field);
}

const levels = ['none', 'low', 'medium', 'high', 'extreme'];

describe('parseFields on a workload', () => {
  test.each<[Readonly<Record<string, unknown>>, string, string, Expectation]>([
    [{ memory: true }, '.memory', 'true', { kind: 'quantity', example: '4Gi' }],
    [{ cpu: Number.POSITIVE_INFINITY }, '.cpu', 'Infinity', { kind: 'quantity', example: '500m' }],
    [{ cpu: '' }, '.cpu', '', { kind: 'quantity', example: '500m' }],
    [
      { ioRequirement: { blockSize: [] } },
      '.ioRequirement.blockSize',
      '[]',
      { kind: 'quantity', example: '4Ki' },
    ],
    [
      { type: 'docker' },
      '.type',
      'docker',
      { kind: 'one-of', options: ['vm', 'pv', 'container', 'sandbox'] },
    ],
    [{ isolation: 7 }, '.isolation', '7', { kind: 'one-of', options: ['1', '2', '3', '4'] }],
    [{ ioRequirement: 'hgih' }, '.ioRequirement', 'hgih', { kind: 'one-of', options: levels }],
    [{ ioRequirement: 3 }, '.ioRequirement', '3', { kind: 'one-of', options: levels }],
    [
      { ioRequirement: { iops: -1 } },
      '.ioRequirement.iops',
      '-1',
      { kind: 'between', low: 0, high: 1e18 },
    ],
    [
      { ioRequirement: { levle: 'low' } },
      '.ioRequirement.levle',
      'levle',
      {
        kind: 'known-field',
        known: ['level', 'iops', 'bytesPerSecond', 'blockSize', 'latencyBudget', 'queueDepth'],
      },
    ],
    [
      { storageRequirement: { queueDepth: 8 } },
      '.storageRequirement.queueDepth',
      'queueDepth',
      {
        kind: 'known-field',
        known: ['level', 'iops', 'bytesPerSecond', 'blockSize', 'latencyBudget'],
      },
    ],
    [{ count: 0 }, '.count', '0', { kind: 'between', low: 1, high: 1_000_000 }],
    [{ count: 1.5 }, '.count', '1.5', { kind: 'type', type: 'integer' }],
    [{ count: 'two' }, '.count', 'two', { kind: 'type', type: 'integer' }],
    [{ name: '  ' }, '.name', '  ', { kind: 'text-length', low: 1, high: 200 }],
    [{ sharing: 'yes' }, '.sharing', 'yes', { kind: 'type', type: 'yes-no' }],
  ])('%j', (workload, field, found, expected) => {
    expect(problem({ workloads: [{}, workload] })).toEqual({
      code: 'field-invalid',
      source: 'shop.json',
      field: `workloads[1]${field}`,
      found,
      expected,
    });
  });

  test.each([['x'], [null], [[]], [3]])('%j is not an object', (workload) => {
    expect(problem({ workloads: [workload] })).toMatchObject({
      field: 'workloads[0]',
      expected: { kind: 'type', type: 'object' },
    });
  });
});

describe('parseFields on a project', () => {
  test.each<[Readonly<Record<string, unknown>>, string, string, Expectation]>([
    [{ workloads: {} }, 'workloads', '{}', { kind: 'type', type: 'list' }],
    [
      { workloads: Array.from({ length: 10_001 }, () => ({})) },
      'workloads',
      '10001',
      { kind: 'between', low: 0, high: 10_000 },
    ],
    [{ host: { cores: 0 } }, 'host.cores', '0', { kind: 'between', low: 0.001, high: 1e6 }],
    [{ host: 3 }, 'host', '3', { kind: 'type', type: 'object' }],
    [
      { host: { disks: [{ name: 'a', latencySeconds: { low: 'x' } }] } },
      'host.disks[0].latencySeconds.low',
      'x',
      { kind: 'type', type: 'number' },
    ],
    [
      { host: { disks: [{ name: 'a', latencySeconds: 'fast' }] } },
      'host.disks[0].latencySeconds',
      'fast',
      { kind: 'type', type: 'number' },
    ],
    [{ weights: { cpu: -1 } }, 'weights.cpu', '-1', { kind: 'between', low: 0, high: 1e6 }],
    [
      { weights: { price: 1 } },
      'weights.price',
      'price',
      {
        kind: 'known-field',
        known: ['cpu', 'memory', 'io', 'network', 'storage', 'isolation', 'compatibility'],
      },
    ],
    [{ thresholds: { a: 'x' } }, 'thresholds.a', 'x', { kind: 'type', type: 'number' }],
    [
      { schema: 'isoplan/project@2' },
      'schema',
      'isoplan/project@2',
      { kind: 'schema', schema: 'isoplan/project@1' },
    ],
    [{ name: undefined }, 'name', '', { kind: 'present' }],
    [{ notes: null }, 'notes', 'null', { kind: 'type', type: 'text' }],
    [
      { overrides: [{ parameter: 'x', low: Number.NaN }] },
      'overrides[0].low',
      'NaN',
      { kind: 'type', type: 'number' },
    ],
  ])('%j', (extra, field, found, expected) => {
    expect(problem(extra)).toMatchObject({ field, found, expected });
  });

  test('names every kind that tells the shapes of a field apart', () => {
    const options = [
      'ranking',
      'swing',
      'pairwise',
      'intervals',
      'ordinal',
      'tree',
      'stakeholders',
    ];
    expect(problem({ weighting: { kind: 'AHP', judgements: [] } })).toMatchObject({
      field: 'weighting.kind',
      found: 'AHP',
      expected: { kind: 'one-of', options },
    });
  });

  test('names the misspelt field when a required one is missing beside it', () => {
    expect(problem({ name: undefined, nmae: 'shop' })).toMatchObject({
      field: 'nmae',
      expected: { kind: 'known-field' },
    });
  });

  test('refuses a field that would reach the prototype', () => {
    const value: unknown = JSON.parse('{"schema":"isoplan/project@1","name":"x","__proto__":{}}');
    const result = parseFields(projectDocument, value);
    expect(result).toMatchObject({ ok: false, error: { field: '__proto__' } });
  });

  test('shortens what was found and where to 80 characters', () => {
    const long = 'k'.repeat(5000);
    const failure = problem({ [long]: 1 });
    expect(failure.found).toHaveLength(80);
    expect(failure.field).toHaveLength(80);
    expect(problem({ pack: { [long]: long, b: [1] } }).found.length).toBeLessThanOrEqual(80);
  });

  test('gives the parsed value when nothing is wrong', () => {
    const result = parseFields(projectDocument, { schema: 'isoplan/project@1', name: ' shop ' });
    expect(result.ok && [result.value.name, result.value.basis]).toEqual(['shop', 'calibrated']);
  });
});

describe('a value with several problems', () => {
  test.each<[Readonly<Record<string, unknown>>, readonly string[]]>([
    [{ notes: 1, pack: '' }, ['notes', 'pack']],
    [{ nots: 1, pakc: 2 }, ['nots', 'pakc']],
    [
      { host: { cores: 0, disks: [{ name: 'a', latencySeconds: { low: 'x', high: 'y' } }] } },
      ['host.cores', 'host.disks[0].latencySeconds.low', 'host.disks[0].latencySeconds.high'],
    ],
    [
      { overrides: [{ parameter: 'x', low: 1, distribution: 'flat' }] },
      [
        'overrides[0].high',
        'overrides[0].distribution',
        'overrides[0].provenance',
        'overrides[0].reason',
      ],
    ],
    [
      { workloads: [{ ioRequirement: { iops: -1, blockSize: [] } }] },
      ['workloads[0].ioRequirement.iops', 'workloads[0].ioRequirement.blockSize'],
    ],
    [{ schema: 'isoplan/project@2', pakc: 1, notes: 4 }, ['schema']],
  ])('%j names each', (extra, fields) => {
    expect(fieldsOf(extra)).toEqual(fields);
  });

  test('lists fifty and counts the rest, however many there are', () => {
    const value: unknown = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]),
    );
    const begun = performance.now();
    const result = parseFields(projectDocument, value);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(result).toMatchObject({ ok: false, error: { code: 'fields-invalid' } });
    expect(!result.ok && problemsOf(result.error)).toHaveLength(50);
    expect(
      !result.ok && result.error.code === 'fields-invalid' && result.error.more,
    ).toBeGreaterThan(99_900);
  });
});

describe('fieldPath', () => {
  test.each([
    [[], '', ''],
    [['workloads', 0, 'memory'], '', 'workloads[0].memory'],
    [[2, 'cpu'], '', '[2].cpu'],
    [['cpu'], 'workloads[3]', 'workloads[3].cpu'],
  ] as const)('%j after "%s" is "%s"', (path, at, text) => {
    expect(fieldPath(path, at)).toBe(text);
  });
});
