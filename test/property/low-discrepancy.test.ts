import { describe, expect, it } from 'vitest';
import { samplesForError } from '../../src/shared/decision/acceptability.ts';
import { firstShares, largestSpread, sampleProjects } from '../bench/sample-projects.ts';

const wanted = 0.005;
/** The spread over this many seeds is known to 9 %. */
const seeds = 64;

describe('low-discrepancy points on the sample projects', () => {
  const projects = sampleProjects().map((project) => {
    const shares = firstShares(project, 'pseudo-random', 8000, 1);
    // Of independent samples the standard error of a share p is sqrt(p (1 - p) / n).
    const plain = Math.max(...shares.map((share) => samplesForError(share, wanted)));
    return { ...project, plain };
  });

  it.each(projects.filter(({ plain }) => plain > 1000))(
    'reach 0.5 % standard error with a fifth of the samples of independent ones: $name',
    (project) => {
      const fifth = Math.floor(project.plain / 5);
      expect(largestSpread(project, 'low-discrepancy', fifth, seeds)).toBeLessThan(wanted);
    },
  );

  it('are compared on projects whose verdict hangs on the samples', () => {
    expect(projects.filter(({ plain }) => plain > 1000).length).toBe(3);
  });
});
