import { describe, expect, it, test } from 'vitest';
import {
  swingIntervals,
  swingSampler,
  swingWeights,
} from '../../../../../src/shared/decision/weights/swing-weights.ts';

describe('swingWeights', () => {
  it('divides points by their sum', () => {
    expect(swingWeights({ cpu: 100, memory: 60, io: 40 })).toEqual({
      ok: true,
      value: { cpu: 0.5, memory: 0.3, io: 0.2 },
    });
  });

  test.each([
    ['points above 100', { cpu: 120, io: 10 }, 'swing.cpu'],
    ['negative points', { cpu: 100, io: -1 }, 'swing.io'],
    ['points that are no number', { cpu: Number.NaN, io: 1 }, 'swing.cpu'],
    ['no points at all', { cpu: 0, io: 0 }, 'swing'],
  ])('refuses %s', (_, points, field) => {
    expect(swingWeights(points)).toMatchObject({ ok: false, error: { field } });
  });
});

describe('swingIntervals', () => {
  it('gives the least and the largest share of every criterion', () => {
    // By hand: cpu 100 of 100 + 40..60 others; io 40 to 60 beside 100.
    const intervals = swingIntervals({
      cpu: { low: 100, high: 100 },
      io: { low: 40, high: 60 },
    });
    expect(intervals.ok && intervals.value.cpu.low).toBeCloseTo(100 / 160, 12);
    expect(intervals.ok && intervals.value.cpu.high).toBeCloseTo(100 / 140, 12);
    expect(intervals.ok && intervals.value.io.low).toBeCloseTo(40 / 140, 12);
    expect(intervals.ok && intervals.value.io.high).toBeCloseTo(60 / 160, 12);
  });

  it('is a point where the points are', () => {
    const intervals = swingIntervals({ a: { low: 30, high: 30 }, b: { low: 10, high: 10 } });
    expect(intervals.ok && intervals.value.a).toEqual({ low: 0.75, high: 0.75 });
  });

  it('leaves everything open where nothing is known', () => {
    const open = { low: 0, high: 100 };
    expect(swingIntervals({ a: open, b: open })).toEqual({
      ok: true,
      value: { a: { low: 0, high: 1 }, b: { low: 0, high: 1 } },
    });
  });

  test.each([
    ['low above high', { a: { low: 50, high: 40 } }, 'swing.a.low'],
    ['too many points', { a: { low: 0, high: 101 } }, 'swing.a.high'],
    ['negative points', { a: { low: -1, high: 100 } }, 'swing.a.low'],
    ['nothing above 0', { a: { low: 0, high: 0 } }, 'swing.high'],
  ])('refuses %s', (_, points, field) => {
    expect(swingIntervals(points)).toMatchObject({ ok: false, error: { field } });
  });
});

describe('swingSampler', () => {
  const certain = (points: number) => ({ low: points, high: points });

  it('draws the points uniformly, not the shares', () => {
    // Isolation 100, CPU and memory 50 each, IO u from 0 to 100: the share of isolation is 100/(200 + u),
    // whose mean is ln(3/2); that of IO, u/(200 + u), is 1 - 2 ln(3/2) on average.
    const sampler = swingSampler([certain(100), certain(50), certain(50), { low: 0, high: 100 }]);
    expect(sampler.dimensions).toBe(1);
    const cells = 1000;
    const into = new Float64Array(4);
    const sums = [0, 0, 0, 0];
    for (let cell = 0; cell < cells; cell += 1) {
      sampler.draw(() => (cell + 0.5) / cells, into);
      for (let index = 0; index < 4; index += 1)
        sums[index] = (sums[index] ?? 0) + (into[index] ?? 0);
    }
    // The midpoint rule over a thousand cells is exact to about 1e-7 here.
    expect((sums[0] ?? 0) / cells).toBeCloseTo(Math.log(1.5), 6);
    expect((sums[3] ?? 0) / cells).toBeCloseTo(1 - 2 * Math.log(1.5), 6);
  });

  it('adds up to 1 also where no points are drawn', () => {
    const into = new Float64Array(2);
    swingSampler([{ low: 0, high: 100 }, certain(0)]).draw(() => 0, into);
    expect([...into]).toEqual([0.5, 0.5]);
  });
});
