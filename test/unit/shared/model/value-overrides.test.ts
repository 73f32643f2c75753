import { describe, expect, it } from 'vitest';
import type { ParameterOverride } from '../../../../src/shared/domain/project/project.ts';
import { unpublishedValues, valueParameter } from '../../../../src/shared/model/value-overrides.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';
import { evaluatePlan } from '../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { planOf, portable, requestOf } from '../plan/plan-of.ts';

const stated = (parameter: string, low: number, high: number): ParameterOverride => ({
  parameter,
  low,
  high,
  distribution: 'uniform',
  provenance: 'override',
  reason: 'agreed with those concerned',
});

const valuesOf = (overrides: readonly ParameterOverride[]) =>
  planOf({ workloads: portable, overrides: [...overrides] }).workloads[0]?.alternatives.find(
    ({ id }) => id === 'vm',
  )?.values;

describe('a value stated by the project', () => {
  it('is a parameter of every alternative and criterion, and of nothing else', () => {
    expect(valueParameter(seedPack, 'vm.value.network')).toMatchObject({
      alternative: 'vm',
      symbol: 'value.network',
    });
    expect(valueParameter(seedPack, 'vm.value.beauty')).toBeNull();
    expect(valueParameter(seedPack, 'value.network')).toBeNull();
  });

  it.each(['cpu', 'network', 'storage', 'isolation'] as const)(
    'stands for what would be computed, also where a workload feels it otherwise: %s',
    (criterion) => {
      const values = valuesOf([stated(`vm.value.${criterion}`, 0.25, 0.75)]);
      expect(values?.[criterion]).toMatchObject({ low: 0.25, high: 0.75 });
      expect(valuesOf([])?.[criterion]).not.toMatchObject({ low: 0.25, high: 0.75 });
    },
  );

  it('is asked for where nothing is published, of the alternative or for all', () => {
    expect(unpublishedValues(seedPack)).toEqual([]);
    const without = {
      ...seedPack,
      parameters: seedPack.parameters.filter(
        ({ symbol, alternative }) => symbol !== 'isolation.level' || alternative !== 'sandbox',
      ),
    };
    expect(unpublishedValues(without)).toEqual([
      expect.objectContaining({ alternative: 'sandbox', symbol: 'value.isolation' }),
    ]);
    const overrides = [stated('sandbox.value.isolation', 0.1, 0.2)];
    const request = requestOf({ workloads: portable, overrides }, undefined, without);
    const plan = evaluatePlan(request);
    expect(plan.ok && plan.value.workloads[0]?.alternatives[3]?.values.isolation).toMatchObject({
      low: 0.1,
      high: 0.2,
    });
  });

  it('of an alternative that the pack has not is an unknown parameter', () => {
    const plan = evaluatePlan(requestOf({ overrides: [stated('kvm.value.network', 0, 1)] }));
    expect(plan).toMatchObject({ ok: false, error: { code: 'parameter-unknown' } });
  });
});
