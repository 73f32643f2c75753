import type { Fits } from '../../src/shared/domain/result/density.ts';

/** That all of a number of instances fit one host, or that not even one runs. */
export function fitsOf(feasible: boolean, of = 1): Fits {
  return {
    here: feasible,
    count: feasible ? of : 0,
    of,
    hosts: 1,
    hostsNeeded: feasible ? 1 : null,
    chance: feasible ? 1 : 0,
    resource: null,
    short: [],
  };
}

/** What a decision with weights of the project and nothing left open says besides its winner. */
export const settledDecision = {
  tied: [],
  conditionals: [],
  questions: [],
  weighting: 'direct',
} as const;
