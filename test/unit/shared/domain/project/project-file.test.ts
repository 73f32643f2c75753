import { describe, expect, test } from 'vitest';
import type { ContentFailure, FieldFailure } from '../../../../../src/shared/base/failure.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../../src/shared/domain/project/project.ts';
import {
  readPlannableFile,
  readProjectFile,
  toProjectFile,
} from '../../../../../src/shared/domain/project/project-file.ts';
import { problemsOf } from '../../../../../src/shared/domain/schema/problem-list.ts';

const reading = { source: 'fleet.yaml', name: 'fleet' };
const seed = {
  type: 'container',
  cpu_requests: '2',
  memory_requests: '4Gi',
  io_requirements: 'high',
  network_requirements: 'medium',
};

function accepted(value: unknown): ProjectDocument {
  const result = readPlannableFile(value, reading);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function refusal(value: unknown): ContentFailure {
  const result = readPlannableFile(value, reading);
  if (result.ok) throw new Error('accepted');
  return result.error;
}

/** The first problem. */
function refused(value: unknown): FieldFailure {
  const [first] = problemsOf(refusal(value));
  if (first === undefined) throw new Error('refused without a problem');
  return first;
}

describe('readPlannableFile', () => {
  test('names every field that is wrong, by the schema or when resolved, in the names of the file', () => {
    const failure = refusal({
      name: 'shop',
      pack: 7,
      workloads: [
        seed,
        { ...seed, memory_requests: '3500m', count: 0 },
        { cpu: 'two', ioRequirement: { iops: -1, levle: 'low' } },
      ],
    });
    expect(failure.code === 'fields-invalid' && failure.problems.map(({ field }) => field)).toEqual(
      [
        'workloads[1].count',
        'workloads[2].ioRequirement.iops',
        'workloads[2].ioRequirement.levle',
        'pack',
        'workloads[1].memory_requests',
        'workloads[2].cpu',
        'workloads[2].memory',
      ],
    );
    const problems = failure.code === 'fields-invalid' ? failure.problems : [];
    expect(new Set(problems.map(({ source }) => source))).toEqual(new Set(['fleet.yaml']));
  });

  test('names every field that does not resolve where the schema has nothing to say', () => {
    expect(refusal([{ cpu: '0' }, { cpu: '1', memory: '4GB!' }])).toMatchObject({
      code: 'fields-invalid',
      problems: [{ field: '[0].cpu' }, { field: '[0].memory' }, { field: '[1].memory' }],
      more: 0,
    });
  });

  test('lists fifty problems and counts the others', () => {
    const failure = refusal(Array.from({ length: 70 }, () => ({ cpu: 'x', memory: '1Gi' })));
    expect(failure.code === 'fields-invalid' && failure.problems).toHaveLength(50);
    expect(failure).toMatchObject({ more: 20 });
  });

  test("accepts the seed's workload_config as it stands", () => {
    const document = accepted(seed);
    expect(document.name).toBe('fleet');
    expect(document.workloads).toEqual([
      {
        type: 'container',
        cpu: '2',
        memory: '4Gi',
        ioRequirement: 'high',
        networkRequirement: 'medium',
      },
    ]);
  });

  test('accepts a list of workloads in either spelling', () => {
    const document = accepted([seed, { name: 'b', cpu: 1, memory: '1Gi' }]);
    expect(document.workloads.map((workload) => workload.cpu)).toEqual(['2', 1]);
  });

  test('accepts a whole project, with or without its schema and name', () => {
    const whole = { schema: 'isoplan/project@1', name: 'shop', workloads: [seed] };
    expect(accepted(whole).name).toBe('shop');
    expect(accepted({ workloads: [seed] })).toMatchObject({
      schema: 'isoplan/project@1',
      name: 'fleet',
    });
  });

  test.each<[string, unknown, Partial<FieldFailure>]>([
    [
      'a bad quantity under the seed name',
      { ...seed, memory_requests: '4GB!' },
      {
        field: 'memory_requests',
        found: '4GB!',
        expected: { kind: 'quantity', example: '4Gi' },
      },
    ],
    [
      'a wrong level under the seed name',
      [{ ...seed, io_requirements: 'huge' }],
      { field: '[0].io_requirements', found: 'huge' },
    ],
    [
      'a wrong type in a project',
      { workloads: [seed, { ...seed, cpu_requests: [] }] },
      { field: 'workloads[1].cpu_requests', found: '[]' },
    ],
    [
      'a field deep in a requirement',
      { ...seed, io_requirements: { blockSize: '0' } },
      { field: 'io_requirements.blockSize', found: '0' },
    ],
    ['a missing request', { type: 'vm', memory: '1Gi' }, { field: 'cpu', found: '' }],
    [
      'both spellings at once',
      { workloads: [{ ...seed, cpu: '2' }] },
      { field: 'workloads[0].cpu_requests', expected: { kind: 'unique' } },
    ],
    [
      'another kind of file',
      { schema: 'isoplan/plan@1', workloads: [] },
      { field: 'schema', expected: { kind: 'schema', schema: 'isoplan/project@1' } },
    ],
    [
      'a newer project',
      { schema: 'isoplan/project@7', name: 'x', workloads: [] },
      { field: 'schema', found: 'isoplan/project@7' },
    ],
    ['nothing', null, { field: '', found: 'null', expected: { kind: 'type', type: 'object' } }],
    ['a bare text', 'hello', { field: '', found: 'hello' }],
    ['an empty object', {}, { field: 'cpu', expected: { kind: 'present' } }],
    ['a list of texts', ['web'], { field: '[0]', found: 'web' }],
  ])('refuses %s in the names of the file', (_, value, failure) => {
    expect(refused(value)).toMatchObject({ source: 'fleet.yaml', ...failure });
  });

  test('offers the seed names and `workloads` for an unknown field of a single workload', () => {
    const { field, expected } = refused({ ...seed, workload: [] });
    expect(field).toBe('workload');
    expect(expected.kind === 'known-field' && expected.known).toEqual(
      expect.arrayContaining(['cpu', 'cpu_requests', 'workloads']),
    );
  });
});

describe('readProjectFile', () => {
  test('accepts a stored project whose workloads are not finished', () => {
    const unfinished = { schema: 'isoplan/project@1', name: 'draft', workloads: [{ cpu: '4GB!' }] };
    expect(readProjectFile(unfinished, reading).ok).toBe(true);
    expect(refused(unfinished)).toMatchObject({ field: 'workloads[0].cpu' });
  });

  test('asks a file of bare workloads to be complete', () => {
    expect(readProjectFile({ cpu: '1' }, reading).ok).toBe(false);
  });
});

describe('toProjectFile', () => {
  const document = projectDocument.parse({
    workloads: [{ memory: '1Gi', name: 'web', cpu: 1, ioRequirement: { iops: 5, level: 'low' } }],
    weights: { network: 2, cpu: 1 },
    thresholds: { b: 2, a: 1 },
    name: 'shop',
    schema: 'isoplan/project@1',
  });

  test('orders fields as the schema does and leaves out empty optional ones', () => {
    expect(JSON.stringify(toProjectFile(document))).toBe(
      JSON.stringify({
        schema: 'isoplan/project@1',
        name: 'shop',
        workloads: [
          { name: 'web', cpu: 1, memory: '1Gi', ioRequirement: { level: 'low', iops: 5 } },
        ],
        pack: 'seed',
        basis: 'calibrated',
        sampling: { samples: 20_000, seed: 1 },
        weights: { cpu: 1, network: 2 },
        thresholds: { a: 1, b: 2 },
      }),
    );
  });

  test('is read back as the same project', () => {
    expect(readProjectFile(toProjectFile(document), reading)).toEqual({
      ok: true,
      value: document,
    });
  });
});
