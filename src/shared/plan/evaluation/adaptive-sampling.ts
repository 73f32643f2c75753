import type { ProjectDocument } from '../../domain/project/project.ts';

/**
 * Evaluates with the samples of a project, and with adaptive sampling again with twice as many until
 * the result is exact enough or the budget ends. Since the first samples of a larger set are those of
 * the smaller one, nothing depends on the way there.
 *
 * @param isEnough whether the samples of a result were enough.
 * @returns the last result.
 */
export function adaptiveSampling<Found>(
  { samples, adaptive }: ProjectDocument['sampling'],
  evaluate: (samples: number) => Found,
  isEnough: (result: Found) => boolean,
): Found {
  const most = Math.max(samples, adaptive?.budget ?? samples);
  for (let count = samples; ; count = Math.min(most, 2 * count)) {
    const result = evaluate(count);
    if (count === most || isEnough(result)) return result;
  }
}
