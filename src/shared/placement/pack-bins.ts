import { generateColumns, searchBound, type ColumnGeneration } from './column-generation.ts';
import { packInto } from './ejection-search.ts';
import { greedyPacking } from './greedy-packing.ts';
import type { LinearSolver } from './linear-solver.ts';
import {
  boundTolerance,
  wholeBins,
  type PackingCertificate,
  type ProvedPacking,
} from './packing-certificate.ts';
import { givesRoom, volumes, type Bin, type PackingProblem } from './packing-problem.ts';

/** What a packing may take. */
export interface PackingBudget {
  /** Exchanges of the search, all told; the same number gives the same packing where time does not end it. */
  readonly iterations: number;
  /** Seconds since the start; the best found so far is given once `seconds` are over. */
  readonly elapsed: () => number;
  readonly seconds: number;
}

/** Shares of the time after which the parts of the search have to be done. */
const firstSearch = 0.25;
const columns = 0.65;
const wholeProgram = 0.8;

/** More items than these are no longer exchanged one by one. */
const maxExchanged = 4000;
/** More classes than these, and the program in whole numbers is left out. */
const maxWholeClasses = 130;
const columnRounds = 500;
/** Digits that values of a certificate keep: few enough to be read, and rounded down, so that they prove less. */
const certificateScale = 1e6;

interface Proof {
  readonly bound: number;
  readonly boundBy: ProvedPacking['boundBy'];
  readonly certificate: PackingCertificate;
}

/**
 * Packs items into as few bins as it finds in its budget, and proves how many are needed at least: greedily,
 * then by exchanges into one bin fewer, then by column generation, which gives the bound and bins to choose
 * from, then by exchanges again until the bound is met or time is up.
 *
 * @param problem without items larger than a bin (`oversized`).
 */
export function packBins(
  problem: PackingProblem,
  solver: LinearSolver,
  budget: PackingBudget,
): ProvedPacking {
  const { elapsed, seconds } = budget;
  const until = (share: number) => (): boolean => elapsed() > share * seconds;
  let proof = volumeProof(problem);
  let bins = improved(problem, greedyPacking(problem), proof.bound, {
    iterations: budget.iterations / 4,
    expired: until(firstSearch),
  });
  if (bins.length <= proof.bound) return { bins, ...proof };
  const generated = generateColumns(problem, solver, bins, {
    rounds: columnRounds,
    expired: until(columns),
  });
  const proved = generated.best !== null && !givesRoom(problem);
  proof = better(proof, proved ? dualProof(problem, generated.best.values) : null);
  if (bins.length > proof.bound && problem.classes <= maxWholeClasses) {
    const left = Math.max(0.05, wholeProgram * seconds - elapsed());
    bins = fewer(bins, wholePacking(problem, solver, generated.patterns, left));
  }
  const last = { iterations: budget.iterations, expired: until(1) };
  if (bins.length > proof.bound) {
    bins = fewer(bins, roundedPacking(problem, generated, proof.bound, last));
  }
  bins = improved(problem, bins, proof.bound, last);
  return { bins, ...proof };
}

/** A packing with bins left out one by one, as long as the exchanges find room for their items. */
function improved(
  problem: PackingProblem,
  start: readonly Bin[],
  bound: number,
  budget: { readonly iterations: number; readonly expired: () => boolean },
): readonly Bin[] {
  if (start.reduce((sum, bin) => sum + bin.length, 0) > maxExchanged) return start;
  let bins = start;
  while (bins.length > bound && !budget.expired()) {
    const [smallest = [], ...rest] = bins.toSorted((one, other) => one.length - other.length);
    const packed = packInto(problem, rest, smallest, budget);
    if (packed === null) break;
    bins = packed;
  }
  return bins;
}

/** The bins of the linear program as often as it uses them, rounded down, and what is left packed apart. */
function roundedPacking(
  problem: PackingProblem,
  { patterns, uses }: ColumnGeneration,
  bound: number,
  budget: { readonly iterations: number; readonly expired: () => boolean },
): readonly Bin[] {
  const left = Int32Array.from(problem.demands);
  const bins: Bin[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const times = Math.floor((uses[index] ?? 0) + boundTolerance);
    for (let time = 0; time < times && isLeft(pattern, left); time += 1) {
      for (const item of pattern) left[item] = (left[item] ?? 0) - 1;
      bins.push(pattern);
    }
  }
  const rest = { ...problem, demands: left };
  const packed = improved(rest, greedyPacking(rest), bound - bins.length, budget);
  return [...bins, ...packed];
}

/** Whether there is still one item for each place in a bin. */
function isLeft(pattern: Bin, left: Int32Array): boolean {
  const counts = new Map<number, number>();
  for (const item of pattern) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].every(([item, count]) => (left[item] ?? 0) >= count);
}

function fewer(one: readonly Bin[], other: readonly Bin[] | null): readonly Bin[] {
  return other !== null && other.length < one.length ? other : one;
}

/** A packing made of bins at hand, each used a whole number of times; null where none is found in time. */
function wholePacking(
  problem: PackingProblem,
  solver: LinearSolver,
  patterns: readonly Bin[],
  seconds: number,
): readonly Bin[] | null {
  const { classes: rows, demands } = problem;
  const found = solver.solveCovering({ rows, demands, patterns }, { whole: true, seconds });
  if (found === null) return null;
  const left = Int32Array.from(demands);
  const bins = patterns.flatMap((pattern, index) =>
    Array.from({ length: Math.round(found.uses[index] ?? 0) }, () =>
      // Items are covered at least so often as needed: what is covered twice is left out.
      pattern.filter((item) => {
        left[item] = (left[item] ?? 0) - 1;
        return (left[item] ?? 0) >= 0;
      }),
    ),
  );
  const isWhole = left.every((count) => count <= 0);
  return isWhole ? bins.filter((bin) => bin.length > 0) : null;
}

function volumeProof(problem: PackingProblem): Proof {
  const total = volumes(problem);
  const resource = total.indexOf(Math.max(...total));
  return {
    bound: wholeBins(total[resource] ?? 0),
    boundBy: 'volume',
    certificate: { kind: 'volume', resource },
  };
}

/** The bound of dual values, cut to the digits that the certificate keeps and searched anew. */
function dualProof(problem: PackingProblem, duals: Float64Array): Proof {
  const values = duals.map((value) => Math.floor(value * certificateScale) / certificateScale);
  const { bound } = searchBound(problem, values);
  return {
    bound: wholeBins(bound.bound),
    boundBy: 'column-generation',
    certificate: {
      kind: 'dual-values',
      values: [...values],
      weights: [...bound.weights],
      worthOfABin: bound.patternBound,
    },
  };
}

function better(one: Proof, other: Proof | null): Proof {
  return other !== null && other.bound > one.bound ? other : one;
}
