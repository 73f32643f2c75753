import { describe, expect, it } from 'vitest';
import { samplesForError } from '../../src/shared/decision/acceptability.ts';
import { firstShares, largestSpread, sampleProjects } from '../bench/sample-projects.ts';

const wanted = 0.005;
/** The spread over this many seeds is known to 18 %. */
const seeds = 16;

describe('low-discrepancy points on the sample projects', () => {
  const projects = sampleProjects()
    .filter(({ name }) => name.startsWith('workload') || name.startsWith('edge'))
    .map((project) => {
      const shares = firstShares(project, 'pseudo-random', 2000, 1);
      // Of independent samples the standard error of a share p is sqrt(p (1 - p) / n).
      const plain = Math.max(...shares.map((share) => samplesForError(share, wanted)));
      return { ...project, plain };
    });

  it.each(projects.filter(({ plain }) => plain > 1000))(
    'reach 0.5 % standard error with a fifth of the samples, up to a power of two: $name',
    (project) => {
      // A net is whole at powers of two: 2,048 points do for what takes 9,864 independent ones.
      const fifth = 2 ** Math.ceil(Math.log2(project.plain / 5));
      expect(largestSpread(project, 'low-discrepancy', fifth, seeds)).toBeLessThan(wanted);
      expect(project.plain / fifth).toBeGreaterThan(4.5);
    },
  );

  it('are compared on projects whose verdict hangs on the samples', () => {
    expect(projects.filter(({ plain }) => plain > 1000).length).toBe(2);
  });
});
