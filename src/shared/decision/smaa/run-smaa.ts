import { kernelOfThread } from '../../engine/kernel/kernel.ts';
import { smaaInKernel } from './smaa-kernel.ts';
import { smaaInJavaScript, type SmaaAnswer, type SmaaProblem } from './smaa-problem.ts';

/**
 * SMAA-2: rank acceptability, pairwise winning, central weights and confidence factors, in the kernel
 * of this thread where there is one, in JavaScript where there is none, with the same bits.
 *
 * Source: Lahdelma and Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group
 * decision making, Operations Research 49 (2001).
 */
export function runSmaa(problem: SmaaProblem): SmaaAnswer {
  const kernel = kernelOfThread();
  const hasAlternatives = problem.values.length > 0;
  return kernel && hasAlternatives ? smaaInKernel(kernel, problem) : smaaInJavaScript(problem);
}
