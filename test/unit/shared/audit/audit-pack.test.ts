import { describe, expect, it } from 'vitest';
import { auditPack } from '../../../../src/shared/audit/audit-pack.ts';
import type { Pack, PackParameter } from '../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';

const findings = (pack: Pack): readonly string[] => auditPack(pack).map(({ id }) => id);

/** The seed with some parameters of one symbol changed. */
function withParameter(
  alternative: string | null,
  symbol: string,
  change: Partial<PackParameter>,
): Pack {
  return {
    ...seedPack,
    parameters: seedPack.parameters.map((parameter) =>
      parameter.alternative === alternative && parameter.symbol === symbol
        ? { ...parameter, ...change }
        : parameter,
    ),
  };
}

describe('auditPack on the seed', () => {
  it.each([
    ['cpu-utilization-vm', '14.9–46.5 %', '70–80 %'],
    ['cpu-exit-interval', '4,600–13,300 cycles', '1,000 cycles'],
    ['cpu-utilization-sandbox', '98–99.4 %', '90–98 %'],
    ['io-latency-vm', '15–70 µs', '10–50 µs'],
    ['network-latency-vm', '15–40 µs', '10–50 µs'],
    ['network-latency-pv', '11–28 µs', '5–25 µs'],
    ['network-saving-pv', '26.7–30 %', '30–50 %'],
    ['network-latency-container', '1–5 µs', '1–10 µs'],
    ['storage-overall-vm', '27.8–43.8 %', '15–25 %'],
    ['io-overall-vm', '20–67.7 %', '10–30 %'],
    ['memory-wasm-workload', '135 MiB', '7 MiB'],
    ['memory-unit-base', '1.61 GiB', '1.62 GiB'],
    ['row-missing-io-models', 'Full virtualization, Containers, Sandboxing', 'Paravirtualization'],
    [
      'row-missing-network-paths',
      'Full virtualization, Containers, Sandboxing',
      'Paravirtualization',
    ],
    [
      'row-missing-storage-performance',
      'Full virtualization, Containers, Sandboxing',
      'Paravirtualization',
    ],
    ['symbol-L_vm', 'L_vm = 10-30% (1)', 'L_vm = 10-50μs (second)'],
    ['composite-without-else', '4', '0'],
    ['rule-against-matrix-cpu', 'Containers', 'Sandboxing'],
    ['technology-virtio-io', 'virtual device (VirtIO)', 'paravirtual interface (VirtIO Net)'],
    ['technology-virtio-storage', 'virtual disk (VirtIO)', 'paravirtual interface (VirtIO Net)'],
    ['example-at-bound-hypervisor', '100 MiB', '< 100MB'],
    ['example-at-bound-grant', '10 MiB', '< 10MB'],
    ['example-at-bound-container-runtime', '50 MiB', '< 50MB'],
    ['example-at-bound-wasm-runtime', '10 MiB', '< 10MB'],
    ['memory-guest-windows', '2–4 GiB', '0.25–2 GiB'],
    ['io-gain-pv', '5.56–21.4 %', '40–60 %'],
    ['io-gain-twice', '10–20 %', '40–60 %'],
  ])('finds %s: %s against %s', (id, left, right) => {
    const finding = auditPack(seedPack).find((one) => one.id === id);
    expect([finding?.left.figure.en, finding?.right.figure.en]).toEqual([left, right]);
  });

  it('words every finding in both languages, with what the planner does instead', () => {
    for (const { title, instead, left, right } of auditPack(seedPack)) {
      for (const wording of [title, instead, left.label, left.figure, right.label, right.figure]) {
        expect(wording.en.length).toBeGreaterThan(0);
        expect(wording.zh.length).toBeGreaterThan(0);
      }
    }
  });

  it('shows the formula with numbers where a finding rests on one', () => {
    const finding = auditPack(seedPack).find(({ id }) => id === 'storage-overall-vm');
    expect(finding?.formula).toBe('1 - (1 - storage.iopsLoss) * (1 - storage.throughputLoss)');
    expect(finding?.inserted).toBe('1 - (1 - 15–25 %) * (1 - 15–25 %)');
  });
});

describe('a finding goes away when its figure is mended', () => {
  it.each([
    ['io-latency-vm', 'vm', 'io.addedLatency.stated', { low: 15, high: 70 }],
    ['network-latency-vm', 'vm', 'network.addedLatency.stated', { low: 15, high: 40 }],
    ['network-latency-pv', 'pv', 'network.addedLatency.stated', { low: 11, high: 28 }],
    ['network-latency-container', 'container', 'network.addedLatency.stated', { low: 1, high: 5 }],
    ['network-saving-pv', 'pv', 'network.saving.stated', { low: 26, high: 31 }],
    ['memory-unit-base', 'pv', 'memory.standard.stated', { low: 1646 / 1024, high: 1646 / 1024 }],
    ['memory-wasm-workload', 'sandbox', 'memory.minimal.stated', { low: 135, high: 135 }],
    ['storage-overall-vm', 'vm', 'storage.overallLoss.stated', { low: 27.75, high: 43.75 }],
    ['io-overall-vm', 'vm', 'io.overallLoss.stated', { low: 20, high: 70 }],
    ['cpu-utilization-vm', 'vm', 'cpu.utilization.stated', { low: 14, high: 47 }],
    ['cpu-utilization-sandbox', 'sandbox', 'cpu.utilization.stated', { low: 90, high: 99.5 }],
    ['symbol-L_vm', 'vm', 'io.exit', { documentSymbol: 'L_exit' }],
    ['example-at-bound-hypervisor', 'vm', 'memory.hypervisor', { high: 101 }],
    ['example-at-bound-grant', 'pv', 'memory.grant', { printed: '≤ 10MB' }],
    ['example-at-bound-container-runtime', 'container', 'memory.runtime', { high: 51 }],
    ['example-at-bound-wasm-runtime', 'sandbox', 'memory.runtime', { high: 11 }],
    ['memory-guest-windows', null, 'memory.guest.other', { high: 4096 }],
    ['io-gain-pv', 'pv', 'io.gain.stated', { low: 5, high: 22 }],
    ['io-gain-twice', 'pv', 'io.gain.stated', { low: 15, high: 22 }],
  ] as const)('%s', (id, alternative, symbol, change) => {
    expect(findings(seedPack)).toContain(id);
    expect(findings(withParameter(alternative, symbol, change))).not.toContain(id);
  });

  it('composite-without-else, with an else', () => {
    const otherwise = {
      id: 'else',
      title: seedPack.title,
      conditions: [],
      recommendation: 'container' as const,
    };
    expect(findings({ ...seedPack, composite: [...seedPack.composite, otherwise] })).not.toContain(
      'composite-without-else',
    );
  });

  it('row-missing, with the row', () => {
    const tables = seedPack.tables.map((table) => ({
      ...table,
      rows: ['vm', 'pv', 'container', 'sandbox'],
    }));
    expect(findings({ ...seedPack, tables }).filter((id) => id.startsWith('row-missing'))).toEqual(
      [],
    );
  });

  it('technology-of-two-paradigms, with another name in one of the tables', () => {
    const tables = seedPack.tables.map((table) =>
      table.cells?.['pv'] === undefined || table.id !== 'network-models'
        ? table
        : { ...table, cells: { ...table.cells, pv: [seedPack.title] } },
    );
    expect(findings({ ...seedPack, tables }).filter((id) => id.startsWith('technology'))).toEqual(
      [],
    );
  });

  it('rule-against-matrix, with the rule turned round', () => {
    const rules = seedPack.rules.map((rule) => ({ ...rule, recommendation: 'sandbox' as const }));
    expect(findings({ ...seedPack, rules })).not.toContain('rule-against-matrix-cpu');
  });
});
