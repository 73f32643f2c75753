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

describe('the evidence pack', () => {
  test('loads: names resolve, units agree, nothing needs itself', () => {
    expect(prepareModel(evidencePack).ok).toBe(true);
  });

  test('has at least eight alternatives, some of each paradigm', () => {
    const paradigms = evidencePack.alternatives.map((one) => one.paradigm);
    expect(paradigms.length).toBeGreaterThanOrEqual(8);
    expect([...new Set(paradigms)]).toEqual(['vm', 'pv', 'container', 'sandbox']);
  });

  test('names sources, year and basis of every pooled figure', () => {
    expect(publishedOnes.length).toBeGreaterThan(60);
    for (const parameter of publishedOnes) {
      const { source, status, printed, note } = parameter;
      expect(source.citation).toMatch(/\d{4}/);
      expect(source.url).toMatch(/^https?:\/\/[\w.-]+\S*$/);
      expect(source.year).toBeGreaterThanOrEqual(2003);
      expect(printed).toMatch(/\d/);
      expect(status).toMatch(/^(verified|recalled)$/);
      expect(note?.en).toContain('docs/evidence.md');
      expect(note?.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test('cuts what no system can do: nothing is faster than the bare machine, nothing delivers more', () => {
    for (const { symbol, low, high } of publishedOnes) {
      if (symbol.startsWith('cpu.slowdown')) expect(low).toBeGreaterThanOrEqual(1);
      if (symbol.endsWith('Loss')) expect([low >= 0, high <= 1]).toEqual([true, true]);
      expect(high).toBeGreaterThanOrEqual(low);
    }
  });

  test('says of every assumption why it was made', () => {
    for (const parameter of evidencePack.parameters.filter((one) => one.status === 'assumption')) {
      expect(parameter.note?.en).toMatch(/\w/);
      expect(parameter.note?.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test.each(evidencePack.alternatives.map(({ id }) => id))(
    '%s predicts processor, memory, disk, network and start-up',
    (alternative) => {
      const figures = figuresOf(alternative);
      const without = criteria.filter((criterion) => !figures.has(`value.${criterion}`));
      expect(without).toEqual([]);
      for (const symbol of ['io.addedLatency', 'storage.iopsLoss', 'network.throughputLoss']) {
        expect(figures.has(symbol) || symbol === 'io.addedLatency').toBe(true);
      }
      expect(figures.get('startup.ready')?.low).toBeGreaterThan(0);
    },
  );

  test('every alternative has an isolation and a compatibility level', () => {
    for (const { id } of evidencePack.alternatives) {
      expect(figuresOf(id).get('isolation.level')?.point).toBeGreaterThanOrEqual(1);
      expect(figuresOf(id).get('compatibility.level')?.point).toBeGreaterThanOrEqual(1);
    }
  });

  test.each(['kvm-virtio', 'firecracker', 'xen-pv', 'runc', 'gvisor', 'wasmtime'])(
    'CPU utilization of %s falls with messages, operations and events, by rate times cost',
    (alternative) => {
      const overheadAt = (change: WorkloadInput): number =>
        1 / (figuresOf(alternative, change).get('cpu.utilization')?.point ?? Number.NaN) - 1;
      const idle = { ioRequirement: 'none', networkRequirement: 'none' } as const;
      const at = (messagesPerSecond: number): number =>
        overheadAt({ ...idle, networkRequirement: { messagesPerSecond } });
      expect(at(20_000) - at(0)).toBeCloseTo(2 * (at(10_000) - at(0)), 12);
      expect(at(10_000)).toBeGreaterThan(overheadAt(idle));
      expect(overheadAt({ ...idle, systemCallsPerSecond: 1e5 })).toBeGreaterThan(overheadAt(idle));
      expect(overheadAt({ ...idle, pageFaultsPerSecond: 1e5 })).toBeGreaterThan(overheadAt(idle));
    },
  );

  test('a container computes as the host does, within a fiftieth', () => {
    const idle = { ioRequirement: 'none', networkRequirement: 'none' } as const;
    expect(figuresOf('runc', idle).get('cpu.utilization')).toMatchObject({ high: 1 });
    expect(figuresOf('runc', idle).get('cpu.utilization')?.low).toBeCloseTo(1 / 1.02, 12);
  });

  test('Kata reserves a quarter of a core for every pod', () => {
    const cores = figuresOf('kata').get('cpu.coresToProvision');
    const utilization = figuresOf('kata').get('cpu.utilization');
    expect(cores?.low).toBeCloseTo(2 / (utilization?.high ?? 1) + 0.25, 9);
  });

  test.each(['kvm-virtio', 'firecracker', 'kata'])(
    'a guest kernel of %s grows with the memory of its instance',
    (alternative) => {
      const overhead = (memoryRequest: string): number =>
        figuresOf(alternative, { memory: memoryRequest }).get('memory.overhead')?.low ?? Number.NaN;
      expect(overhead('8Gi') - overhead('4Gi')).toBeCloseTo(0.016 * 4096 * mib, 0);
    },
  );

  test('has no rule of its own: the composite rule is the document’s', () => {
    expect(evidencePack.rules).toEqual([]);
    expect(evidencePack.composite).toEqual([]);
  });
});
