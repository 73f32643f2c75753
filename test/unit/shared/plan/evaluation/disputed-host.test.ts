import { describe, expect, test } from 'vitest';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import type { FactKey } from '../../../../../src/shared/domain/host/fact-catalogue.ts';
import type { Ledger } from '../../../../../src/shared/domain/host/fact.ts';
import { ledgerEntry } from '../../../../../src/shared/domain/host/ledger.ts';
import type { Host } from '../../../../../src/shared/domain/host/host.ts';
import type { Plan } from '../../../../../src/shared/domain/result/plan.ts';
import { explainFigure } from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { known } from '../../domain/ledger-fixture.ts';
import { referenceHost } from '../../model/reference-host.ts';
import { planOf, requestOf } from '../plan-of.ts';
import { strayFigures } from '../stray-figures.ts';

const GiB = 2 ** 30;

function ledgerWith(readings: Readonly<Partial<Record<FactKey, readonly number[]>>>): Ledger {
  return {
    schema: 'isoplan/ledger@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    entries: Object.entries(readings).map(([key, [value = 0, ...others]]) =>
      ledgerEntry(key as FactKey, known(value, ...others)),
    ),
  };
}

/** A host as read, with the devices of the reference host. */
function hostWith(readings: Parameters<typeof ledgerWith>[0]): Host {
  const { disks, nics, virtualization } = referenceHost;
  return { ...hostFromLedger(ledgerWith(readings)), disks, nics, virtualization };
}

const workloads = [
  {
    name: 'web',
    cpu: '2',
    memory: '4Gi',
    requestsPerSecond: 50,
    cyclesPerRequest: 10_000_000,
    ioPerRequest: 2,
    messagesPerRequest: 2,
  },
];
const plan = (host: Host): Plan => planOf({ workloads }, host);

const agreed = { 'cpu.threads': [16], 'cpu.clock': [2.5e9], 'memory.total': [64 * GiB] };

describe('a plan on a host whose readings contradict each other', () => {
  test.each([
    ['cpu.threads', 16, 8],
    ['cpu.threads', 8, 16],
    ['cpu.clock', 2.1e9, 2.5e9],
    ['memory.total', 8 * GiB, 128 * GiB],
  ] as const)('covers the plans of both readings: %s %d or %d', (key, one, other) => {
    const both = plan(hostWith({ ...agreed, [key]: [one, other] }));
    for (const value of [one, other]) {
      const alone = plan(hostWith({ ...agreed, [key]: [value] }));
      expect(strayFigures(both, alone)).toEqual([]);
    }
  });

  test('is wider than the plan of either reading', () => {
    const wide = plan(hostWith({ ...agreed, 'memory.total': [8 * GiB, 128 * GiB] }));
    const narrow = plan(hostWith({ ...agreed, 'memory.total': [8 * GiB] }));
    const span = (one: Plan): number => {
      const density = one.workloads[0]?.alternatives[2]?.density?.instancesPerHost;
      return density === undefined ? 0 : density.high - density.low;
    };
    expect(span(wide)).toBeGreaterThan(span(narrow));
  });

  test('names both readings and the range in its assumptions', () => {
    const { assumptions } = plan(hostWith({ ...agreed, 'cpu.threads': [16, 8] }));
    expect(assumptions.find(({ id }) => id === 'disputed-host.cores')?.text).toEqual({
      en: 'Processors of the host: readings disagree, 16 cores (source 1), 8 cores (source 2); the plan covers 8–16 cores.',
      zh: '主机处理器数：读数相互矛盾，16 核（source 1）、8 核（source 2）；方案覆盖 8–16 核。',
    });
  });

  test('shows the readings in the trace of what depends on them', () => {
    const host = hostWith({ ...agreed, 'cpu.threads': [16, 8] });
    const trace = explainFigure(requestOf({ workloads }, host), {
      workload: 0,
      alternative: 'container',
      symbol: 'host.coreEquivalents',
    });
    const input = trace.ok
      ? trace.value.inputs.find(({ symbol }) => symbol === 'host.cores')
      : undefined;
    expect(input).toMatchObject({
      figure: { point: 16, low: 8, high: 16 },
      source: { en: 'host; readings disagree: 16 cores (source 1), 8 cores (source 2)' },
    });
  });

  test('calls an instance impossible only when no reading has room for it', () => {
    const large = [{ name: 'large', cpu: '1', memory: '20Gi' }];
    const feasible = (readings: readonly number[]): boolean | undefined =>
      planOf({ workloads: large }, hostWith({ ...agreed, 'memory.total': readings })).workloads[0]
        ?.alternatives[2]?.feasible;
    expect(feasible([8 * GiB])).toBe(false);
    expect(feasible([8 * GiB, 64 * GiB])).toBe(true);
    expect(feasible([64 * GiB, 8 * GiB])).toBe(true);
  });

  test('warns when one of the readings has no room', () => {
    const large = [{ name: 'large', cpu: '1', memory: '20Gi' }];
    const host = hostWith({ ...agreed, 'memory.total': [64 * GiB, 8 * GiB] });
    const warnings = planOf({ workloads: large }, host).workloads[0]?.alternatives[2]?.warnings;
    expect(warnings?.map(({ id }) => id)).toContain('memory-may-not-fit');
  });

  test('says in the composite rule how far the share of the host is in doubt', () => {
    const host = hostWith({ ...agreed, 'cpu.threads': [16, 8] });
    const said = JSON.stringify(plan(host).workloads[0]?.rules.composite);
    expect(said).toContain('12.5–25 %, because readings of the host disagree');
  });
});

describe('a plan on a machine of which this process may use a part', () => {
  const bounded = ledgerWith({
    'cpu.threads': [16],
    'limits.cores': [0.5],
    'memory.total': [64 * GiB],
    'limits.memory': [GiB / 2],
  });
  const said = (host: Host): readonly string[] => plan(host).assumptions.map(({ text }) => text.en);

  test('says that it uses the limits', () => {
    expect(said(hostFromLedger(bounded))).toContain(
      'This process may not use the whole machine (CPU 0.5 cores of 16 cores, memory 512 MiB of 64 GiB); the plan uses these limits, because they are the smaller.',
    );
  });

  test('says that it uses the whole machine when that was chosen', () => {
    const host = hostFromLedger(bounded, 'machine');
    expect(host).toMatchObject({ cores: 16, memoryBytes: 64 * GiB });
    expect(said(host).join()).toContain('the plan uses the whole machine all the same, as chosen');
  });

  test('says nothing of limits where there are none', () => {
    const ids = plan(hostWith(agreed)).assumptions.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('host-limits'))).toEqual([]);
  });
});
