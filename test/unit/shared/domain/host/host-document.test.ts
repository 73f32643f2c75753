import { describe, expect, test } from 'vitest';
import {
  hostDocument,
  hostFromInput,
  hostToInput,
} from '../../../../../src/shared/domain/host/host-document.ts';
import { parseFields } from '../../../../../src/shared/domain/schema/field-problems.ts';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import { point, uniform } from '../../../../../src/shared/domain/range/range.ts';
import { ledgerOf } from '../ledger-fixture.ts';

const ledger = ledgerOf(
  ['cpu.model', 'Example CPU'],
  ['cpu.threads', 8],
  ['limits.cores', 0.5],
  ['memory.total', 2 ** 34],
  ['disk.kind', 'virtual', 'vda'],
  ['disk.size', 2 ** 40, 'vda'],
  ['network.kind', 'paravirtual', 'eth0'],
);

function throughFile(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document));
}

describe('host files', () => {
  test('what the probe prints is read back as the same host', () => {
    const host = hostFromLedger(ledger);
    const document = throughFile(hostDocument({ host, ledger }, '1.2.3'));
    expect(document).toMatchObject({ schema: 'isoplan/host@1', version: '1.2.3', ledger });
    expect(hostFromInput(hostInput.parse(document))).toEqual(host);
  });

  test('a host of which nothing is known is read back as it is', () => {
    const host = hostFromLedger(ledgerOf());
    expect(hostFromInput(hostInput.parse(throughFile(hostToInput(host))))).toEqual(host);
  });

  test('plain figures become certain ranges, and ranges keep their shape', () => {
    const [disk] = hostFromInput(
      hostInput.parse({
        disks: [
          {
            name: 'd',
            operationsPerSecond: 50_000,
            throughputBytesPerSecond: { low: 1e9, high: 2e9 },
            latencySeconds: { low: 1e-5, mode: 2e-5, high: 1e-4, distribution: 'pert' },
          },
        ],
      }),
    ).disks;
    expect(disk?.operationsPerSecond).toEqual(point(50_000));
    expect(disk?.throughputBytesPerSecond).toEqual(uniform(1e9, 2e9));
    expect(disk?.latencySeconds).toEqual({
      low: 1e-5,
      mode: 2e-5,
      high: 1e-4,
      distribution: 'pert',
    });
  });

  test('figures of a host come back from a file as they were', () => {
    const host = {
      ...hostFromLedger(ledger),
      disks: [
        {
          name: 'd',
          kind: 'ssd' as const,
          sizeBytes: 1,
          freeBytes: 0,
          operationsPerSecond: point(5),
          throughputBytesPerSecond: uniform(1, 2),
          latencySeconds: null,
        },
      ],
    };
    expect(hostFromInput(hostInput.parse(throughFile(hostToInput(host))))).toEqual(host);
  });

  test.each([
    { low: 2, high: 1 },
    { low: 1, mode: 3, high: 2 },
    { low: 1, mode: 0, high: 2 },
  ])('a range in the wrong order is refused: %j', (latencySeconds) => {
    expect(parseFields(hostInput, { disks: [{ name: 'd', latencySeconds }] })).toMatchObject({
      ok: false,
      error: { field: 'disks[0].latencySeconds', expected: { kind: 'range-order' } },
    });
  });
});
