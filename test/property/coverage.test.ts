import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/shared/decision/verdict/verdict.ts';
import { pointSets, type PointSet } from '../../src/shared/domain/range/sampling.ts';
import { percentiles } from '../../src/shared/engine/distribution/percentile.ts';
import { bestOf, knownProject, planned, scoresAt, type KnownProject } from './known-projects.ts';

const projects = 1000;
const samples = 512;
const criteria = 5;

interface Coverage {
  /** Alternatives whose true score the middle 90 % of its samples holds. */
  readonly covered: number;
  readonly confidence: number;
  readonly verdict: ReturnType<typeof verdictOf>;
  readonly right: boolean;
}

/** Plans a project without knowing what is true of it, and compares. */
function coverageOf(project: KnownProject, seed: number, points: PointSet): Coverage {
  const { scores, first } = planned(project, seed, points, samples);
  const actual = scoresAt(project, project.figures);
  const covered = scores.filter((column, own) => {
    const [low = 0, high = 0] = percentiles(column, [0.05, 0.95]);
    const score = actual[own] ?? 0;
    return low <= score && score <= high;
  }).length;
  const confidence = Math.max(...first);
  return {
    covered,
    confidence,
    verdict: verdictOf(confidence),
    right: bestOf(actual) === first.indexOf(confidence),
  };
}

const coverages = Array.from({ length: projects }, (_, index) => {
  const project = knownProject(index, criteria);
  return pointSets.map((points) => coverageOf(project, index, points));
});

/** Of some outcomes: the share that is right, the share that was said to be, and three standard errors. */
function record(some: readonly Coverage[]) {
  const right = some.filter((one) => one.right).length / some.length;
  const said = some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length;
  return { right, said, error: 3 * Math.sqrt((said * (1 - said)) / some.length) };
}

describe.each(pointSets.map((points, place) => ({ points, place })))(
  'over 1,000 projects of every distribution whose truth is known ($points)',
  ({ place }) => {
    const own = coverages.flatMap((both) => both[place] ?? []);
    const clear = own.filter(({ verdict }) => verdict === 'clear');
    const likely = own.filter(({ verdict }) => verdict === 'likely');

    it('ranges of 90 in 100 cover 88 to 92', () => {
      const coverage = own.reduce((sum, one) => sum + one.covered, 0) / (projects * 4);
      expect(coverage).toBeGreaterThan(0.88);
      expect(coverage).toBeLessThan(0.92);
    });

    it('clear verdicts are right 95 times in 100', () => {
      // Of too few verdicts the share would say nothing.
      expect(clear.length).toBeGreaterThan(300);
      expect(record(clear).right).toBeGreaterThanOrEqual(0.95);
    });

    it.each([
      ['clear', clear],
      ['likely', likely],
      ['barely clear', clear.filter(({ confidence }) => confidence < 0.97)],
      ['undecided', own.filter(({ verdict }) => verdict === 'undecided')],
    ] as const)('%s verdicts are right as often as they say', (_, some) => {
      expect(some.length).toBeGreaterThan(60);
      const { right, said, error } = record(some);
      expect(Math.abs(right - said)).toBeLessThan(error);
    });
  },
);
