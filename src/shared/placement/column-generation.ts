import type { LinearSolver } from './linear-solver.ts';
import { fitTolerance, sizeOf, type Bin, type PackingProblem } from './packing-problem.ts';
import { bestPattern, surrogateWeights } from './pattern-knapsack.ts';

/** Values of items from which a bound follows: what a bin is worth at most, and so how many are needed. */
export interface DualBound {
  readonly values: Float64Array;
  /** Weights of the resources under which the worth of a bin is bounded. */
  readonly weights: Float64Array;
  /** No bin is worth more. */
  readonly patternBound: number;
  /** Bins needed at least, in fractions. */
  readonly bound: number;
}

export interface ColumnGeneration {
  readonly best: DualBound | null;
  readonly patterns: readonly Bin[];
  /** How often each pattern is used at the end, in fractions; patterns added since are not. */
  readonly uses: Float64Array;
}

export interface ColumnBudget {
  /** Rounds at most; the same number gives the same answer. */
  readonly rounds: number;
  readonly expired: () => boolean;
}

/** Bins worth this much more than one are worth having. */
const gainTolerance = 1e-6;
/** Items that a further bin is built around, in one round. */
const seedsPerRound = 80;
/** Fewer new bins than these, and the best one is searched for. */
const fewPatterns = 3;
const searchNodes = 200_000;

/**
 * A lower bound by column generation: bins are added until none is worth more than one under the dual
 * values of the linear program over those at hand. Every set of values gives a bound (Farley), so that
 * an early end gives a weaker one, never a wrong one.
 *
 * Sources: Gilmore and Gomory, A linear programming approach to the cutting-stock problem, Operations
 * Research 9 (1961); Farley, A note on bounding a class of linear programming problems, Operations
 * Research 38 (1990).
 */
export function generateColumns(
  problem: PackingProblem,
  solver: LinearSolver,
  start: readonly Bin[],
  budget: ColumnBudget,
): ColumnGeneration {
  const pool = new PatternPool(problem);
  for (let item = 0; item < problem.classes; item += 1) pool.add([item]);
  for (const bin of new Set(start)) pool.add(bin);
  let best: DualBound | null = null;
  let uses: Float64Array = new Float64Array();
  for (let round = 0; round < budget.rounds; round += 1) {
    const master = solver.solveCovering(
      { rows: problem.classes, demands: problem.demands, patterns: pool.patterns },
      { whole: false, seconds: 10 },
    );
    if (master === null) break;
    uses = master.uses;
    const duals = master.duals.map((value) => Math.max(0, value));
    const added = addGreedyPatterns(problem, duals, pool, round);
    const last = budget.expired() || round === budget.rounds - 1;
    if (added >= fewPatterns && !last) continue;
    const searched = searchBound(problem, duals);
    if (best === null || searched.bound.bound > best.bound) best = searched.bound;
    const found = searched.value > 1 + gainTolerance && pool.add(searched.pattern);
    const settled =
      Math.ceil(best.bound - gainTolerance) >= Math.ceil(master.objective - gainTolerance);
    if (settled || last || (!found && added === 0)) break;
  }
  return { best, patterns: pool.patterns, uses };
}

/** The bound that values of items give: their sum over the worth of a bin. */
export function searchBound(
  problem: PackingProblem,
  values: Float64Array,
): { readonly bound: DualBound; readonly value: number; readonly pattern: Bin } {
  const weights = surrogateWeights(problem, values);
  const { value, pattern, bound: found } = bestPattern(problem, values, weights, searchNodes);
  const patternBound = Math.max(found, Number.MIN_VALUE);
  let sum = 0;
  for (let item = 0; item < problem.classes; item += 1) {
    sum += (problem.demands[item] ?? 0) * (values[item] ?? 0);
  }
  return { bound: { values, weights, patternBound, bound: sum / patternBound }, value, pattern };
}

/** Bins, each once. */
class PatternPool {
  readonly patterns: Bin[] = [];
  readonly #seen = new Set<string>();
  readonly #problem: PackingProblem;

  constructor(problem: PackingProblem) {
    this.#problem = problem;
  }

  /** Whether the bin is a new one. */
  add(bin: Bin): boolean {
    const sorted = bin.toSorted((one, other) => one - other);
    const key = sorted.join(',');
    if (this.#seen.has(key) || sorted.some((item) => (this.#problem.demands[item] ?? 0) === 0)) {
      return false;
    }
    this.#seen.add(key);
    this.patterns.push(sorted);
    return true;
  }
}

/** Adds bins worth more than one, each built around another item; gives how many were new. */
function addGreedyPatterns(
  problem: PackingProblem,
  values: Float64Array,
  pool: PatternPool,
  round: number,
): number {
  const { classes, demands } = problem;
  const worthy = Array.from({ length: classes }, (_, item) => item).filter(
    (item) => (values[item] ?? 0) > 0 && (demands[item] ?? 0) > 0,
  );
  const stride = Math.max(1, Math.ceil(worthy.length / seedsPerRound));
  let added = 0;
  for (let place = round % stride; place < worthy.length; place += stride) {
    const bin = greedyPattern(problem, values, worthy, worthy[place] ?? 0);
    const worth = bin.reduce((sum, item) => sum + (values[item] ?? 0), 0);
    if (worth > 1 + gainTolerance && pool.add(bin)) added += 1;
  }
  return added;
}

/** A bin around an item, filled with what is worth most for what it takes of what is left. */
function greedyPattern(
  problem: PackingProblem,
  values: Float64Array,
  candidates: readonly number[],
  seed: number,
): Bin {
  const { dimensions } = problem;
  const left = Float64Array.from(
    { length: dimensions },
    (_, axis) => 1 - sizeOf(problem, seed, axis),
  );
  const used = new Map([[seed, 1]]);
  const bin = [seed];
  let open = candidates;
  for (;;) {
    let best = -1;
    let highest = 0;
    const fitting: number[] = [];
    for (const item of open) {
      if ((used.get(item) ?? 0) >= (problem.demands[item] ?? 0)) continue;
      const score = scarcityScore(problem, values, item, left);
      if (score === null) continue;
      fitting.push(item);
      if (score > highest) [best, highest] = [item, score];
    }
    if (best < 0) return bin;
    open = fitting;
    bin.push(best);
    used.set(best, (used.get(best) ?? 0) + 1);
    for (let axis = 0; axis < dimensions; axis += 1) {
      left[axis] = (left[axis] ?? 0) - sizeOf(problem, best, axis);
    }
  }
}

/** Worth of an item for what it takes, each resource by how little is left of it; null where it does not fit. */
function scarcityScore(
  { sizes, dimensions }: PackingProblem,
  values: Float64Array,
  item: number,
  left: Float64Array,
): number | null {
  let taken = fitTolerance;
  for (let axis = 0; axis < dimensions; axis += 1) {
    const size = sizes[item * dimensions + axis] ?? 0;
    const free = left[axis] ?? 0;
    if (size > free + fitTolerance) return null;
    taken += size / (free + 0.01);
  }
  return (values[item] ?? 0) / taken;
}
