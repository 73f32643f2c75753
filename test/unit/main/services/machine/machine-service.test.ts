import { describe, expect, test } from 'vitest';
import { createDocumentCodec } from '../../../../../src/main/adapters/files/document-codec.ts';
import { createMachineReader } from '../../../../../src/main/services/machine/machine-reader.ts';
import { createMachineService } from '../../../../../src/main/services/machine/machine-service.ts';
import { ledgerOf } from '../../../shared/domain/ledger-fixture.ts';

const machine = createMachineReader(
  { probe: async () => ledgerOf(), identify: async () => [], record: async () => ({}) },
  { now: () => 0 },
);
const service = createMachineService({ machine, text: createDocumentCodec() });
const read = (fileName: string, text: string) => service['hosts.read']({ fileName, text });

describe('a host file', () => {
  test('is read in JSON and in YAML', async () => {
    const expected = { ok: true, value: { name: 'rack', cores: 8, memoryBytes: 16e9 } };
    expect(await read('h.json', '{"name": "rack", "cores": 8, "memoryBytes": 16e9}')).toMatchObject(
      expected,
    );
    expect(await read('h.yaml', 'name: rack\ncores: 8\nmemoryBytes: 16000000000\n')).toMatchObject(
      expected,
    );
  });

  test('comes in without the identifiers that its ledger may carry', async () => {
    const ledger = ledgerOf(['cpu.threads', 4], ['identity.machine-serial', 'SN-0815']);
    const answer = await read('h.json', JSON.stringify({ cores: 4, ledger }));
    expect(answer.ok && answer.value.ledger).toMatchObject({ entries: [{ id: 'cpu.threads' }] });
    expect(JSON.stringify(answer)).not.toContain('SN-0815');
  });

  test('that is wrong is refused with its field and what would be right', async () => {
    expect(await read('h.json', '{"cores": -3}')).toEqual({
      ok: false,
      error: {
        code: 'field-invalid',
        source: 'h.json',
        field: 'cores',
        found: '-3',
        expected: { kind: 'between', low: 0.001, high: 1e6 },
      },
    });
    expect((await read('h.json', '{')).ok).toBe(false);
  });
});
