import { describe, expect, it } from 'vitest';
import { text } from '../../../../../src/shared/base/text.ts';
import {
  equivalentFigure,
  equivalentSentence,
  type TradedCriterion,
} from '../../../../../src/shared/decision/sensitivity/equivalent-change.ts';

const latency: TradedCriterion = {
  title: text('Network latency', '网络延迟'),
  scale: { worst: 100e-6, best: 0.1e-6, shape: 'logarithmic' },
  weight: 0.2,
  figure: 10e-6,
  unit: 'seconds',
};
const utilization: TradedCriterion = {
  title: text('CPU utilization', 'CPU 利用率'),
  scale: { worst: 0.5, best: 1, shape: 'linear' },
  weight: 0.4,
  figure: 0.9,
  unit: 'percent',
};

describe('equivalentFigure', () => {
  it('gives up as much weighted value as the change brings, by hand', () => {
    // 10 µs to 1 µs is a third of the scale: 0.2/3. On CPU that is 0.2/3/0.4 = 1/6 of 0.5: 0.0833.
    expect(equivalentFigure(latency, 1e-6, utilization)).toBeCloseTo(0.9 - 0.5 / 6, 12);
  });

  it('asks for a gain where the change costs', () => {
    // 10 µs to 20 µs costs log10(2)/3 · 0.2, on CPU log10(2)/6 of the scale.
    const figure = equivalentFigure(latency, 20e-6, utilization);
    expect(figure).toBeCloseTo(0.9 + (0.5 * Math.log10(2)) / 6, 12);
  });

  it('works the other way round, over a logarithmic scale', () => {
    // 0.9 to 0.95 is a tenth of the scale: 0.04 in value, a fifth of the latency scale: 10^0.6 longer.
    expect(equivalentFigure(utilization, 0.95, latency)).toBeCloseTo(10e-6 * 10 ** 0.6, 15);
  });

  it('does not exist where the scale ends before, or the criterion has no weight', () => {
    expect(equivalentFigure(latency, 100e-6, { ...utilization, figure: 0.95 })).toBeNull();
    expect(equivalentFigure(latency, 1e-6, { ...utilization, weight: 0 })).toBeNull();
  });

  it('is the present figure when nothing of value changes', () => {
    expect(equivalentFigure(latency, 10e-6, utilization)).toBe(0.9);
    expect(equivalentFigure({ ...latency, weight: 0 }, 1e-6, utilization)).toBe(0.9);
  });
});

describe('equivalentSentence', () => {
  it('says both changes in their units', () => {
    const sentence = equivalentSentence(latency, 1e-6, utilization);
    expect(sentence.en).toBe(
      'Network latency going from 10 µs to 1 µs is made up for by CPU utilization going from 90 % to 81.7 %.',
    );
    expect(sentence.zh).toBe('网络延迟从 10 µs 变为 1 µs，由 CPU 利用率从 90% 变为 81.7% 抵消。');
  });

  it('says when nothing makes up for a change', () => {
    const sentence = equivalentSentence(latency, 100e-6, { ...utilization, figure: 0.95 });
    expect(sentence.en).toBe(
      'No change of CPU utilization makes up for network latency going from 10 µs to 100 µs.',
    );
    expect(sentence.zh).toContain('抵不过');
  });
});
