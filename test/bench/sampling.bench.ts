/**
 * How many samples bring the standard error of rank acceptability under 0.5 percentage points, on the
 * sample projects, by kind of points: `node test/bench/sampling.bench.ts`.
 *
 * The standard error is the spread over independent seeds, of the acceptability that varies most.
 */
import { largestSpread, sampleProjects } from './sample-projects.ts';

const wanted = 0.005;
const seeds = 48;

/** The first of rising counts that is exact enough; counts rise by a quarter. */
function samplesNeeded(spread: (samples: number) => number): number {
  for (let samples = 128; samples < 100_000; samples = Math.round(samples * 1.2)) {
    if (spread(samples) <= wanted) return samples;
  }
  return Number.POSITIVE_INFINITY;
}

for (const project of sampleProjects()) {
  const [plain, even] = (['pseudo-random', 'low-discrepancy'] as const).map((points) =>
    samplesNeeded((samples) => largestSpread(project, points, samples, seeds)),
  );
  const ratio = (plain ?? 0) / (even ?? 1);
  console.log(
    `${project.name}: pseudo-random ${plain}, low-discrepancy ${even}, ratio ${ratio.toFixed(1)}`,
  );
}
