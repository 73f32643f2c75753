import { describe, expect, test } from 'vitest';
import type { Host } from '../../../../../src/shared/domain/host/host.ts';
import { criteria } from '../../../../../src/shared/domain/criterion.ts';
import { resolveWorkload } from '../../../../../src/shared/domain/workload/workload-resolve.ts';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import {
  evaluationContext,
  evaluateAlternative,
} from '../../../../../src/shared/model/evaluate-alternative.ts';
import { prepareModel } from '../../../../../src/shared/model/prepare-model.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import { publications } from '../../../../../src/shared/packs/evidence/publications.ts';

const host: Host = {
  name: 'rack',
  count: 1,
  cores: 16,
  clockHz: 3e9,
  memoryBytes: 64 * 2 ** 30,
  disks: [],
  nics: [],
  virtualization: { hardware: true, usable: true, hypervisor: null },
  operatingSystem: 'Linux',
  reserve: { cpu: 0.1, memory: 0.1 },
  cpuOvercommit: 1,
};

function figuresOf(alternative: string, change: WorkloadInput = {}) {
  const prepared = prepareModel(evidencePack);
  const workload = resolveWorkload({ cpu: '2', memory: '512Mi', ...change });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  if (!workload.ok) throw new Error(JSON.stringify(workload.error));
  const context = evaluationContext(prepared.value, 'calibrated', workload.value, host);
  return evaluateAlternative(context, alternative).figures;
}

const publishedOnes = evidencePack.parameters.filter((one) => one.status !== 'assumption');
const mib = 2 ** 20;

/** Figures the sources print, and how the pack's range follows from them, in base units. */
const derivations: readonly (readonly [string, string, string, number, number])[] = [
  ['kvm-virtio', 'cpu.utilization.compute', 'vm-cpu-14', 1 - 0.015, 1 - 0.001],
  ['kvm-virtio', 'cpu.utilization.service', 'vm-net-01', 0.178, 0.595],
  ['kvm-virtio', 'io.throughputLoss', 'vm-sto-02', 0, 0.74],
  ['kvm-virtio', 'storage.throughputLoss', 'vm-sto-01', 0, 0.67],
  ['kvm-passthrough', 'cpu.utilization.service', 'vm-net-05', 0.97, 1],
  ['kvm-passthrough', 'network.throughputLoss', 'vm-net-05', 0, 1 - 0.97],
  ['firecracker', 'cpu.utilization.compute', 'vm-cpu-13', 0.95, 1],
  ['firecracker', 'cpu.utilization.service', 'vm-net-02', 60.1 / 175.6, 60.1 / 175.6],
  ['firecracker', 'memory.guest', 'vm-mem-07', 29e6, 30e6],
  ['firecracker', 'memory.hypervisor', 'vm-mem-03', 0, 5 * mib],
  ['firecracker', 'network.added', 'vm-net-07', 60e-6, 60e-6],
  ['kata', 'memory.overhead', 'vm-mem-04', 127_220 * 1024, 320 * mib],
  ['xen-pv', 'cpu.utilization.compute', 'pv-cpu-05', 1 - 0.043, 1],
  ['xen-pv', 'cpu.utilization.service', 'pv-net-05', 1 - 0.61, 1 - 0.12],
  ['xen-pv', 'cpu.contextSwitch', 'pv-cpu-04', 1.97e-6 * 2.4e9, 1.97e-6 * 2.4e9],
  ['xen-pv', 'io.throughputLoss', 'pv-disk-01', 1 - 0.957, 1 - 0.953],
  ['edera', 'cpu.utilization.compute', 'pv-cpu-07', 1 - 0.009, 1 - 0.009],
  ['runc', 'cpu.utilization.service', 'container-net-01', 0.8, 160.3 / 175.6],
  ['runc', 'cpu.contextSwitch', 'container-cpu-01', 2.41e-6 * 3e9, 2.41e-6 * 4e9],
  ['runc', 'network.added', 'container-net-03', (9.04 - 6.73) * 1e-6, (20 - 17.1) * 1e-6],
  ['runc', 'network.throughputLoss', 'container-net-05', 1 - 0.983, 1 - 0.943],
  ['runc', 'storage.throughputLoss', 'container-sto-01', 0.08, 0.14],
  ['runc-overlay', 'cpu.utilization.service', 'container-net-07', 1 / 1.66, 1 / 1.66],
  ['runc-overlay', 'network.throughputLoss', 'container-net-06', 1 - 0.488, 1 - 0.488],
  ['gvisor', 'cpu.utilization.compute', 'sandbox-cpu-18', 1 / 1.062, 103.21 / 103.62],
  ['gvisor', 'cpu.utilization.service', 'sandbox-net-02', 1 - 0.577, 1 / 1.435],
  ['gvisor', 'memory.runtime', 'sandbox-mem-02', 22.6 * mib, (3.9 + 57.6) * mib],
  ['gvisor', 'network.added', 'sandbox-net-03', 135e-6, (1400 - 1130) * 1e-6],
  ['gvisor', 'storage.throughputLoss', 'sandbox-sto-01', 1 - 1 / 1.225, 1 - 1 / 1.42],
  ['wasmtime', 'cpu.utilization.compute', 'sandbox-cpu-09', 1 / 2.93, 1 / 1.2],
  ['wasmtime', 'cpu.contextSwitch', 'sandbox-cpu-14', 3e-9 * 3e9, 25e-9 * 4e9],
  ['v8-isolate', 'cpu.utilization.compute', 'sandbox-cpu-02', 1 / 2.5, 1 / 1.2],
  ['faaslet', 'cpu.utilization.compute', 'sandbox-cpu-08', 1 / 1.4, 1],
  ['lfi', 'cpu.utilization.compute', 'sandbox-cpu-11', 1 / 1.08, 1 / 1.07],
];

/** Criteria nobody published a figure of, per alternative. */
const unpublished: Readonly<Record<string, readonly string[]>> = {
  'kvm-virtio': ['memory', 'network'],
  'kvm-passthrough': ['memory', 'io', 'network', 'storage'],
  firecracker: ['io', 'storage'],
  kata: ['cpu', 'io', 'network', 'storage'],
  'xen-pv': ['memory', 'network', 'storage'],
  edera: ['memory', 'io', 'network', 'storage'],
  runc: ['io'],
  'runc-overlay': ['io', 'network'],
  gvisor: [],
  wasmtime: ['memory', 'io', 'network', 'storage'],
  'v8-isolate': ['io', 'network', 'storage'],
  faaslet: ['io', 'network', 'storage'],
  lfi: ['memory', 'io', 'network', 'storage'],
};

describe('the evidence pack', () => {
  test('loads: names resolve, units agree, nothing needs itself', () => {
    expect(prepareModel(evidencePack).ok).toBe(true);
  });

  test('has at least eight alternatives, some of each paradigm', () => {
    const paradigms = evidencePack.alternatives.map((one) => one.paradigm);
    expect(paradigms.length).toBeGreaterThanOrEqual(8);
    expect([...new Set(paradigms)]).toEqual(['vm', 'pv', 'container', 'sandbox']);
  });

  test('names source, year, hardware, wording and measurement of every published figure', () => {
    for (const parameter of publishedOnes) {
      const { source, status, printed, note } = parameter;
      expect(source.citation).toMatch(/\d{4}/);
      expect(source.url).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
      expect(source.year).toBeGreaterThanOrEqual(2003);
      expect(source.hardware ?? 'unstated').toMatch(/\w/);
      expect(printed).toMatch(/\d|tens/);
      expect(status).toMatch(/^(verified|recalled)$/);
      expect(note?.en).toMatch(/\((vm|pv|container|sandbox)-[a-z]+-\d\d(, [a-z]+-[a-z]+-\d\d)*\)$/);
      expect(note?.zh).toMatch(/\p{Script=Han}.*（[a-z]+-[a-z]+-\d\d.*）$/u);
    }
  });

  test('leaves the hardware out where the source does not name it', () => {
    const unnamed = publishedOnes.filter((one) => one.source.hardware === undefined);
    expect(unnamed.map((one) => `${one.alternative} ${one.symbol}`).toSorted()).toEqual([
      'edera cpu.utilization.compute',
      'faaslet cpu.utilization.compute',
      'kvm-virtio storage.throughputLoss',
      'runc-overlay cpu.utilization.service',
      'xen-pv cpu.utilization.service',
      'xen-pv network.throughputLoss',
    ]);
  });

  test('marks the figures that were recalled and not read again', () => {
    const recalled = publishedOnes.filter((one) => one.status === 'recalled');
    expect(recalled.map((one) => `${one.alternative} ${one.symbol}`).sort()).toEqual([
      'faaslet memory.runtime',
      'kvm-passthrough cpu.contextSwitch',
      'kvm-virtio cpu.contextSwitch',
      'runc cpu.utilization.compute',
      'runc memory.runtime',
      'runc-overlay cpu.utilization.compute',
      'runc-overlay memory.runtime',
      'v8-isolate memory.runtime',
      'xen-pv cpu.contextSwitch',
      'xen-pv cpu.hypercall',
      'xen-pv cpu.utilization.compute',
      'xen-pv io.throughputLoss',
    ]);
  });

  test('says of every assumption why it was made', () => {
    for (const parameter of evidencePack.parameters.filter((one) => one.status === 'assumption')) {
      expect(parameter.note?.en).toMatch(/\w/);
      expect(parameter.note?.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test('cites every publication it lists', () => {
    const cited = publishedOnes.map((one) => one.source.citation ?? '').join('\n');
    for (const publication of Object.values(publications)) {
      expect(cited).toContain(publication.citation);
    }
  });

  test.each(derivations)('%s %s follows from %s', (alternative, symbol, measurement, low, high) => {
    const prepared = prepareModel(evidencePack);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
    const parameter = prepared.value.parameters.get(`${alternative}.${symbol}`);
    expect(parameter?.definition.note?.en).toContain(measurement);
    // Sources and pack are rounded to three digits.
    expect((parameter?.range.low ?? Number.NaN) / (low || 1)).toBeCloseTo(low ? 1 : 0, 2);
    expect((parameter?.range.high ?? Number.NaN) / high).toBeCloseTo(1, 2);
  });

  test.each(Object.entries(unpublished))('%s has no figure of %j', (alternative, missing) => {
    const figures = figuresOf(alternative);
    const without = criteria.filter((criterion) => !figures.has(`value.${criterion}`));
    expect(without).toEqual(missing);
  });

  test('every alternative has an isolation and a compatibility level', () => {
    for (const { id } of evidencePack.alternatives) {
      expect(figuresOf(id).get('isolation.level')?.point).toBeGreaterThanOrEqual(1);
      expect(figuresOf(id).get('compatibility.level')?.point).toBeGreaterThanOrEqual(1);
    }
  });

  test.each(['kvm-virtio', 'firecracker', 'xen-pv', 'runc', 'gvisor'])(
    'CPU utilization of %s goes from the compute figure to the server figure with the load',
    (alternative) => {
      const at = (level: 'none' | 'medium' | 'extreme') => {
        const figures = figuresOf(alternative, {
          ioRequirement: 'none',
          networkRequirement: level,
        });
        return figures.get('cpu.utilization')?.point ?? Number.NaN;
      };
      const middle = (symbol: string): number => {
        const found = publishedOnes.find(
          (one) => one.alternative === alternative && one.symbol === symbol,
        );
        return found ? (found.low + found.high) / 200 : Number.NaN;
      };
      expect(at('none')).toBeCloseTo(middle('cpu.utilization.compute'), 12);
      expect(at('extreme')).toBeCloseTo(middle('cpu.utilization.service'), 12);
      expect(at('medium')).toBeLessThan(at('none'));
      expect(at('medium')).toBeGreaterThan(at('extreme'));
    },
  );

  test.each([
    ['firecracker', 512 * mib + 29e6, 512 * mib + 30e6 + 5 * mib],
    ['kata', 512 * mib + 124.2 * mib, 512 * mib + 320 * mib],
    ['runc', 512 * mib + 1.3 * mib, 512 * mib + 3.9 * mib],
    ['gvisor', 512 * mib + 22.6 * mib, 512 * mib + 61.5 * mib],
    ['faaslet', 512 * mib + 0.09 * mib, 512 * mib + 0.2 * mib],
  ])('memory per instance of %s takes the workload in', (alternative, low, high) => {
    const memory = figuresOf(alternative).get('memory.perInstance');
    expect(memory?.low).toBeCloseTo(low, 3);
    expect(memory?.high).toBeCloseTo(high, 3);
  });

  test('has no rule of its own: the composite rule is the document’s', () => {
    expect(evidencePack.rules).toEqual([]);
    expect(evidencePack.composite).toEqual([]);
  });
});
