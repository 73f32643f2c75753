import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../../../src/shared/wording/failure/failure-sentence.ts';
import { parseFields } from '../../../../../src/shared/domain/schema/field-problems.ts';
import {
  projectDocument,
  type ParameterOverride,
} from '../../../../../src/shared/domain/project/project.ts';
import { evaluatePlan } from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { documentOf, planOf, portable, requestOf } from '../plan-of.ts';

const close = { cpu: 2, memory: 2, io: 1, network: 2, storage: 1, isolation: 2, compatibility: 1 };

const override = (changes: Partial<ParameterOverride>): ParameterOverride => ({
  parameter: 'vm.cpu.exit',
  low: 1000,
  high: 5000,
  distribution: 'uniform',
  provenance: 'override',
  reason: 'test',
  ...changes,
});

describe('the samples of a plan', () => {
  it('are the same to the bit whether pseudo-random points are named or left out', () => {
    const named = planOf({ sampling: { samples: 500, seed: 4, points: 'pseudo-random' } });
    expect(named.workloads).toEqual(planOf({ sampling: { samples: 500, seed: 4 } }).workloads);
  });

  it('say how exactly they know the verdict, and that they are not enough', () => {
    const few = planOf({ workloads: portable, weights: close, sampling: { samples: 200, seed: 1 } })
      .workloads[0]?.decision.sampling;
    const many = planOf({
      workloads: portable,
      weights: close,
      sampling: { samples: 20_000, seed: 1 },
    }).workloads[0]?.decision.sampling;
    expect(few).toMatchObject({ samples: 200, enough: false });
    expect(few?.text.en).toContain('Not enough samples');
    expect(few?.text.zh).toContain('样本不足');
    expect(many).toMatchObject({ samples: 20_000, enough: true });
    expect(many?.standardError).toBeLessThan(0.005);
  });

  it('grow until the verdict is exact enough, or the budget ends', () => {
    const grown = planOf({
      workloads: portable,
      weights: close,
      sampling: { samples: 200, seed: 1, adaptive: { standardError: 0.005, budget: 100_000 } },
    }).workloads[0]?.decision.sampling;
    expect(grown?.enough).toBe(true);
    expect(grown?.samples).toBeGreaterThan(200);
    const stopped = planOf({
      workloads: portable,
      weights: close,
      sampling: { samples: 200, seed: 1, adaptive: { standardError: 0.005, budget: 500 } },
    }).workloads[0]?.decision.sampling;
    expect(stopped).toMatchObject({ enough: false, samples: 500 });
  });

  it('need fewer low-discrepancy points for the same verdict', () => {
    const adaptive = { standardError: 0.005, budget: 100_000 };
    const drawn = (points: 'pseudo-random' | 'low-discrepancy'): number =>
      planOf({
        workloads: portable,
        weights: close,
        sampling: { samples: 500, seed: 1, points, adaptive },
      }).workloads[0]?.decision.sampling?.samples ?? 0;
    expect(drawn('low-discrepancy')).toBeLessThan(drawn('pseudo-random'));
  });

  it('follow correlations, and the plan says which could not be kept', () => {
    const sampling = { samples: 2000, seed: 1 };
    const correlations = [
      { a: 'vm.cpu.exit', b: 'vm.cpu.emulation', rho: 0.9 },
      { a: 'vm.cpu.emulation', b: 'vm.cpu.hypervisor', rho: 0.9 },
      { a: 'vm.cpu.exit', b: 'vm.cpu.hypervisor', rho: -0.9 },
    ];
    const plan = planOf({ sampling, correlations });
    expect(plan.sampling.repaired).toHaveLength(3);
    const alike = planOf({ sampling });
    const of = (id: string, one: typeof plan) =>
      one.workloads[0]?.alternatives.find((alternative) => alternative.id === id)?.resources;
    expect(of('container', plan)).toEqual(of('container', alike));
  });

  it('keep spread over time apart from lack of knowledge where a parameter says so', () => {
    expect(planOf().workloads[0]?.overTime).toBeNull();
    const first = planOf().workloads[0]?.decision.recommendation ?? '';
    const parameter = `${first}.io.throughputLoss`;
    const changing = planOf({
      overrides: [override({ parameter, low: 0.01, high: 0.2, uncertainty: 'variability' })],
    }).workloads[0]?.overTime;
    expect(changing).toMatchObject({ changing: [parameter] });
    const figure = changing?.figures.find(({ criterion }) => criterion === 'io');
    expect(figure && figure.at95.middle - figure.at5.middle).toBeGreaterThan(0);
  });
});

describe('bad input to sampling', () => {
  it.each([
    [{ sampling: { samples: 1e9, seed: 1 } }, 'sampling.samples'],
    [{ sampling: { samples: Number.NaN, seed: 1 } }, 'sampling.samples'],
    [
      { sampling: { samples: 1000, seed: 1, adaptive: { budget: 1e9 } } },
      'sampling.adaptive.budget',
    ],
    [{ sampling: { samples: 1000, seed: 1, points: 'halton' } }, 'sampling.points'],
    [{ correlations: [{ a: 'x', b: 'y', rho: 2 }] }, 'correlations[0].rho'],
    [{ correlations: [{ a: 'x', b: 'y', rho: Number.NaN }] }, 'correlations[0].rho'],
    [
      {
        overrides: [
          override({ distribution: 'discrete', values: [{ value: Number.NaN, probability: 1 }] }),
        ],
      },
      'overrides[0].values[0].value',
    ],
  ])('%# is refused in the field it is in', (change, field) => {
    const document = { ...documentOf(), ...change };
    expect(parseFields(projectDocument, document)).toMatchObject({ ok: false, error: { field } });
  });

  it.each([
    [{ correlations: [{ a: 'vm.cpu.exit', b: 'nothing', rho: 0.5 }] }, 'nothing'],
    [
      {
        correlations: [
          { a: 'vm.cpu.exit', b: 'vm.cpu.emulation', rho: 0.5 },
          { a: 'vm.cpu.emulation', b: 'vm.cpu.exit', rho: 0.4 },
        ],
      },
      'correlations[1].rho',
    ],
    [{ overrides: [override({ low: 6000 })] }, 'overrides[0].low'],
    [{ overrides: [override({ distribution: 'beta' as const })] }, 'overrides[0].shapes'],
    [
      {
        overrides: [
          override({
            distribution: 'discrete' as const,
            values: [
              { value: 1000, probability: 0.5 },
              { value: 2000, probability: 0.2 },
            ],
          }),
        ],
      },
      'overrides[0].values',
    ],
  ])('%# is one clear error in both languages', (change, named) => {
    const plan = evaluatePlan(requestOf(change));
    if (plan.ok) throw new Error('not expected');
    for (const language of ['en', 'zh'] as const) {
      const sentence = failureSentence(plan.error, language);
      expect(sentence).toContain(named);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
