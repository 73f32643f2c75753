import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minShift } from '../../../src/shared/decision/sensitivity/least-weight-change.ts';
import { dot } from '../../../src/shared/decision/scoring/dot.ts';
import { bestFirst } from '../../../src/shared/decision/scoring/ranking.ts';
import {
  orderStability,
  winnerStability,
  type StabilityInterval,
} from '../../../src/shared/decision/sensitivity/weight-stability.ts';
import { weightedSum } from '../../../src/shared/decision/scoring/weighted-sum.ts';
import { unevenCases, weightsOf, type DecisionCase } from './decisions.ts';

/** The weights with one of them moved, the others kept in proportion. */
function movedTo({ weights }: DecisionCase, criterion: number, weight: number): readonly number[] {
  const others = 1 - (weights[criterion] ?? 0);
  return weights.map((own, index) =>
    index === criterion ? weight : (own * (1 - weight)) / others,
  );
}

/** Cases whose scores are not within rounding of a tie. */
const clearCases = unevenCases.filter(({ matrix, weights }) => {
  const scores = weightedSum(matrix, weights).toSorted((left, right) => right - left);
  return scores.every((score, place) => place === 0 || (scores[place - 1] ?? 0) - score > 1e-6);
});

const step = 1e-6;

/** Weights just inside and just outside the ends of an interval that end in a swap. */
function nearEnds({ low, high }: StabilityInterval): readonly (readonly [number, boolean])[] {
  const near: (readonly [number, boolean])[] = [];
  const width = high.weight - low.weight;
  near.push([low.weight + Math.min(step, width / 4), true]);
  near.push([high.weight - Math.min(step, width / 4), true]);
  near.push([(low.weight + high.weight) / 2, true]);
  if (low.swap && low.weight > step) near.push([low.weight - step, false]);
  if (high.swap && high.weight < 1 - step) near.push([high.weight + step, false]);
  return near;
}

describe('winnerStability', () => {
  it('holds the winner inside and loses it outside, to the named rival', () => {
    fc.assert(
      fc.property(clearCases, (one) => {
        const [winner] = bestFirst(weightedSum(one.matrix, one.weights));
        for (const interval of winnerStability(one.matrix, one.weights)) {
          for (const [weight, holds] of nearEnds(interval)) {
            const moved = movedTo(one, interval.criterion, weight);
            const scores = weightedSum(one.matrix, moved);
            const lead = (scores[winner ?? 0] ?? 0) - Math.max(...scores);
            if (holds) expect(lead).toBeGreaterThan(-1e-12);
            else expect(lead).toBeLessThan(1e-12);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('contains the weights as they are', () => {
    fc.assert(
      fc.property(unevenCases, ({ matrix, weights }) => {
        for (const { low, high, weight } of winnerStability(matrix, weights)) {
          expect(low.weight).toBeLessThanOrEqual(weight);
          expect(high.weight).toBeGreaterThanOrEqual(weight);
        }
      }),
    );
  });
});

describe('orderStability', () => {
  it('keeps the whole order inside and swaps the named pair outside', () => {
    fc.assert(
      fc.property(clearCases, (one) => {
        const order = bestFirst(weightedSum(one.matrix, one.weights));
        for (const interval of orderStability(one.matrix, one.weights)) {
          for (const [weight, holds] of nearEnds(interval)) {
            const moved = movedTo(one, interval.criterion, weight);
            const scores = weightedSum(one.matrix, moved);
            const gaps = order.slice(1).map((behind, place) => {
              const ahead = order[place] ?? 0;
              return (scores[ahead] ?? 0) - (scores[behind] ?? 0);
            });
            if (holds) expect(Math.min(...gaps)).toBeGreaterThan(-1e-12);
            else expect(Math.min(...gaps)).toBeLessThan(1e-12);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never wider than the interval of the winner', () => {
    fc.assert(
      fc.property(clearCases, ({ matrix, weights }) => {
        const whole = orderStability(matrix, weights);
        for (const [criterion, first] of winnerStability(matrix, weights).entries()) {
          expect(whole[criterion]?.low.weight).toBeGreaterThanOrEqual(first.low.weight - 1e-12);
          expect(whole[criterion]?.high.weight).toBeLessThanOrEqual(first.high.weight + 1e-12);
        }
      }),
    );
  });
});

/** An alternative that leads with some weights, one that does not, and other weights to try. */
const rivalries = clearCases.chain((one) => {
  const order = bestFirst(weightedSum(one.matrix, one.weights));
  const pick = (place: number): readonly number[] => one.matrix[order[place] ?? 0] ?? [];
  return fc.record({
    ahead: fc.constant(pick(0)),
    rival: fc.constant(pick(1)),
    weights: fc.constant(one.weights),
    others: weightsOf(one.weights.length),
  });
});

const distance = (from: readonly number[], to: readonly number[]): number =>
  from.reduce((sum, weight, index) => sum + Math.abs(weight - (to[index] ?? 0)), 0);

describe('minShift', () => {
  it('gives weights that are weights, where the rival is level', () => {
    fc.assert(
      fc.property(rivalries, ({ ahead, rival, weights }) => {
        const change = minShift(ahead, rival, weights);
        const leads = ahead.map((value, index) => value - (rival[index] ?? 0));
        if (change === null) {
          expect(Math.min(...leads)).toBeGreaterThan(0);
          return;
        }
        expect(change.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...change.weights)).toBeGreaterThanOrEqual(-1e-12);
        expect(Math.abs(dot(leads, change.weights))).toBeLessThan(1e-9);
        expect(distance(weights, change.weights)).toBeCloseTo(change.distance, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('is beaten by no other weights that put the rival level or ahead', () => {
    fc.assert(
      fc.property(rivalries, ({ ahead, rival, weights, others }) => {
        const change = minShift(ahead, rival, weights);
        const leads = ahead.map((value, index) => value - (rival[index] ?? 0));
        if (change === null || dot(leads, others) > 0) return;
        // The nearest point on the way to the others is as far or farther.
        const before = dot(leads, weights);
        const part = before / (before - dot(leads, others));
        const level = weights.map(
          (weight, index) => weight + part * ((others[index] ?? 0) - weight),
        );
        expect(distance(weights, level)).toBeGreaterThanOrEqual(change.distance - 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds just inside the margin: no weights nearer than it let the rival overtake', () => {
    fc.assert(
      fc.property(rivalries, fc.double({ min: 0, max: 0.999, noNaN: true }), (one, part) => {
        const change = minShift(one.ahead, one.rival, one.weights);
        const leads = one.ahead.map((value, index) => value - (one.rival[index] ?? 0));
        const gap = distance(one.weights, one.others);
        if (change === null || gap === 0) return;
        const reach = Math.min(1, (part * change.distance) / gap);
        const nearer = one.weights.map(
          (weight, index) => weight + reach * ((one.others[index] ?? 0) - weight),
        );
        expect(dot(leads, nearer)).toBeGreaterThan(-1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});
