import { describe, expect, it, test } from 'vitest';
import type { DecisionAnalysis } from '../../../../../src/shared/domain/result/analysis.ts';
import { analyzeDecision } from '../../../../../src/shared/plan/analysis/analyze-decision.ts';
import { winners } from '../../../../../src/shared/decision/scoring/ranking.ts';
import { analysisOf, planOf, portable, requestOf } from '../plan-of.ts';

const close = { cpu: 2, memory: 2, io: 1, network: 2, storage: 1, isolation: 2, compatibility: 1 };
const analysis = analysisOf({ weights: close });
const plan = planOf({ weights: close });

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
};

describe('analyzeDecision', () => {
  it('takes the decision of the plan as it stands', () => {
    expect(analysis.decision).toEqual(plan.workloads[0]?.decision);
  });

  it('draws more samples where the verdict needs them, as the plan does', () => {
    const sampling = { samples: 200, seed: 1, adaptive: { standardError: 0.01, budget: 20_000 } };
    const found = analysisOf({ weights: close, sampling });
    expect(found.decision).toEqual(planOf({ weights: close, sampling }).workloads[0]?.decision);
    expect(found.decision.sampling?.enough).toBe(true);
    expect(found.decision.sampling?.samples).toBeGreaterThan(200);
    expect(found.acceptability.stated.samples).toBe(found.decision.sampling?.samples);
  });

  it('says so when the budget ends before the verdict is exact', () => {
    const sampling = { samples: 200, seed: 1, adaptive: { standardError: 0.001, budget: 800 } };
    const { decision } = analysisOf({ weights: close, sampling });
    expect(decision.sampling).toMatchObject({ samples: 800, enough: false });
    expect(decision.sampling?.text.en).toContain('Not enough samples');
    expect(decision.sampling?.text.zh).toContain('样本不足');
  });

  it('has the ranks of the plan for low-discrepancy points too', () => {
    const sampling = { samples: 500, seed: 1, points: 'low-discrepancy' as const };
    const { stated } = analysisOf({ weights: close, sampling }).acceptability;
    const planned = planOf({ weights: close, sampling })
      .workloads[0]?.alternatives.filter(({ acceptability }) => acceptability.length > 0)
      .map(({ acceptability, samplingError }) => ({ acceptability, samplingError }));
    expect(stated.rankAcceptability).toEqual(planned?.map((one) => one.acceptability));
    expect(stated.standardErrors).toEqual(
      planned?.map((one) => one.samplingError.acceptability[0]),
    );
  });

  it('offers no measurement of a figure that changes over time', () => {
    const best = analysis.information.parameters[0]?.parameter;
    if (!best) throw new Error('a figure worth measuring');
    const { id, low, high } = best;
    const found = analysisOf({
      weights: close,
      overrides: [
        {
          parameter: id,
          low,
          high,
          distribution: 'uniform',
          uncertainty: 'variability',
          provenance: 'override',
          reason: 'by the hour',
        },
      ],
    });
    expect(found.information.parameters.map(({ parameter }) => parameter.id)).not.toContain(id);
    expect(found.decision.measureNext.map(({ parameter }) => parameter)).not.toContain(id);
    expect(found.information.parameters.length).toBeGreaterThan(0);
    expect(found.information.sentence.en).toContain('One figure changes over time');
    expect(found.information.sentence.zh).toContain('随时间变化');
  });

  it('takes correlated figures as one source of variance', () => {
    const [first, second] = (analysis.variance?.shares ?? []).map(({ parameter }) => parameter);
    if (!first || !second) throw new Error('two sources');
    const tied = analysisOf({
      weights: close,
      correlations: [{ a: first.id, b: second.id, rho: 0.9 }],
    });
    const shares = tied.variance?.shares ?? [];
    const both = shares.find(({ together }) => together.length > 0);
    expect(both?.together.toSorted()).toEqual([first.id, second.id].toSorted());
    expect(both?.parameter.title.en).toMatch(/, with one correlated figure$/);
    expect(
      shares.some(({ parameter, together }) => together.length === 0 && parameter.id === second.id),
    ).toBe(false);
    const total = shares.reduce((sum, share) => sum + share.first.value, 0);
    expect(total).toBeGreaterThan(0.7);
    expect(total).toBeLessThan(1.15);
  });

  it('counts first places as the plan does', () => {
    const counted = analysis.acceptability.stated.rankAcceptability.map(([first]) => first);
    const planned = plan.workloads[0]?.alternatives
      .filter(({ feasible }) => feasible)
      .map(({ acceptability }) => acceptability[0]);
    for (const [index, share] of counted.entries()) {
      expect(share).toBeCloseTo(planned?.[index] ?? Number.NaN, 12);
    }
  });

  it('holds nothing but finite numbers', () => {
    expect(numbersIn(analysis).every(Number.isFinite)).toBe(true);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it('adds up beliefs to 1, so that every weighting is somebody’s', () => {
    const total = analysis.beliefs.reduce((sum, { share }) => sum + share, 0);
    expect(total).toBeCloseTo(1, 9);
  });

  it('says the weight that must move, and it does put the rival level', () => {
    for (const { rival, weights } of analysis.overturns) {
      if (weights === null) continue;
      const ids = analysis.alternatives.map(({ id }) => id);
      expect(ids).toContain(rival);
      expect(weights.weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      expect(weights.moved).toBeGreaterThan(0);
      expect(weights.moved).toBeLessThanOrEqual(1);
      const ranked = plan.workloads[0]?.decision.ranking.map(({ alternative }) => alternative);
      expect(ranked?.toSorted()).toEqual(ids.toSorted());
    }
  });

  it('needs less of everything when weights and figures move together', () => {
    for (const { parameters, both } of analysis.overturns) {
      if (both === null) continue;
      expect(both.share).toBeLessThanOrEqual(parameters ?? 1);
    }
  });

  it('never values a figure above knowing all of them', () => {
    const { perfect, parameters } = analysis.information;
    for (const { value } of parameters) {
      expect(value?.value ?? 0).toBeGreaterThanOrEqual(0);
      expect(value?.value ?? 0).toBeLessThanOrEqual(perfect.value);
    }
    const values = parameters.map(({ value }) => value?.value ?? 0);
    expect(values).toEqual(values.toSorted((left, right) => right - left));
  });

  it('gives the first-order shares of a lead that is nearly a sum nearly all of its variance', () => {
    const { shares = [] } = analysis.variance ?? {};
    const total = shares.reduce((sum, { first }) => sum + first.value, 0);
    expect(total).toBeGreaterThan(0.7);
    expect(total).toBeLessThan(1.15);
    for (const { first, total: all } of shares) {
      expect(first.value).toBeLessThan(all.value + 4 * (first.standardError + all.standardError));
    }
  });

  it('has the weighted sum agree with itself on absolute scales, whoever is dropped or added', () => {
    expect(analysis.reversals.filter(({ method }) => method === 'weighted-sum')).toEqual([]);
  });

  it('puts the methods’ winners where their scores are highest', () => {
    for (const { scores, winners: named } of analysis.methods.methods) {
      expect(named).toEqual(winners(scores).map((index) => analysis.alternatives[index]?.id));
    }
    expect(analysis.methods.agreements).toHaveLength(6);
  });

  it('keeps the winner inside the stability interval of every weight', () => {
    for (const { weight, low, high } of analysis.stability.winner) {
      expect(low).toBeLessThanOrEqual(weight);
      expect(high).toBeGreaterThanOrEqual(weight);
    }
    for (const [index, { low, high }] of analysis.stability.order.entries()) {
      const winner = analysis.stability.winner[index];
      expect(low).toBeGreaterThanOrEqual(winner?.low ?? 0);
      expect(high).toBeLessThanOrEqual(winner?.high ?? 1);
    }
  });

  it('draws a tornado of any figure, in its own unit', () => {
    const figure = { alternative: 'vm', symbol: 'memory.perInstance' };
    const { tornado } = analysisOf({}, { figure });
    expect(tornado.figure?.rows[0]?.parameter.id).toBe('memory.guest.standard');
    expect(tornado.figure?.middle).toBeGreaterThan(4 * 2 ** 30);
  });

  it('says what measuring takes, differently for what can be calibrated and what cannot', () => {
    const ways = new Set(analysis.information.parameters.map(({ way }) => way));
    expect(ways.has('benchmark')).toBe(true);
    expect(analysis.information.parameters.every(({ effort }) => effort.zh !== '')).toBe(true);
  });

  it('keeps stakeholders apart and says what settles it', () => {
    const { stakeholders } = analysisOf({
      workloads: portable,
      weighting: {
        kind: 'stakeholders',
        members: [
          { id: 'platform', weights: { memory: 1, cpu: 1 } },
          { id: 'security', weights: { isolation: 1 } },
        ],
      },
    });
    expect(stakeholders?.unanimous).toBe(false);
    expect(stakeholders?.members.map(({ choices }) => choices)).toEqual([['sandbox'], ['vm']]);
    expect(stakeholders?.worth).toBeGreaterThan(0);
  });
});

describe('a decision without a choice', () => {
  const none = (found: DecisionAnalysis): void => {
    expect(found.overturns).toEqual([]);
    expect(found.variance).toBeNull();
    expect(found.information.perfect.value).toBe(0);
    expect(found.decision.attacks).toEqual([]);
    expect(found.tornado.lead.rows).toEqual([]);
    expect(numbersIn(found).every(Number.isFinite)).toBe(true);
  };

  it('has one alternative, which is first', () => {
    const found = analysisOf({
      workloads: [
        { ...requestOf().document.workloads[0], guestOs: 'windows', isolation: 4 } as never,
      ],
    });
    expect(found.alternatives.map(({ id }) => id)).toEqual(['vm']);
    expect(found.decision).toMatchObject({ recommendation: 'vm', headline: true });
    none(found);
  });

  it('has no feasible alternative, and names none', () => {
    const found = analysisOf({
      workloads: [
        { ...requestOf().document.workloads[0], guestOs: 'windows', memory: '900Ti' } as never,
      ],
    });
    expect(found.alternatives).toEqual([]);
    expect(found.decision).toMatchObject({ recommendation: null, headline: false });
    expect(found.methods.unanimous).toBeNull();
    none(found);
  });

  it('has one criterion that counts, which cannot be weighed against another', () => {
    const only = {
      cpu: 1,
      memory: 0,
      io: 0,
      network: 0,
      storage: 0,
      isolation: 0,
      compatibility: 0,
    };
    const found = analysisOf({ weights: only, workloads: portable });
    expect(found.decision.recommendation).toBe('sandbox');
    expect(found.tradeOffs).toEqual([]);
    expect(numbersIn(found).every(Number.isFinite)).toBe(true);
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['a workload that is not there', { workload: 3, figure: null }, { field: 'workload' }],
    [
      'an alternative that is not there',
      { workload: 0, figure: { alternative: 'x', symbol: 'y' } },
      { code: 'alternative-unknown' },
    ],
    [
      'a quantity that is not there',
      { workload: 0, figure: { alternative: 'vm', symbol: 'y' } },
      { code: 'quantity-unavailable' },
    ],
  ])('%s', (_, question, error) => {
    expect(analyzeDecision(requestOf(), question)).toMatchObject({ ok: false, error });
  });
});

describe('the crossover map of an analysis', () => {
  it('has those that run one instance here, also where not all of them fit', () => {
    const [workload] = requestOf().document.workloads;
    const found = analysisOf({ workloads: [{ ...workload, count: 500 }] });
    expect(found.decision.standing).toBe('none');
    const named = found.crossover.rows.flatMap(({ segments }) =>
      segments.map(({ alternative }) => alternative),
    );
    expect(named.some((id) => id !== null)).toBe(true);
  });
});
