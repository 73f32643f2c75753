import { describe, expect, test } from 'vitest';
import {
  describeHost,
  hostShortTextExample,
  parseHostShortText,
} from '../../../../../src/shared/domain/host/host-short-text.ts';

const GiB = 2 ** 30;

function read(text: string) {
  const host = parseHostShortText(text);
  if (!host.ok) throw new Error(`refused: ${host.error.found}`);
  return host.value;
}

describe('a host from a short text', () => {
  test('reads processors, memory, disks and interfaces', () => {
    const host = read(hostShortTextExample);
    expect(host).toMatchObject({ cores: 64, clockHz: 2.6e9, memoryBytes: 512 * GiB });
    expect(host.disks.map(({ name, kind, sizeBytes }) => [name, kind, sizeBytes])).toEqual([
      ['disk0', 'nvme', 3.2e12],
      ['disk1', 'nvme', 3.2e12],
      ['disk2', 'nvme', 3.2e12],
      ['disk3', 'nvme', 3.2e12],
    ]);
    expect(host.nics.map((nic) => nic.bitsPerSecond)).toEqual([2.5e10, 2.5e10]);
  });

  test.each([
    ['2x32c/64t 2.6GHz', 128, 2.6e9],
    ['16 cores @ 3.5 GHz', 16, 3.5e9],
    ['8 vCPUs', 8, null],
    ['8核 2600MHz', 8, 2.6e9],
    ['2.45GHz', null, 2.45e9],
    ['0.5c', 0.5, null],
    ['2×24C', 48, null],
  ])('processor %s', (text, cores, clockHz) => {
    expect(read(text)).toMatchObject({ cores, clockHz });
  });

  test.each([
    ['2x32c/64t 2.6GHz', 2],
    ['6c/6t', 1],
    ['8c', undefined],
  ])('threads that share the cores of %s', (text, threadsPerCore) => {
    expect(read(text).threadsPerCore).toBe(threadsPerCore);
  });

  test.each([
    ['512GiB', 512 * GiB],
    ['64GB', 64 * GiB],
    ['16x32GB RAM', 512 * GiB],
    ['1.5TiB', 1536 * GiB],
    ['512 MiB', GiB / 2],
    ['64GB 内存', 64 * GiB],
  ])('memory %s', (text, memoryBytes) => {
    expect(read(text).memoryBytes).toBe(memoryBytes);
  });

  test.each([
    ['NVMe 3.2TB', 'nvme', 3.2e12],
    ['ssd 960GB', 'ssd', 9.6e11],
    ['4TB HDD', 'hdd', 4e12],
    ['virtual 100GiB', 'virtual', 100 * GiB],
  ])('disk %s', (text, kind, sizeBytes) => {
    expect(read(text).disks).toMatchObject([{ kind, sizeBytes }]);
  });

  test.each([
    ['25Gb', 2.5e10],
    ['10GbE', 1e10],
    ['100Mbit/s', 1e8],
    ['400Gbps', 4e11],
  ])('interface %s', (text, bitsPerSecond) => {
    expect(read(text).nics).toMatchObject([{ bitsPerSecond }]);
  });

  test.each([
    ['4c, kvm', true],
    ['4c, no kvm', false],
    ['4c', null],
  ])('virtualization of "%s"', (text, offered) => {
    expect(read(text).virtualization).toEqual({
      hardware: offered,
      usable: offered,
      hypervisor: null,
    });
  });

  test('Chinese commas separate as well', () => {
    expect(read('32核 2.6GHz，512GiB，NVMe 3.2TB')).toMatchObject({
      cores: 32,
      memoryBytes: 512 * GiB,
    });
  });

  test.each([
    ['', ''],
    ['fast machine', 'fast machine'],
    ['4c, 512G', '512G'],
    ['4c, 8c', '8c'],
    ['4GiB, 8GiB', '8GiB'],
    ['0c', '0c'],
    ['4c 0GHz', '4c 0GHz'],
    ['4c, 9999x NVMe 1TB', '9999x NVMe 1TB'],
    ['999999999999c', '999999999999c'],
    ['-4c', '-4c'],
    ['4c/64t', '4c/64t'],
    ['8c/4t', '8c/4t'],
    ['4c, NaNGiB', 'NaNGiB'],
  ])('refuses "%s" and names the part', (text, found) => {
    const host = parseHostShortText(text);
    expect(host).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field: 'host', found },
    });
  });
});

describe('a host as a short text', () => {
  test.each([
    '64c 2.6GHz, 512GiB, 4x NVMe 3.2TB, 2x 25Gb',
    '64c/128t 2.6GHz, 512GiB',
    '0.5c, 512MiB',
    '2.45GHz, SSD 960GB, HDD 4TB',
    'virtual 275GB',
  ])('"%s" comes back as it was', (text) => {
    expect(describeHost(read(text))).toBe(text);
  });

  test('of which nothing is known is empty', () => {
    expect(describeHost(read('kvm'))).toBe('');
  });
});
