import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../../../src/shared/wording/failure/failure-sentence.ts';
import type { Failure } from '../../../../../src/shared/base/failure.ts';
import type { Result } from '../../../../../src/shared/base/result.ts';
import { parseFields } from '../../../../../src/shared/domain/schema/field-problems.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../../src/shared/domain/project/project.ts';
import type { WeightingInput } from '../../../../../src/shared/domain/weighting/weighting.ts';
import type { Pack } from '../../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { analyzeDecision } from '../../../../../src/shared/plan/analysis/analyze-decision.ts';
import { evaluatePlan } from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { documentOf, portable, requestOf } from '../plan-of.ts';

const criteria = seedPack.criteria.map(({ id }) => id);
const allZero = Object.fromEntries(criteria.map((id) => [id, 0]));
const first = criteria[0] ?? 'cpu';

/** A failure that names the field and reads well in both languages. */
function expectClear(result: Result<unknown, Failure>, field: string): void {
  if (result.ok) throw new Error(`${field} was taken`);
  expect(result.error).toMatchObject({ code: 'field-invalid', field });
  for (const language of ['en', 'zh'] as const) {
    const sentence = failureSentence(result.error, language);
    expect(sentence).toContain(field);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
  }
}

/** Both the plan and the analysis refuse the same field. */
function expectRefused(change: Partial<ProjectDocument>, field: string): void {
  expectClear(evaluatePlan(requestOf(change)), field);
  expectClear(analyzeDecision(requestOf(change), { workload: 0, figure: null }), field);
}

describe('weights that are none', () => {
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused in its field', (weight) => {
    expectRefused({ weights: { ...allZero, [first]: weight } }, `weights.${first}`);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is refused where a project is read',
    (weight) => {
      const read = parseFields(projectDocument, { ...documentOf(), weights: { [first]: weight } });
      expect(read).toMatchObject({ ok: false, error: { field: `weights.${first}` } });
    },
  );

  it('are refused when all are 0', () => {
    expectRefused({ weights: allZero }, 'weights');
  });
});

describe('bounds that contradict each other', () => {
  const half = { low: 0.5, high: 1 };
  it.each<readonly [string, WeightingInput, string]>([
    [
      'a least share above the largest',
      { kind: 'intervals', intervals: { cpu: { low: 0.6, high: 0.2 } } },
      'weighting.intervals.cpu.low',
    ],
    [
      'least shares that add up to more than 1',
      { kind: 'intervals', intervals: { cpu: half, memory: half, io: half } },
      'weighting.intervals.low',
    ],
    [
      'largest shares that add up to less than 1',
      {
        kind: 'intervals',
        intervals: Object.fromEntries(criteria.map((id) => [id, { low: 0, high: 0.1 }])),
      },
      'weighting.intervals.high',
    ],
    [
      'points of a swing from more to fewer',
      {
        kind: 'swing',
        points: {
          ...Object.fromEntries(criteria.map((id) => [id, 100])),
          io: { low: 60, high: 20 },
        },
      },
      'weighting.points.io.low',
    ],
  ])('%s', (_, weighting, field) => {
    expectRefused({ weighting }, field);
  });

  it('a range whose low end is above its high one', () => {
    const override = {
      parameter: 'vm.cpu.exit',
      low: 9000,
      high: 10,
      distribution: 'uniform',
      provenance: 'override',
      reason: 'the wrong way round',
    } as const;
    expectRefused({ overrides: [override] }, 'overrides[0].low');
  });
});

describe('correlations that are no matrix', () => {
  const pair = (a: string, b: string, rho: number) => ({ a, b, rho });
  it('one that is not symmetric', () => {
    expectRefused(
      {
        correlations: [
          pair('vm.cpu.exit', 'vm.cpu.emulation', 0.5),
          pair('vm.cpu.emulation', 'vm.cpu.exit', 0.1),
        ],
      },
      'correlations[1].rho',
    );
  });

  it('one with something else than 1 in the diagonal', () => {
    expectRefused(
      { correlations: [pair('vm.cpu.exit', 'vm.cpu.exit', 0.5)] },
      'correlations[0].rho',
    );
  });
});

describe('samples beyond all bounds', () => {
  it.each([1e9, 0, -5, 12.5, Number.NaN, Number.POSITIVE_INFINITY])('%d', (samples) => {
    const document = { ...documentOf(), sampling: { samples, seed: 1 } };
    expectClear(parseFields(projectDocument, document), 'sampling.samples');
  });
});

describe('a choice without a choice', () => {
  const isKept = ({ alternative }: { readonly alternative: string | null }) =>
    alternative === null || alternative === 'container';
  const alone: Pack = {
    ...seedPack,
    alternatives: seedPack.alternatives.filter(({ id }) => id === 'container'),
    parameters: seedPack.parameters.filter(isKept),
    formulas: seedPack.formulas.filter(isKept),
  };
  const oneCriterion: Pack = {
    ...seedPack,
    criteria: seedPack.criteria.filter(({ id }) => id === 'memory'),
  };

  const numbersIn = (value: unknown): readonly number[] => {
    if (typeof value === 'number') return [value];
    if (value === null || typeof value !== 'object') return [];
    return Object.values(value).flatMap(numbersIn);
  };

  it.each([
    ['one alternative', alone],
    ['one criterion', oneCriterion],
  ] as const)('of a pack with %s has an answer without a hole', (_, pack) => {
    for (const points of ['pseudo-random', 'low-discrepancy'] as const) {
      const request = requestOf({ sampling: { samples: 500, seed: 1, points } }, undefined, pack);
      const plan = evaluatePlan(request);
      if (!plan.ok) throw new Error(failureSentence(plan.error, 'en'));
      const decision = plan.value.workloads[0]?.decision;
      expect(decision?.recommendation).not.toBeNull();
      expect(numbersIn(plan.value).every(Number.isFinite)).toBe(true);
      const analysis = analyzeDecision(request, { workload: 0, figure: null });
      if (!analysis.ok) throw new Error(failureSentence(analysis.error, 'en'));
      expect(analysis.value.decision).toEqual(decision);
      expect(numbersIn(analysis.value).every(Number.isFinite)).toBe(true);
    }
  });

  it('of one alternative is certain, and measuring is worth nothing', () => {
    const analysis = analyzeDecision(requestOf({}, undefined, alone), {
      workload: 0,
      figure: null,
    });
    expect(analysis).toMatchObject({
      ok: true,
      value: {
        decision: { recommendation: 'container' },
        information: { perfect: { value: 0 } },
        overturns: [],
        variance: null,
      },
    });
  });

  it.each(['ranking', 'ordinal', 'pairwise', 'intervals', 'swing'] as const)(
    'of one criterion gives it all weight, by %s too',
    (kind) => {
      const ways: Readonly<Record<typeof kind, WeightingInput>> = {
        ranking: { kind: 'ranking', order: [['memory']] },
        ordinal: { kind: 'ordinal', order: [['memory']] },
        pairwise: { kind: 'pairwise', method: 'eigenvector', judgements: [] },
        intervals: { kind: 'intervals', intervals: { memory: { low: 0.2, high: 1 } } },
        swing: { kind: 'swing', points: { memory: 100 } },
      };
      const plan = evaluatePlan(
        requestOf({ weighting: ways[kind], workloads: portable }, undefined, oneCriterion),
      );
      expect(plan).toMatchObject({
        ok: true,
        value: { workloads: [{ decision: { recommendation: 'sandbox' } }] },
      });
    },
  );

  it('of nothing feasible recommends nothing, and no alternative is first in any sample', () => {
    const [workload] = documentOf().workloads;
    const request = requestOf({
      workloads: [{ ...workload, guestOs: 'windows', memory: '900Ti' } as never],
      sampling: { samples: 500, seed: 1, points: 'low-discrepancy' },
    });
    const plan = evaluatePlan(request);
    if (!plan.ok) throw new Error(failureSentence(plan.error, 'en'));
    const [found] = plan.value.workloads;
    expect(found?.decision.recommendation).toBeNull();
    expect(found?.alternatives.every(({ acceptability }) => acceptability.length === 0)).toBe(true);
  });
});
