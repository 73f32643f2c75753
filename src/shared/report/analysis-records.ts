import type { DecisionAnalysis } from '../domain/result/analysis.ts';
import type { SampleEstimate } from '../domain/result/sample-estimate.ts';
import type { WorkloadPlan } from '../domain/result/plan.ts';
import type { Context } from './context.ts';
import type { AnalysisRecord } from './report.ts';

type Finding = Partial<Omit<AnalysisRecord, 'workload' | 'finding'>>;

/** Everything the decision analyses found as flat records. */
export function analysisRecords({ plan, analyses }: Context): readonly AnalysisRecord[] {
  return analyses.flatMap((analysis) => {
    const workload = plan.workloads[analysis.workload.index];
    if (workload === undefined) return [];
    const records = (
      finding: AnalysisRecord['finding'],
      list: readonly Finding[],
    ): readonly AnalysisRecord[] =>
      list.map((one) => ({ ...nothing, ...one, workload: workload.name, finding }));
    return [
      ...records('first-rank-share', verdictOf(workload)),
      ...records('attack-overturns', robustnessChecksOf(workload)),
      ...records('rank-acceptability', acceptabilityOf(analysis)),
      ...records('method-score', methodsOf(analysis, 'scores')),
      ...records('method-rank', methodsOf(analysis, 'ranks')),
      ...records('weight-stability', stabilityOf(analysis)),
      ...records('lead-tornado', tornadoOf(analysis)),
      ...records('variance-first', varianceOf(analysis, 'first')),
      ...records('variance-total', varianceOf(analysis, 'total')),
      ...records('weight-moved-to-overturn', overturnsOf(analysis)),
      ...records('perfect-information', [estimated(analysis.information.perfect)]),
      ...records('information', informationOf(analysis)),
    ];
  });
}

const nothing: Omit<AnalysisRecord, 'workload' | 'finding'> = {
  alternative: null,
  criterion: null,
  subject: null,
  unit: null,
  point: null,
  low: null,
  high: null,
  standardError: null,
};

function estimated({ value, standardError }: SampleEstimate, unit = 'score'): Finding {
  return { unit, point: value, standardError };
}

function verdictOf({ decision }: WorkloadPlan): readonly Finding[] {
  const { recommendation, confidence, sampling, robustness } = decision;
  if (recommendation === null) return [];
  return [
    {
      alternative: recommendation,
      subject: robustness,
      unit: 'ratio',
      point: confidence,
      standardError: sampling?.standardError ?? null,
    },
  ];
}

/** 1 where the recommended alternative does not win under the attack; one record per winner. */
function robustnessChecksOf({ decision }: WorkloadPlan): readonly Finding[] {
  return decision.attacks.flatMap(({ id, winners, overturns }) =>
    winners.map((alternative) => ({ alternative, subject: id, point: overturns ? 1 : 0 })),
  );
}

/** The subject is the rank; errors are known of first ranks. */
function acceptabilityOf({ alternatives, acceptability }: DecisionAnalysis): readonly Finding[] {
  const { rankAcceptability, standardErrors } = acceptability.stated;
  return alternatives.flatMap(({ id }, own) =>
    (rankAcceptability[own] ?? []).map((share, rank) => ({
      alternative: id,
      subject: String(rank + 1),
      unit: 'ratio',
      point: share,
      standardError: rank === 0 ? (standardErrors[own] ?? null) : null,
    })),
  );
}

function methodsOf(
  { alternatives, methods }: DecisionAnalysis,
  part: 'scores' | 'ranks',
): readonly Finding[] {
  return methods.methods.flatMap((one) =>
    alternatives.map(({ id }, own) => ({
      alternative: id,
      subject: one.method,
      point: one[part][own] ?? null,
    })),
  );
}

function stabilityOf({ stability }: DecisionAnalysis): readonly Finding[] {
  return stability.winner.map(({ criterion, weight, low, high }) => ({
    criterion,
    unit: 'ratio',
    point: weight,
    low,
    high,
  }));
}

/** The lead at either end of a parameter's range. */
function tornadoOf({ tornado: { lead } }: DecisionAnalysis): readonly Finding[] {
  return lead.rows.map(({ parameter, atLow, atHigh, swing }) => ({
    subject: parameter.id,
    unit: lead.unit,
    point: swing,
    low: atLow,
    high: atHigh,
  }));
}

function varianceOf({ variance }: DecisionAnalysis, part: 'first' | 'total'): readonly Finding[] {
  return (variance?.shares ?? []).map((share) => ({
    ...estimated(share[part], 'ratio'),
    subject: [share.parameter.id, ...share.together.slice(1)].join(' + '),
  }));
}

function overturnsOf({ overturns }: DecisionAnalysis): readonly Finding[] {
  return overturns.map(({ rival, weights }) => ({
    alternative: rival,
    unit: 'ratio',
    point: weights?.moved ?? null,
  }));
}

function informationOf({ information }: DecisionAnalysis): readonly Finding[] {
  return information.parameters.map(({ parameter, value }) => ({
    ...(value === null ? { unit: 'score' } : estimated(value)),
    subject: parameter.id,
  }));
}
