import { describe, expect, it } from 'vitest';
import { samplesForError } from '../../src/shared/decision/smaa/acceptability.ts';
import {
  firstRanks,
  maxSpread,
  runSeeds,
  sampleProjects,
  spreadOf,
} from '../bench/sample-projects.ts';

const wanted = 0.005;
/** The spread over this many seeds is known to 13 %. */
const seeds = 32;

describe('low-discrepancy points on the sample projects', () => {
  const projects = sampleProjects().map((project) => {
    const { shares } = firstRanks(project, 'pseudo-random', 8000, 1);
    // Of independent samples the standard error of a share p is sqrt(p (1 - p) / n).
    const plain = Math.max(...shares.map((share) => samplesForError(share, wanted)));
    return { ...project, plain };
  });
  const open = projects.filter(({ plain }) => plain > 1000);

  it.each(open)(
    'reach 0.5 % standard error with a tenth of the samples of independent ones: $name',
    (project) => {
      const tenth = Math.floor(project.plain / 10);
      expect(maxSpread(project, 'low-discrepancy', tenth, seeds)).toBeLessThan(wanted);
    },
  );

  it.each(open)('state no error that is below the one they have: $name', (project) => {
    const runs = runSeeds(seeds, (seed) => firstRanks(project, 'low-discrepancy', 512, seed));
    const spreads = spreadOf(runs.map(({ shares }) => shares));
    spreads.forEach((spread, place) => {
      const stated = runs.reduce((sum, { errors }) => sum + (errors[place] ?? 0), 0) / seeds;
      // 13 % of the spread is chance, with two dozen of them compared.
      expect(stated).toBeGreaterThan(0.7 * spread);
    });
  });

  it('are compared on projects whose verdict hangs on the samples', () => {
    expect(open.map(({ name }) => name)).toEqual(['online-shop.en.yaml', 'edge-platform.en.yaml']);
  });
});
