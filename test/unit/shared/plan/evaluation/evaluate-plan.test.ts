import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../../src/shared/domain/range/range.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import {
  evaluatePlan,
  explainFigure,
} from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { referenceHost } from '../../model/reference-host.ts';
import { planOf, portable, requestOf } from '../plan-of.ts';

const width = (outcome: Estimate | null | undefined): number =>
  typeof outcome === 'object' && outcome !== null ? outcome.high - outcome.low : 0;

describe('evaluatePlan', () => {
  it('lists alternatives in pack order and criteria in the order of the matrix', () => {
    const [workload] = planOf().workloads;
    expect(workload?.alternatives.map(({ id }) => id)).toEqual([
      'vm',
      'pv',
      'container',
      'sandbox',
    ]);
    expect(workload?.matrix.map(({ criterion }) => criterion)).toEqual([
      'cpu',
      'memory',
      'io',
      'network',
      'storage',
      'isolation',
      'compatibility',
    ]);
  });

  it('names the best of each row as the seed does', () => {
    const [workload] = planOf().workloads;
    expect(workload?.matrix.map(({ best }) => best)).toEqual([
      'sandbox',
      'sandbox',
      'sandbox',
      'sandbox',
      'sandbox',
      'vm',
      'vm',
    ]);
  });

  it('gives the terms of every quantity their short names', () => {
    const [vm, pv, container, sandbox] = planOf().workloads[0]?.alternatives ?? [];
    const names = (terms: object | undefined): readonly string[] => Object.keys(terms ?? {});
    expect(names(vm?.resources.cpu?.terms)).toEqual(['exit', 'emulation', 'hypervisor']);
    expect(names(pv?.resources.cpu?.terms)).toEqual(['hypercall', 'collaboration', 'hypervisor']);
    expect(names(vm?.resources.memory?.terms)).toEqual(['guest', 'workload', 'hypervisor']);
    expect(names(pv?.resources.memory?.terms)).toEqual([
      'guest',
      'workload',
      'hypervisor',
      'grant',
    ]);
    expect(names(container?.resources.memory?.terms)).toEqual(['workload', 'namespace', 'runtime']);
    expect(names(sandbox?.resources.memory?.terms)).toEqual(['module', 'runtime', 'linear']);
    expect(names(container?.resources.io?.terms)).toEqual(['namespace']);
    expect(names(pv?.resources.network?.terms)).toEqual(['hypervisor', 'hypercall', 'guestKernel']);
  });

  it('keeps percentiles inside the exact interval', () => {
    const visit = (value: unknown): number => {
      if (typeof value !== 'object' || value === null) return 0;
      if ('p50' in value) {
        const { low, high, p5, p50, p95 } = value as Record<string, number>;
        expect([low, p5, p50, p95, high].map(Number)).toEqual(
          [low, p5, p50, p95, high].map(Number).toSorted((a, b) => a - b),
        );
        return 1;
      }
      return Object.values(value).reduce((count: number, field) => count + visit(field), 0);
    };
    expect(visit(planOf().workloads)).toBeGreaterThan(50);
  });

  it('shares out every rank: each alternative and each rank adds up to 1', () => {
    const { alternatives } = planOf({ workloads: portable }).workloads[0] ?? { alternatives: [] };
    for (const { acceptability } of alternatives) {
      expect(acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    for (const rank of [0, 1, 2, 3]) {
      expect(
        alternatives.reduce((sum, { acceptability }) => sum + (acceptability[rank] ?? 0), 0),
      ).toBeCloseTo(1, 12);
    }
  });

  it('gives the same bits for the same request, and others for another seed', () => {
    expect(planOf()).toEqual(planOf());
    expect(planOf({ sampling: { samples: 2000, seed: 2 } })).not.toEqual(planOf());
  });

  it('keeps an infeasible alternative with its figures, out of the ranking', () => {
    const [workload] = planOf({
      workloads: [{ cpu: '2', memory: '4Gi', guestOs: 'windows' }],
    }).workloads;
    const container = workload?.alternatives.find(({ id }) => id === 'container');
    expect(container?.feasible).toBe(false);
    expect(container?.reasons.length).toBeGreaterThan(0);
    expect(container?.resources.cpu).not.toBeNull();
    expect(container?.acceptability).toEqual([]);
    expect(workload?.decision.ranking.map(({ alternative }) => alternative)).not.toContain(
      'container',
    );
  });

  it('recommends nothing when nothing is feasible, and says so', () => {
    const [workload] = planOf(
      { workloads: [{ cpu: '2', memory: '4Gi', isolation: 4 }] },
      { ...referenceHost, virtualization: { hardware: false, usable: false, hypervisor: null } },
    ).workloads;
    expect(workload?.decision).toMatchObject({
      recommendation: null,
      confidence: null,
      verdict: 'undecided',
      ranking: [],
    });
    expect(workload?.matrix.every(({ best }) => best === null)).toBe(true);
  });

  it('counts a figure nobody published as anything its paradigm does, and says so', () => {
    const parameters = seedPack.parameters.filter(
      ({ symbol, alternative }) => !(alternative === 'pv' && symbol.startsWith('io.')),
    );
    const formulas = seedPack.formulas.filter(
      ({ symbol, alternative }) => !(alternative === 'pv' && symbol.startsWith('io.')),
    );
    const [workload] = planOf({}, referenceHost, {
      ...seedPack,
      parameters,
      formulas,
      checks: [],
    }).workloads;
    const pv = workload?.alternatives.find(({ id }) => id === 'pv');
    // Between a loss of nothing and of 40 %: what the published systems of the paradigm span.
    expect(pv?.resources.io?.throughputLoss).toMatchObject({ low: 0, high: 0.4 });
    expect(pv?.warnings.find(({ id }) => id === 'figures-of-paradigm')?.text).toEqual({
      en: 'Nobody published a figure for IO performance: a wide range of the paradigm stands in.',
      zh: 'IO 性能没有已发表的数值：以其范式的宽泛区间代替。',
    });
    const whole = planOf().workloads[0]?.alternatives[1];
    expect(whole?.warnings.some(({ id }) => id === 'figures-of-paradigm')).toBe(false);
    expect(width(pv?.values.io)).toBeGreaterThan(width(whole?.values.io));
  });

  it('weighs the criteria as the project says', () => {
    const only = {
      cpu: 0,
      memory: 0,
      io: 0,
      network: 0,
      storage: 0,
      isolation: 1,
      compatibility: 0,
    };
    const [workload] = planOf({ weights: only }).workloads;
    expect(workload?.decision).toMatchObject({
      recommendation: 'vm',
      confidence: 1,
      verdict: 'clear',
    });
  });

  it('computes performance only when requests are given', () => {
    expect(planOf().workloads[0]?.alternatives[0]?.performance).toBeNull();
    const [workload] = planOf({
      workloads: [
        {
          cpu: '2',
          memory: '4Gi',
          requestsPerSecond: 400,
          cyclesPerRequest: 5e6,
          ioPerRequest: 1,
          messagesPerRequest: 2,
        },
      ],
    }).workloads;
    const performance = workload?.alternatives.map((alternative) => alternative.performance);
    expect(performance?.every((one) => one !== null && !one.saturated)).toBe(true);
    const saturated = planOf({
      workloads: [{ cpu: '2', memory: '4Gi', requestsPerSecond: 1e6, cyclesPerRequest: 5e6 }],
    }).workloads[0]?.alternatives[0]?.performance;
    expect(saturated).toMatchObject({
      saturated: true,
      meanResponseSeconds: null,
      p95ResponseSeconds: null,
    });
  });

  it('names the bottleneck and lets density fall with every need', () => {
    const density = (memory: string) =>
      planOf({ workloads: [{ cpu: '2', memory }] }).workloads[0]?.alternatives[2]?.density;
    expect(density('1Gi')?.bottleneck).toBe('cpu');
    expect(density('60Gi')).toMatchObject({
      bottleneck: 'memory',
      naive: 1,
      instancesPerHost: { low: 1, high: 1 },
    });
  });

  it('lists what it assumed of a host nobody measured', () => {
    const assumed = planOf({}, { ...referenceHost, disks: [], nics: [] }).assumptions.map(
      ({ id }) => id,
    );
    expect(assumed).toEqual(
      expect.arrayContaining([
        'assumed.disk.unknown.latency',
        'assumed.network.latency',
        'host.disk.free',
        'host.network.bandwidth',
      ]),
    );
  });

  it.each([
    [
      { workloads: [{ cpu: '4GB!', memory: '4Gi' }] },
      { code: 'field-invalid', field: 'workloads[0].cpu', found: '4GB!' },
    ],
    [
      {
        weights: {
          cpu: 0,
          memory: 0,
          io: 0,
          network: 0,
          storage: 0,
          isolation: 0,
          compatibility: 0,
        },
      },
      { code: 'field-invalid', field: 'weights' },
    ],
    [
      {
        overrides: [
          {
            parameter: 'vm.nothing',
            low: 1,
            high: 2,
            distribution: 'uniform' as const,
            provenance: 'override' as const,
            reason: 'x',
          },
        ],
      },
      { code: 'parameter-unknown', id: 'vm.nothing' },
    ],
  ])('refuses %j', (change, error) => {
    expect(evaluatePlan(requestOf(change))).toMatchObject({ ok: false, error });
  });

  it('follows an override, from the figure to its trace', () => {
    const overrides = [
      {
        parameter: 'vm.cpu.utilization.stated',
        low: 0.9,
        high: 0.92,
        distribution: 'uniform' as const,
        provenance: 'measured' as const,
        reason: 'SPEC on our own hosts',
      },
    ];
    const plan = planOf({ overrides });
    const utilization = plan.workloads[0]?.alternatives[0]?.resources.cpu?.utilization;
    expect(utilization).toMatchObject({
      low: expect.closeTo(0.9, 12),
      high: expect.closeTo(0.92, 12),
    });
    const trace = explainFigure(requestOf({ overrides }), {
      workload: 0,
      alternative: 'vm',
      symbol: 'cpu.overhead.stated',
    });
    expect(trace.ok && trace.value.parameters[0]).toMatchObject({
      id: 'vm.cpu.utilization.stated',
      provenance: 'measured',
      source: { status: 'measured' },
      note: { en: 'SPEC on our own hosts' },
    });
  });
});

describe('explainFigure', () => {
  it('inserts the numbers and lists addends, parameters with sources, and inputs', () => {
    const trace = explainFigure(requestOf(), {
      workload: 0,
      alternative: 'vm',
      symbol: 'memory.perInstance',
    });
    expect(trace.ok && trace.value).toMatchObject({
      formula: 'memory.guest + workload.memory + memory.hypervisor',
      inserted: '1.25 GiB + 4 GiB + 75 MiB',
      section: '3.2',
      terms: [
        { symbol: 'memory.guest' },
        { symbol: 'workload.memory' },
        { symbol: 'memory.hypervisor' },
      ],
      parameters: [
        {
          id: 'vm.memory.hypervisor',
          source: { status: 'stated', citation: { en: 'Document §3.2: < 100MB' } },
        },
      ],
      inputs: [{ symbol: 'workload.memory', source: { en: 'workload' } }],
      children: [{ symbol: 'memory.guest', parameters: [{ id: 'memory.guest.standard' }] }],
    });
  });

  it('has addends that sum up to the figure', () => {
    const trace = explainFigure(requestOf(), {
      workload: 0,
      alternative: 'pv',
      symbol: 'network.addedLatency',
    });
    if (!trace.ok) throw new Error(JSON.stringify(trace.error));
    const sum = trace.value.terms.reduce((total, term) => total + term.figure.point, 0);
    expect(sum).toBeCloseTo(trace.value.figure.point, 18);
  });

  it('traces every figure of the matrix to parameters and inputs', () => {
    const plan = planOf();
    for (const row of plan.workloads[0]?.matrix ?? []) {
      for (const { alternative, symbol } of row.cells) {
        const trace = explainFigure(requestOf(), {
          workload: 0,
          alternative,
          symbol: symbol ?? '',
        });
        expect(trace.ok, `${alternative} ${symbol}`).toBe(true);
      }
    }
  });

  it.each([
    [
      { workload: 3, alternative: 'vm', symbol: 'cpu.utilization' },
      { code: 'field-invalid', field: 'workload' },
    ],
    [
      { workload: 0, alternative: 'bare', symbol: 'cpu.utilization' },
      { code: 'alternative-unknown', id: 'bare' },
    ],
    [
      { workload: 0, alternative: 'vm', symbol: 'cpu.nothing' },
      { code: 'quantity-unavailable', missing: ['cpu.nothing'] },
    ],
  ])('refuses %j', (reference, error) => {
    expect(explainFigure(requestOf(), reference)).toMatchObject({ ok: false, error });
  });
});
