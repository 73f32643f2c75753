import { describe, expect, test } from 'vitest';
import {
  fromHostDraft,
  hostFields,
  isAcceptable,
  isComplete,
  toHostDraft,
} from '../../../../../src/renderer/features/machine/host-draft.ts';
import { hostInput } from '../../../../../src/shared/domain/host-input.ts';

const stored = hostInput.parse({
  name: 'rack 4',
  cores: 64,
  clockHz: 2.6e9,
  memoryBytes: 25_333_366_784,
  disks: [{ name: 'nvme0', operationsPerSecond: { low: 4e5, high: 6e5 }, latencySeconds: 0.00002 }],
  nics: [{ name: 'eth0', bitsPerSecond: 25e9 }],
});

describe('the host form', () => {
  test('saved without a change gives the stored host back, to the last digit', () => {
    expect(fromHostDraft(toHostDraft(stored), stored)).toEqual(stored);
  });

  test('shows figures in the units of its labels', () => {
    const draft = toHostDraft(stored);
    expect(draft.host).toMatchObject({ clockHz: '2.6', memoryBytes: '23.5935', reserveCpu: '10' });
    expect(draft.disks[0]).toMatchObject({ latencySeconds: '20', operationsPerSecond: '' });
    expect(draft.nics[0]?.bitsPerSecond).toBe('25');
  });

  test('turns typed figures back into base units', () => {
    const draft = toHostDraft(stored);
    const changed = fromHostDraft(
      {
        ...draft,
        usable: 'yes',
        host: { ...draft.host, memoryBytes: '512', reserveCpu: '29', cores: '' },
        disks: [{ ...(draft.disks[0] as (typeof draft.disks)[0]), operationsPerSecond: '500000' }],
      },
      stored,
    );
    expect(changed).toMatchObject({
      memoryBytes: 549_755_813_888,
      cores: null,
      reserve: { cpu: 0.29, memory: 0.1 },
      virtualization: { usable: true },
      disks: [{ operationsPerSecond: 500_000 }],
    });
    expect(hostInput.safeParse(changed).success).toBe(true);
  });

  test.each([
    ['', hostFields.cores, true],
    ['', hostFields.count, false],
    ['12', hostFields.cores, true],
    ['0', hostFields.cores, false],
    ['a few', hostFields.cores, false],
    ['96', hostFields.reserveCpu, false],
    ['1e400', hostFields.memoryBytes, false],
  ])('"%s" may stand in %o: %s', (typed, field, acceptable) => {
    expect(isAcceptable(typed, field)).toBe(acceptable);
  });

  test('cannot be saved while a field is wrong', () => {
    const draft = toHostDraft(stored);
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, host: { ...draft.host, count: '' } })).toBe(false);
  });
});
