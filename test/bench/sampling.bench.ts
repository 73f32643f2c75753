/**
 * How many samples bring the standard error of rank acceptability under 0.5 percentage points, on the
 * sample projects: `node test/bench/sampling.bench.ts`.
 *
 * A sample is an evaluation of the model. Of independent samples the count follows from the shares; of
 * low-discrepancy points it is the first of rising counts at which the largest spread over independent
 * seeds, and that of the next count, is small enough. Beside it stands the first count at which the
 * plan itself says so, from one seed.
 */
import { samplesForError } from '../../src/shared/decision/smaa/acceptability.ts';
import { firstRanks, maxSpread, sampleProjects, type SampleProject } from './sample-projects.ts';

const wanted = 0.005;
const seeds = 48;

const counts = Array.from({ length: 24 }, (_, step) => Math.round(64 * 2 ** (step / 3)));

/** The first of rising counts from which on two in a row are exact enough. */
function firstEnough(isEnough: (samples: number) => boolean): number {
  let since: number | null = null;
  for (const count of counts) {
    if (!isEnough(count)) since = null;
    else if (since === null) since = count;
    else return since;
  }
  return Number.POSITIVE_INFINITY;
}

function report(project: SampleProject): string {
  const { shares } = firstRanks(project, 'pseudo-random', 20_000, 1);
  const plain = Math.max(...shares.map((share) => samplesForError(share, wanted)));
  if (plain === 1) return 'certain whatever is drawn';
  const even = firstEnough(
    (count) => maxSpread(project, 'low-discrepancy', count, seeds) <= wanted,
  );
  const stated = firstEnough(
    (count) => Math.max(...firstRanks(project, 'low-discrepancy', count, 1).errors) <= wanted,
  );
  return (
    `independent ${plain}, low-discrepancy ${even}, ratio ${(plain / even).toFixed(1)}; ` +
    `stated by the plan from ${stated} on, ratio ${(plain / stated).toFixed(1)}`
  );
}

for (const project of sampleProjects()) console.log(`${project.name}: ${report(project)}`);
