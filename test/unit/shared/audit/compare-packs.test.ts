import { describe, expect, test } from 'vitest';
import {
  comparePacks,
  type PackComparisonRequest,
} from '../../../../src/shared/audit/compare-packs.ts';
import type { PackComparison, PackVerdict } from '../../../../src/shared/audit/pack-comparison.ts';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import { resolveWorkload } from '../../../../src/shared/domain/workload/workload-resolve.ts';
import { evidencePack } from '../../../../src/shared/packs/evidence/evidence.ts';
import type { Pack } from '../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';

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

function request(change: Partial<PackComparisonRequest> = {}): PackComparisonRequest {
  const workload = resolveWorkload({ cpu: '2', memory: '512Mi' });
  if (!workload.ok) throw new Error(JSON.stringify(workload.error));
  return {
    stated: seedPack,
    evidence: evidencePack,
    workload: workload.value,
    host,
    basis: 'stated',
    ...change,
  };
}

function compare(change: Partial<PackComparisonRequest> = {}): readonly PackComparison[] {
  const result = comparePacks(request(change));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function find(
  comparisons: readonly PackComparison[],
  alternative: string,
  symbol: string,
): PackComparison | undefined {
  return comparisons.find(
    (one) => one.evidenceAlternative === alternative && one.symbol === symbol,
  );
}

/** The seed with one range of one alternative replaced, in the unit it is printed in. */
function seedWith(alternative: string, symbol: string, low: number, high: number): Pack {
  return {
    ...seedPack,
    parameters: seedPack.parameters.map((one) =>
      one.alternative === alternative && one.symbol === symbol ? { ...one, low, high } : one,
    ),
  };
}

/** What the literature says of the document's figures, per system. */
const verdicts: readonly (readonly [string, string, PackVerdict])[] = [
  ['kvm-virtio', 'cpu.utilization', 'pessimistic'],
  ['kvm-virtio', 'cpu.exit', 'agrees'],
  ['kvm-virtio', 'memory.perInstance', 'no-evidence'],
  ['kvm-virtio', 'network.addedLatency', 'no-evidence'],
  ['kvm-virtio', 'memory.hypervisor', 'optimistic'],
  ['kvm-passthrough', 'network.throughputLoss', 'pessimistic'],
  ['firecracker', 'memory.perInstance', 'pessimistic'],
  ['firecracker', 'memory.hypervisor', 'pessimistic'],
  ['firecracker', 'network.addedLatency', 'optimistic'],
  ['kata', 'memory.perInstance', 'pessimistic'],
  ['kata', 'cpu.utilization', 'no-evidence'],
  ['xen-pv', 'cpu.utilization', 'pessimistic'],
  ['xen-pv', 'cpu.contextSwitch', 'optimistic'],
  ['xen-pv', 'cpu.hypercall', 'optimistic'],
  ['xen-pv', 'network.throughputLoss', 'optimistic'],
  ['xen-pv', 'storage.relativePerformance', 'no-evidence'],
  ['edera', 'cpu.utilization', 'pessimistic'],
  ['runc', 'cpu.utilization', 'pessimistic'],
  ['runc', 'cpu.contextSwitch', 'optimistic'],
  ['runc', 'memory.runtime', 'pessimistic'],
  ['runc', 'network.addedLatency', 'agrees'],
  ['runc', 'io.relativePerformance', 'no-evidence'],
  ['runc-overlay', 'network.throughputLoss', 'optimistic'],
  ['gvisor', 'memory.perInstance', 'optimistic'],
  ['gvisor', 'network.addedLatency', 'optimistic'],
  ['gvisor', 'storage.throughputLoss', 'optimistic'],
  ['wasmtime', 'cpu.utilization', 'optimistic'],
  ['wasmtime', 'cpu.contextSwitch', 'agrees'],
  ['v8-isolate', 'cpu.utilization', 'optimistic'],
  ['faaslet', 'memory.runtime', 'pessimistic'],
  ['lfi', 'cpu.utilization', 'agrees'],
];

describe('comparePacks, the design document against published measurements', () => {
  const comparisons = compare();

  test.each(verdicts)('%s, %s: the document %s', (alternative, symbol, verdict) => {
    expect(find(comparisons, alternative, symbol)?.verdict).toBe(verdict);
  });

  test('compares every evidence alternative with the paradigm it belongs to, on every criterion', () => {
    for (const { id, paradigm } of evidencePack.alternatives) {
      const own = comparisons.filter((one) => one.evidenceAlternative === id);
      expect(own.every((one) => one.statedAlternative === paradigm)).toBe(true);
      expect(own.filter((one) => one.criterion !== null).map((one) => one.criterion)).toEqual(
        seedPack.criteria.map((criterion) => criterion.id),
      );
    }
  });

  test('gives both ranges in base units, and the sources of the published one', () => {
    const comparison = find(comparisons, 'firecracker', 'network.addedLatency');
    expect(comparison).toMatchObject({ criterion: 'network', paradigm: 'vm', unit: 's' });
    expect(comparison?.stated.low).toBeCloseTo(15e-6, 12);
    expect(comparison?.stated.high).toBeCloseTo(40e-6, 12);
    expect(comparison?.evidence?.low).toBeCloseTo(60e-6, 12);
    expect(comparison?.sources.map(({ year, status }) => [year, status])).toEqual([
      [2020, 'verified'],
    ]);
  });

  test('lists every published parameter that a figure rests on', () => {
    const memory = find(comparisons, 'firecracker', 'memory.perInstance');
    expect(memory?.sources.map((source) => source.year)).toEqual([2021, 2024]);
    const cpu = find(comparisons, 'xen-pv', 'cpu.utilization');
    expect(cpu?.sources.map((source) => source.status)).toEqual(['recalled', 'verified']);
  });

  test('words a comparison in both languages', () => {
    expect(find(comparisons, 'runc', 'memory.runtime')?.because).toEqual({
      en: 'Containers – Container runtime: stated 20–50 MiB, published 1.3–3.9 MiB for Docker with runc; the stated figure is pessimistic.',
      zh: '容器化 – 容器运行时：原文为 20–50 MiB，Docker（runc）的已发表数据为 1.3–3.9 MiB；原文偏悲观。',
    });
    expect(find(comparisons, 'kata', 'cpu.utilization')?.because).toEqual({
      en: 'Full virtualization – CPU utilization: stated 70–80 %; nothing is published of Kata Containers.',
      zh: '虚拟化 – CPU 利用率：原文为 70–80%；Kata Containers 没有已发表的数据。',
    });
  });

  test('what the evidence pack assumes is no evidence', () => {
    const levels = comparisons.filter((one) => one.criterion === 'isolation');
    expect(levels).toHaveLength(evidencePack.alternatives.length);
    for (const one of levels) {
      expect(one).toMatchObject({ verdict: 'no-evidence', evidence: null, sources: [] });
    }
  });
});

describe('comparePacks', () => {
  test('follows a changed figure of the stated pack', () => {
    const changed = seedWith('container', 'memory.runtime', 1, 4);
    expect(find(compare({ stated: changed }), 'runc', 'memory.runtime')?.verdict).toBe('agrees');
  });

  test('depends on the workload where published figures do', () => {
    const workload = resolveWorkload({
      cpu: '2',
      memory: '512Mi',
      networkRequirement: 'extreme',
    });
    if (!workload.ok) throw new Error(JSON.stringify(workload.error));
    const loaded = compare({ workload: workload.value });
    expect(find(loaded, 'kvm-virtio', 'cpu.utilization')?.verdict).toBe('optimistic');
    expect(find(loaded, 'kvm-passthrough', 'cpu.utilization')?.verdict).toBe('pessimistic');
  });

  test('a pack against itself agrees wherever it states anything', () => {
    const own = compare({ evidence: seedPack });
    expect(own.filter((one) => one.evidence !== null).map((one) => one.verdict)).not.toContain(
      'optimistic',
    );
    expect(new Set(own.map((one) => one.verdict))).toEqual(new Set(['agrees']));
  });

  test('a pack that does not load is a failure, not a throw', () => {
    const broken = seedWith('vm', 'cpu.exit', 5000, 1000);
    expect(comparePacks(request({ stated: broken }))).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', source: 'seed' },
    });
    expect(comparePacks(request({ evidence: broken })).ok).toBe(false);
  });
});
