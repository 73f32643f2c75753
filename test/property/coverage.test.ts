import { describe, expect, it } from 'vitest';
import { rankAcceptability } from '../../src/shared/decision/acceptability.ts';
import { verdictOf } from '../../src/shared/decision/verdict.ts';
import type { Range } from '../../src/shared/domain/range.ts';
import { drawColumns } from '../../src/shared/engine/draw-columns.ts';
import { philox } from '../../src/shared/engine/philox.ts';
import { percentiles } from '../../src/shared/engine/percentile.ts';
import { quantileOf } from '../../src/shared/engine/quantile.ts';
import { plainDesign, type SampleDesign } from '../../src/shared/engine/sample-design.ts';

const projects = 1000;
const samples = 256;
const alternatives = 4;
const criteria = 5;

/** A number in (0, 1) that belongs to a project and a purpose: what is true, apart from the samples. */
function truth(project: number, purpose: number): number {
  return (philox(project, purpose, 0x7472)[0] + 0.5) / 2 ** 32;
}

/** A range of a random shape around a random middle. */
function rangeOf(project: number, place: number): Range {
  const pick = (purpose: number): number => truth(project, 1000 + 10 * place + purpose);
  const low = 0.05 + 0.4 * pick(0);
  const high = low + 0.05 + 0.45 * pick(1);
  const mode = low + (high - low) * pick(2);
  const all: readonly Range[] = [
    { low, high, distribution: 'uniform' },
    { low, high, mode, distribution: 'triangular' },
    { low, high, distribution: 'normal' },
    {
      low,
      high,
      distribution: 'empirical',
      observations: [low, (low + mode) / 2, mode, (mode + high) / 2, high],
    },
  ];
  return all[Math.floor(pick(5) * all.length)] ?? all[0] ?? { low, high, distribution: 'uniform' };
}

/** Scores of the alternatives: unequal weights over products of two figures each, so not linear. */
function scoresAt(figures: (place: number) => number): readonly number[] {
  return Array.from({ length: alternatives }, (_, own) => {
    let score = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const place = own * criteria + criterion;
      score += (criterion + 1) * figures(place) * (1 - figures(place) / 3);
    }
    return score / 15;
  });
}

interface Outcome {
  readonly covered: number;
  readonly verdict: ReturnType<typeof verdictOf>;
  readonly right: boolean;
}

/** Draws what is true from the stated ranges, plans without knowing it, and compares. */
function outcomeOf(project: number, points: SampleDesign['points']): Outcome {
  const places = Array.from({ length: alternatives * criteria }, (_, place) => place);
  const ranges = places.map((place) => rangeOf(project, place));
  const columns = drawColumns(
    { ...plainDesign(project), points, dimensions: places.map((place) => `p${place}`) },
    ranges.map((range, place) => ({ name: `p${place}`, range })),
    { first: 0, count: samples },
  );
  const scores = Array.from({ length: alternatives }, () => new Float64Array(samples));
  for (let sample = 0; sample < samples; sample += 1) {
    scoresAt((place) => columns[place]?.[sample] ?? 0).forEach((score, own) => {
      const column = scores[own];
      if (column) column[sample] = score;
    });
  }
  const actual = scoresAt((place) =>
    quantileOf(ranges[place] ?? rangeOf(0, 0))(truth(project, place)),
  );
  const covered = scores.filter((column, own) => {
    const [low = 0, high = 0] = percentiles(column, [0.05, 0.95]);
    const score = actual[own] ?? 0;
    return low <= score && score <= high;
  }).length;
  const shares = rankAcceptability(scores).map(([first = 0]) => first);
  const confidence = Math.max(...shares);
  return {
    covered,
    verdict: verdictOf(confidence),
    right: actual.indexOf(Math.max(...actual)) === shares.indexOf(confidence),
  };
}

describe('over 1,000 projects whose truth is known', () => {
  it.each(['pseudo-random', 'low-discrepancy'] as const)(
    'ranges of 90 in 100 cover 88 to 92, and clear verdicts are right 95 times in 100 (%s)',
    (points) => {
      const outcomes = Array.from({ length: projects }, (_, project) => outcomeOf(project, points));
      const covered = outcomes.reduce((sum, one) => sum + one.covered, 0);
      const coverage = covered / (projects * alternatives);
      expect(coverage).toBeGreaterThan(0.88);
      expect(coverage).toBeLessThan(0.92);
      const clear = outcomes.filter(({ verdict }) => verdict === 'clear');
      // Of too few verdicts the share would say nothing.
      expect(clear.length).toBeGreaterThan(100);
      expect(clear.filter(({ right }) => right).length / clear.length).toBeGreaterThanOrEqual(0.95);
      const likely = outcomes.filter(({ verdict }) => verdict === 'likely');
      const rightOfLikely = likely.filter(({ right }) => right).length / likely.length;
      expect(rightOfLikely).toBeGreaterThan(0.7);
      expect(rightOfLikely).toBeLessThan(0.9);
    },
  );
});
