import { describe, expect, test } from 'vitest';
import {
  filterRows,
  noFilter,
  parameterRows,
  type ParameterFilter,
} from '../../../../../src/renderer/features/assumptions/parameter-rows.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { resultDocument } from '../../../../support/result-project.ts';

const MiB = 2 ** 20;
const hypervisor = 'vm.memory.hypervisor';
const document = resultDocument({
  overrides: [
    {
      parameter: hypervisor,
      low: 200 * MiB,
      high: 300 * MiB,
      distribution: 'uniform',
      provenance: 'override',
      reason: 'seen in our cluster',
    },
  ],
});
const rows = parameterRows(seedPack, document, 'en');
const ids = (filter: Partial<ParameterFilter>) =>
  filterRows(rows, { ...noFilter, ...filter }, 'en').map((row) => row.id);

describe('the list of parameters', () => {
  test('has every parameter of the pack, in base units', () => {
    expect(rows).toHaveLength(seedPack.parameters.length);
    const exit = rows.find((row) => row.id === 'vm.io.exit');
    expect(exit?.low).toBeCloseTo(10e-6, 15);
    expect(exit?.owner).toBe('Full virtualization');
  });

  test('has the replaced figure, with the pack’s own beside it', () => {
    const row = rows.find((one) => one.id === hypervisor);
    expect(row).toMatchObject({
      low: 200 * MiB,
      status: 'typed',
      pack: { low: 50 * MiB, high: 100 * MiB },
    });
  });

  test.each([
    ['an id', { search: 'vm.io.exit' }, 'vm.io.exit'],
    ['words in any order', { search: 'hypervisor MEMORY' }, hypervisor],
    ['the reason of a replacement', { search: 'our cluster' }, hypervisor],
    ['a status', { status: 'typed' }, hypervisor],
    ['an alternative', { owner: 'vm' }, 'vm.io.exit'],
    ['a section', { section: '3' }, hypervisor],
  ])('is found by %s', (_, filter, expected) => {
    expect(ids(filter)).toContain(expected);
    expect(ids(filter).length).toBeLessThan(rows.length);
  });

  test('is empty when nothing fits', () => {
    expect(ids({ search: 'no such thing' })).toEqual([]);
  });

  test('leaves out what belongs to other alternatives', () => {
    expect(ids({ owner: 'vm' }).every((id) => id.startsWith('vm.'))).toBe(true);
    expect(ids({ owner: 'shared' }).some((id) => id.startsWith('vm.'))).toBe(false);
  });
});
