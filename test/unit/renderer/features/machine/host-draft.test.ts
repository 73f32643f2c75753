import { describe, expect, test } from 'vitest';
import {
  including,
  isComplete,
  toggled,
  toHostDraft,
  withNewDisk,
  withNewNic,
} from '../../../../../src/renderer/features/machine/host-draft.ts';
import { fromHostDraft } from '../../../../../src/renderer/features/machine/host-from-draft.ts';
import {
  diskFields,
  hostFields,
  isAcceptable,
} from '../../../../../src/renderer/features/machine/number-field.ts';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';

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
    expect(draft.disks[0]?.figures).toMatchObject({
      latencySeconds: '20',
      operationsPerSecond: '400000..600000',
    });
    expect(draft.nics[0]?.figures.bitsPerSecond).toBe('25');
  });

  test('turns typed figures back into base units', () => {
    const draft = toHostDraft(stored);
    const changed = fromHostDraft(
      {
        ...draft,
        virtualization: 'usable' as const,
        host: { ...draft.host, memoryBytes: '512', reserveCpu: '29', cores: '' },
        disks: draft.disks.map((disk) => ({
          ...disk,
          figures: { ...disk.figures, operationsPerSecond: '500000' },
        })),
      },
      stored,
    );
    expect(changed).toMatchObject({
      memoryBytes: 549_755_813_888,
      cores: null,
      reserve: { cpu: 0.29, memory: 0.1 },
      virtualization: { hardware: true, usable: true },
      disks: [{ operationsPerSecond: 500_000 }],
    });
    expect(hostInput.safeParse(changed).success).toBe(true);
  });

  test('takes a range as it is typed, and shows it that way', () => {
    const draft = toHostDraft(stored);
    const typed = (latencySeconds: string) =>
      fromHostDraft(
        {
          ...draft,
          disks: draft.disks.map((disk) => ({
            ...disk,
            figures: { ...disk.figures, latencySeconds },
          })),
        },
        stored,
      );
    for (const [text, range] of [
      ['20..80', { low: 0.00002, high: 0.00008, distribution: 'uniform' }],
      ['20..30..80', { low: 0.00002, mode: 0.00003, high: 0.00008, distribution: 'triangular' }],
      ['20..80 lognormal', { low: 0.00002, high: 0.00008, distribution: 'lognormal' }],
    ] as const) {
      const host = typed(text);
      expect(host.disks[0]?.latencySeconds).toEqual(range);
      expect(toHostDraft(host).disks[0]?.figures.latencySeconds).toBe(text);
      expect(hostInput.safeParse(host).success).toBe(true);
    }
  });

  test('states which cores there are, what devices are kept for, and what is closed', () => {
    const draft = toHostDraft(stored);
    const host = fromHostDraft(
      {
        ...draft,
        virtualization: 'closed',
        host: { ...draft.host, threadsPerCore: '2', efficiencyCores: '16' },
        disks: draft.disks.map((disk) => ({ ...disk, role: 'data' as const })),
        nics: draft.nics.map((nic) => ({
          ...nic,
          role: 'spare' as const,
          virtual: 'yes' as const,
        })),
      },
      stored,
    );
    expect(host).toMatchObject({
      threadsPerCore: 2,
      efficiencyCores: 16,
      disks: [{ role: 'data' }],
      nics: [{ role: 'spare', virtual: true }],
      virtualization: { hardware: true, usable: false },
    });
    expect(fromHostDraft(toHostDraft(host), host)).toEqual(host);
    const blank = toHostDraft(host);
    const taken = fromHostDraft(
      { ...blank, host: { ...blank.host, threadsPerCore: '', efficiencyCores: '' } },
      host,
    );
    expect(taken).not.toHaveProperty('threadsPerCore');
    expect(taken).not.toHaveProperty('efficiencyCores');
  });

  test.each([
    ['20..80', true],
    ['80..20', false],
    ['20..', false],
    ['20..80 flat', false],
    ['20..1e12', false],
  ])('"%s" may stand in a latency: %s', (typed, acceptable) => {
    expect(isAcceptable(typed, diskFields.latencySeconds)).toBe(acceptable);
    expect(isAcceptable(typed, hostFields.cores)).toBe(false);
  });

  test('cannot be saved with more efficiency cores than cores', () => {
    const draft = toHostDraft(stored);
    const efficient = (efficiencyCores: string) => ({
      ...draft,
      host: { ...draft.host, efficiencyCores },
    });
    expect(isComplete(efficient('64'))).toBe(true);
    expect(isComplete(efficient('65'))).toBe(false);
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

  test('locks fields by their paths, under the names devices are saved with', () => {
    const draft = toHostDraft({ ...stored, locks: ['operatingSystem', 'clockHz'] });
    expect(draft.locked).toEqual(['clockHz']);
    const locked = {
      ...draft,
      locked: including(draft.locked, 'usable'),
      disks: draft.disks.map((disk) => ({
        ...disk,
        name: ' fast ',
        locked: toggled(disk.locked, 'freeBytes'),
      })),
    };
    expect(fromHostDraft(locked, stored).locks).toEqual([
      'clockHz',
      'disks[fast].freeBytes',
      'virtualization.usable',
    ]);
    expect(fromHostDraft(locked, { ...stored, locks: ['operatingSystem'] }).locks).toContain(
      'operatingSystem',
    );
  });

  test('adds and removes disks and interfaces; a new one has a name of its own', () => {
    const grown = withNewNic(withNewDisk(withNewDisk(toHostDraft(stored))));
    const host = fromHostDraft({ ...grown, disks: grown.disks.slice(1) }, stored);
    expect(host.disks.map(({ name }) => name)).toEqual(['disk1', 'disk2']);
    expect(host.nics.map(({ name }) => name)).toEqual(['eth0', 'nic1']);
    expect(hostInput.safeParse(host).success).toBe(true);
  });

  test('cannot be saved while two disks have one name, or one has none', () => {
    const draft = withNewDisk(toHostDraft(stored));
    const named = (name: string) => ({
      ...draft,
      disks: draft.disks.map((disk, index) => (index === 1 ? { ...disk, name } : disk)),
    });
    expect(isComplete(named('nvme1'))).toBe(true);
    expect(isComplete(named('nvme0'))).toBe(false);
    expect(isComplete(named(' '))).toBe(false);
  });

  test('a typed figure settles the readings that contradicted each other', () => {
    const readings = [
      { value: 64, source: 'a' },
      { value: 32, source: 'b' },
    ];
    const disputed = { ...stored, disputed: { cores: { low: 32, high: 64, readings } } };
    const draft = toHostDraft(disputed);
    expect(fromHostDraft(draft, disputed)).toEqual(disputed);
    const typed = { ...draft, host: { ...draft.host, cores: '48' } };
    expect(fromHostDraft(typed, disputed).disputed).toBeUndefined();
  });
});
