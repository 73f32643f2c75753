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

/**
 * What the literature says of the document's figures, per system, and what it was checked against by
 * hand: the rows in src/shared/packs/evidence/observations.
 */
const verdicts: readonly (readonly [string, string, PackVerdict])[] = [
  // Slowdowns of loaded servers 1.54 to 1.68 (unikraft-2021), of computation 1.00 to 1.03 (yunion-kvm,
  // hayden-2014): the default workload keeps over nine tenths of the processor, not 70 to 80 %.
  ['kvm-virtio', 'cpu.utilization', 'pessimistic'],
  // Guests of 29 to 30 MB (unikraft-2021) and 58 MB (kvm-studies) where the document takes 512 MiB and more.
  // The monitor is borrowed, up to 300 MB; even that does not reach the stated 1.05 GiB.
  ['kvm-virtio', 'memory.perInstance', 'pessimistic'],
  ['kvm-virtio', 'memory.hypervisor', 'no-evidence'],
  // 60 to 99.8 % of the operations kept (vhost-blk-2022) and 34 % (proxmox-csi): both sides of 15 to 25 % lost.
  ['kvm-virtio', 'io.relativePerformance', 'agrees'],
  ['kvm-virtio', 'storage.iopsLoss', 'agrees'],
  // 7.8 and 16.2 µs (kvm-studies, sockperf), one study: its median, 11.2 µs, is below 15 µs.
  ['kvm-virtio', 'network.addedLatency', 'pessimistic'],
  // 90 % kept (yunion-kvm) and 41 to 56 % (cloudlab-microvm): 10 to 20 % lost lies between them.
  ['kvm-virtio', 'network.throughputLoss', 'agrees'],
  ['kvm-virtio', 'storage.throughputLoss', 'agrees'],
  ['kvm-virtio', 'storage.relativePerformance', 'pessimistic'],
  ['kvm-passthrough', 'cpu.utilization', 'pessimistic'],
  // 5.2 % lost (sriov-2010) and a median of 17 % (eli-2012): on both sides of 10 %, the second within.
  ['kvm-passthrough', 'network.throughputLoss', 'agrees'],
  ['kvm-passthrough', 'memory.perInstance', 'no-evidence'],
  ['kvm-passthrough', 'network.addedLatency', 'no-evidence'],
  ['firecracker', 'cpu.utilization', 'pessimistic'],
  // Of its memory only the monitor was measured; the guest is borrowed and could make it either.
  ['firecracker', 'memory.perInstance', 'no-evidence'],
  // At most 5 MiB (firecracker-specification) where the document takes 50 to 100 MiB.
  ['firecracker', 'memory.hypervisor', 'pessimistic'],
  // 13.5 to 43, 27.9 and 61.5 µs: three studies, two of them within 15 to 40 µs.
  ['firecracker', 'network.addedLatency', 'agrees'],
  // 45 % kept (cloudlab-microvm) where the document loses 10 to 20 %.
  ['firecracker', 'network.throughputLoss', 'optimistic'],
  ['firecracker', 'storage.throughputLoss', 'no-evidence'],
  ['firecracker', 'storage.relativePerformance', 'no-evidence'],
  ['firecracker', 'io.relativePerformance', 'no-evidence'],
  // 118 to 267 MiB beside the instance, kernel included, in the medians of six studies.
  ['kata', 'memory.perInstance', 'pessimistic'],
  // 187.5 and 195 µs per direction and end (one study) where the document adds 15 to 40 µs.
  ['kata', 'network.addedLatency', 'optimistic'],
  // Servers were measured (quark, agrrh-2018), computation was not.
  ['kata', 'cpu.utilization', 'no-evidence'],
  ['kata', 'network.throughputLoss', 'no-evidence'],
  ['xen-pv', 'cpu.utilization', 'pessimistic'],
  // Nothing lost (xen-2003) and 12 to 61 % (menon-2006).
  ['xen-pv', 'network.throughputLoss', 'agrees'],
  ['xen-pv', 'storage.throughputLoss', 'agrees'],
  ['xen-pv', 'memory.perInstance', 'no-evidence'],
  ['edera', 'cpu.utilization', 'no-evidence'],
  ['edera', 'storage.throughputLoss', 'no-evidence'],
  ['edera', 'network.throughputLoss', 'no-evidence'],
  ['runc', 'cpu.utilization', 'pessimistic'],
  // 1.3 MiB, 4.1 MB and 20 MiB where the document takes 20 to 50 MiB and a share of the host.
  ['runc', 'memory.perInstance', 'pessimistic'],
  // 0.2 to 1.45 µs (docker-bridge-2017) and 0.28 µs (opscart-isolation); the document begins at 1 µs.
  ['runc', 'network.addedLatency', 'pessimistic'],
  // 92 % kept (storage-drivers-2026): 8 % lost is within 5 to 10 %, whatever a wide prediction says.
  ['runc', 'storage.throughputLoss', 'agrees'],
  ['runc', 'io.relativePerformance', 'no-evidence'],
  // 18.6, 36.1 and 140 µs per end (weave-2015) where the document adds 1 to 5 µs.
  ['runc-overlay', 'network.addedLatency', 'optimistic'],
  // 13 % (cni-2020), 26 % (flannel-738) and 80 % (weave-2015) lost, in medians, where the document loses 1 to 5 %.
  ['runc-overlay', 'network.throughputLoss', 'optimistic'],
  ['runc-overlay', 'memory.perInstance', 'no-evidence'],
  // Servers from 1.0 (gvisor-ant-2021) to 5 times as slow: studies on both sides.
  ['gvisor', 'cpu.utilization', 'agrees'],
  ['gvisor', 'memory.perInstance', 'agrees'],
  // 14 to 32 % lost (gvisor-guide) and 64 % (young-2019) where the document loses 0.1 to 1 %.
  ['gvisor', 'network.throughputLoss', 'optimistic'],
  ['gvisor', 'network.addedLatency', 'no-evidence'],
  // Nothing and 5.7 % lost (gvisor-guide), one study: its median, 2.9 %, is above 2 %.
  ['gvisor', 'storage.throughputLoss', 'optimistic'],
  // 1.54 to 3.83 times as slow (second-state), 2.96 (wasm3-performance), 2.68 (go-log-filter), 1.93
  // (awsm-readme) where the document keeps 90 to 98 %.
  ['wasmtime', 'cpu.utilization', 'optimistic'],
  ['wasmtime', 'memory.perInstance', 'agrees'],
  ['wasmtime', 'network.addedLatency', 'no-evidence'],
  ['v8-isolate', 'cpu.utilization', 'optimistic'],
  // 3 MB an isolate where the document takes 5 to 15 MiB.
  ['v8-isolate', 'memory.perInstance', 'pessimistic'],
  ['faaslet', 'cpu.utilization', 'optimistic'],
  ['faaslet', 'memory.perInstance', 'pessimistic'],
  // 1.07 to 1.08 times as slow (lfi-readme), which keeps 92 to 93 %; the prediction alone would say otherwise.
  ['lfi', 'cpu.utilization', 'agrees'],
  ['lfi', 'memory.perInstance', 'no-evidence'],
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
    // As in docs/evidence-table.md; studies: 13.5 to 43, 27.9 and 61.5 µs, each by its median on a scale
    // between that of differences and that of ratios.
    expect(comparison?.evidence?.low).toBeCloseTo(8.13e-6, 12);
    expect(comparison?.evidence?.high).toBeCloseTo(132e-6, 12);
    expect(comparison?.evidence?.measured.low).toBeCloseTo(24.1e-6, 7);
    expect(comparison?.evidence?.measured.high).toBeCloseTo(61.5e-6, 12);
    expect(comparison?.sources.map(({ status }) => status)).toEqual(['verified']);
    expect(comparison?.sources[0]?.citation.en.split('; ')).toHaveLength(3);
  });

  test('lists every published parameter that a figure rests on', () => {
    const memory = find(comparisons, 'kata', 'memory.perInstance');
    expect(memory?.sources.map((source) => source.citation.en.split('; ').length)).toEqual([6]);
    const cpu = find(comparisons, 'xen-pv', 'cpu.utilization');
    expect(cpu?.sources).toHaveLength(3);
  });

  test('words a comparison in both languages, and how much it says', () => {
    expect(find(comparisons, 'wasmtime', 'cpu.utilization')?.because).toEqual({
      en: 'Sandboxing – CPU utilization: stated 90–98 %, published 16.6–86.9 % (measured 33.6–51.5 %) for Wasmtime; the stated figure is optimistic, none of it lies within the published range.',
      zh: '沙盒化 – CPU 利用率：原文为 90–98%，Wasmtime 的已发表数据为 16.6–86.9%（实测 33.6–51.5%）；原文偏乐观，且完全落在已发表区间之外。',
    });
    expect(find(comparisons, 'kata', 'network.addedLatency')?.because).toMatchObject({
      en: expect.stringContaining('optimistic, though the published range reaches it.'),
      zh: expect.stringContaining('原文偏乐观，但已发表区间仍与其部分重叠。'),
    });
    expect(find(comparisons, 'firecracker', 'network.throughputLoss')?.because).toEqual({
      en: 'Full virtualization – Network throughput loss: stated 10–20 %, published 0–80 % (measured 54.9 %) for Firecracker; the stated figure is optimistic beside what was measured, but the published range is wide enough to hold all of it.',
      zh: '虚拟化 – 网络吞吐量损失：原文为 10–20%，Firecracker 的已发表数据为 0–80%（实测 54.9%）；原文相对实测偏乐观，但已发表区间很宽，足以包含整个原文区间。',
    });
    expect(find(comparisons, 'lfi', 'cpu.utilization')?.because).toMatchObject({
      en: expect.stringContaining(
        'the two agree, but the published range is 8 times as wide and would agree with much else.',
      ),
      zh: expect.stringContaining(
        '两者相符，但已发表区间宽至原文的 8 倍，与许多其他数值同样相符。',
      ),
    });
  });

  test.each([
    [
      'kvm-passthrough',
      'io.relativePerformance',
      'nothing is published of KVM with assigned devices.',
      'KVM（设备直通）没有已发表的数据。',
    ],
    [
      'firecracker',
      'storage.iopsLoss',
      'nobody measured it on Firecracker, only on systems like it.',
      'Firecracker 本身未有实测，仅有同类系统的数据。',
    ],
    [
      'kata',
      'cpu.utilization',
      'it was measured only in part on Kata Containers, too little for a verdict.',
      'Kata Containers 的实测部分不足以作出判定。',
    ],
  ])('says why there is no verdict on %s, %s', (alternative, symbol, en, zh) => {
    const one = find(comparisons, alternative, symbol);
    expect(one).toMatchObject({ verdict: 'no-evidence', evidence: null, sources: [] });
    expect(one?.because.en.endsWith(`; ${en}`)).toBe(true);
    expect(one?.because.zh.endsWith(`；${zh}`)).toBe(true);
  });

  test('what was taken from systems like it, or from its paradigm, is no evidence of any system', () => {
    const borrowed = evidencePack.parameters.filter((one) => one.borrowed !== undefined);
    expect(borrowed.length).toBeGreaterThan(10);
    for (const { alternative, symbol } of borrowed) {
      const one = find(comparisons, alternative ?? '', symbol);
      if (one) expect(one).toMatchObject({ verdict: 'no-evidence', backing: 'like-systems' });
    }
    expect(
      borrowed.filter(({ alternative, symbol }) => find(comparisons, alternative ?? '', symbol)),
    ).not.toHaveLength(0);
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
    const of = (low: number, high: number) => {
      const changed = seedWith('sandbox', 'network.throughputLoss', low, high);
      return find(compare({ stated: changed }), 'gvisor', 'network.throughputLoss')?.verdict;
    };
    // In percent; studies of gVisor measured 22 to 64.
    expect([of(1, 22), of(1, 40), of(30, 40), of(65, 70)]).toEqual([
      'optimistic',
      'agrees',
      'agrees',
      'pessimistic',
    ]);
  });

  test('depends on the workload where published figures do', () => {
    const under = (level: 'none' | 'extreme') => {
      const workload = resolveWorkload({
        cpu: '2',
        memory: '512Mi',
        networkRequirement: level,
        ioRequirement: level,
        storageRequirement: level,
      });
      if (!workload.ok) throw new Error(JSON.stringify(workload.error));
      const compared = compare({ workload: workload.value });
      return (alternative: string) => {
        const { verdict, backing } = find(compared, alternative, 'cpu.utilization') ?? {};
        return [verdict, backing];
      };
    };
    const idle = under('none');
    const loaded = under('extreme');
    // Without messages a server's slowdown says nothing: of Kata nobody measured computation, of a
    // container that is assumed; of the others it was measured.
    expect(idle('kata')).toEqual(['no-evidence', 'like-systems']);
    expect(idle('runc')).toEqual(['no-evidence', 'nothing']);
    expect(idle('edera')).toEqual(['pessimistic', 'measured']);
    expect(idle('kvm-virtio')).toEqual(['pessimistic', 'measured']);
    // Under load the rate at which the servers were loaded, which is assumed, decides on KVM; Kata's
    // servers, 2.5 and 3.6 times as slow, are beyond it.
    expect(loaded('kvm-virtio')).toEqual(['no-evidence', 'in-part']);
    expect(loaded('kata')).toEqual(['optimistic', 'measured']);
    expect(loaded('wasmtime')).toEqual(['optimistic', 'measured']);
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
