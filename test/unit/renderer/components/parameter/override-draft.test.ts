import { describe, expect, test } from 'vitest';
import {
  draftProblems,
  overrideFor,
  overrideOf,
  startDraft,
  withOverride,
  withoutOverride,
  type OverrideDraft,
  type ReplaceableParameter,
} from '../../../../../src/renderer/components/parameter/override-draft.ts';
import { emptyRange } from '../../../../../src/renderer/components/parameter/range-draft.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';

const latency: ReplaceableParameter = {
  id: 'vm.io.exit',
  unit: 'µs',
  low: 10e-6,
  high: 50e-6,
  mode: null,
  distribution: 'uniform',
};

const draft = (changes: Partial<OverrideDraft> = {}): OverrideDraft => ({
  ...emptyRange,
  low: 10,
  high: 50,
  distribution: 'uniform',
  uncertainty: 'knowledge',
  reason: 'measured',
  ...changes,
});

describe('a draft', () => {
  test('starts with the parameter in its own unit, without floating-point dust', () => {
    expect(startDraft(latency, null)).toEqual(draft({ reason: '' }));
  });

  test('starts with the override in force', () => {
    const override = overrideOf(latency, draft({ low: 12, distribution: 'pert', mode: 20 }));
    expect(startDraft(latency, override)).toEqual(
      draft({ low: 12, distribution: 'pert', mode: 20 }),
    );
  });

  test.each([
    ['nothing', draft(), {}],
    ['an empty figure', draft({ low: '' }), { low: 'number' }],
    ['words', draft({ high: 'many' }), { high: 'number' }],
    ['ends the wrong way round', draft({ low: 60 }), { high: 'order' }],
    ['no reason', draft({ reason: '  ' }), { reason: 'needed' }],
    ['a mode outside', draft({ distribution: 'triangular', mode: 80 }), { mode: 'between' }],
    ['a mode that is not asked for', draft({ mode: 80 }), {}],
    ['a lognormal range from 0', draft({ distribution: 'lognormal', low: 0 }), { low: 'positive' }],
    [
      'percentiles the wrong way round',
      draft({
        distribution: 'normal',
        entry: 'two-percentiles',
        lowerValue: 5,
        upperValue: 4,
      }),
      { upperValue: 'order' },
    ],
    [
      'a percentile of 100',
      draft({
        distribution: 'normal',
        entry: 'two-percentiles',
        lowerValue: 5,
        upperValue: 6,
        upperPercent: 100,
      }),
      { upperPercent: 'percent' },
    ],
    [
      'a percentile left out',
      draft({ distribution: 'pert', entry: 'three-percentiles', at10: 1, at90: 4 }),
      { at50: 'number' },
    ],
    [
      'percentiles too lopsided',
      draft({ distribution: 'triangular', entry: 'three-percentiles', at10: 1, at50: 2, at90: 9 }),
      { at90: 'lopsided' },
    ],
    ['a shape of 0', draft({ distribution: 'beta', alpha: 0 }), { alpha: 'positive' }],
    ['one observation', draft({ distribution: 'empirical', list: '5' }), { list: 'observations' }],
    [
      'no number in it',
      draft({ distribution: 'empirical', list: '5 x' }),
      { list: 'observations' },
    ],
    ['a value without a share', draft({ distribution: 'discrete', list: '5' }), { list: 'values' }],
    [
      'shares that miss the whole',
      draft({ distribution: 'discrete', list: '5 0.5\n6 0.4' }),
      { list: 'sum' },
    ],
    ['a point with another end', draft({ distribution: 'point', high: 5 }), {}],
  ] as const)('with %s has the problems %j', (_, given, expected) => {
    expect(draftProblems(given)).toEqual(expected);
  });
});

describe('an override', () => {
  test('is in base units and carries its reason', () => {
    const override = overrideOf(latency, draft({ distribution: 'pert', mode: 20 }));
    expect(override?.low).toBeCloseTo(10e-6, 15);
    expect(override?.mode).toBeCloseTo(20e-6, 15);
    expect(override).toMatchObject({
      parameter: 'vm.io.exit',
      provenance: 'override',
      reason: 'measured',
    });
  });

  test('of a point has one figure', () => {
    expect(overrideOf(latency, draft({ distribution: 'point', high: 999 }))).toMatchObject({
      low: 1e-5,
      high: 1e-5,
    });
  });

  test('fits two percentiles, in base units', () => {
    const override = overrideOf(
      latency,
      draft({
        distribution: 'normal',
        entry: 'two-percentiles',
        lowerPercent: 5,
        lowerValue: 12,
        upperPercent: 95,
        upperValue: 20,
      }),
    );
    expect(override?.distribution).toBe('normal');
    expect(override?.low).toBeCloseTo(12e-6, 12);
    expect(override?.high).toBeCloseTo(20e-6, 12);
  });

  test('reads values with their shares, and starts again from them', () => {
    const typed = draft({ distribution: 'discrete', list: '30 25%\n10 0.75' });
    const override = overrideOf(latency, typed);
    expect(override?.values?.map(({ probability }) => probability)).toEqual([0.75, 0.25]);
    expect(startDraft(latency, override).list).toBe('10 0.75\n30 0.25');
  });

  test('says what makes it uncertain only where the pack says otherwise', () => {
    expect(overrideOf(latency, draft())).not.toHaveProperty('uncertainty');
    expect(overrideOf(latency, draft({ uncertainty: 'variability' }))?.uncertainty).toBe(
      'variability',
    );
  });

  test('is none while the draft has problems', () => {
    expect(overrideOf(latency, draft({ reason: '' }))).toBeNull();
  });

  test('replaces an earlier one of the same parameter and is taken away again', () => {
    const document = projectDocument.parse({ schema: 'isoplan/project@1', name: 'P' });
    const first = overrideOf(latency, draft()) ?? expect.fail();
    const second = overrideOf(latency, draft({ low: 20 })) ?? expect.fail();
    const changed = withOverride(withOverride(document, first), second);
    expect(changed.overrides).toEqual([second]);
    expect(overrideFor(changed, latency.id)).toEqual(second);
    expect(withoutOverride(changed, latency.id).overrides).toEqual([]);
    expect(withoutOverride(document, latency.id)).toBe(document);
  });
});
