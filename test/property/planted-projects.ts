import type { Range } from '../../src/shared/domain/range/range.ts';
import { philox } from '../../src/shared/engine/sampling/philox.ts';
import type { ScoreModel } from '../../src/shared/plan/decision/score-model.ts';

/** What the lead of the recommended alternative rests on, so that taking it away overturns it. */
export const traps = ['diminishing', 'increasing', 'overhead', 'evidence'] as const;
export type Trap = (typeof traps)[number];

/** A decision that is fragile by construction: the first alternative leads, the second does without the trap. */
export interface PlantedProject {
  readonly trap: Trap;
  readonly weights: readonly number[];
  readonly matrix: readonly (readonly number[])[];
  readonly models: readonly ScoreModel[];
  readonly scores: readonly Float64Array[];
  /** Share of the samples in which the first alternative leads. */
  readonly confidence: number;
}

const samples = 200;

/** A decision of four alternatives with a trap: two that compete, and two that one of them dominates. */
export function plantedProject(
  index: number,
  ids: readonly string[],
  criteria: number,
): PlantedProject {
  const chance = (purpose: number, low: number, high: number): number =>
    low + (high - low) * ((philox(index, purpose, 0x706c)[0] + 0.5) / 2 ** 32);
  const trap = traps[index % traps.length] ?? 'overhead';
  const weights = weightsOf(criteria, trap, chance);
  const [own, rival] = rowsOf(trap, weights, chance);
  const matrix = [own, rival, lowered(own, 0.05), lowered(rival, 0.1)];
  const weak = trap === 'evidence' ? 0 : -1;
  const sums = matrix.map((row) =>
    row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const bad = trap === 'overhead' ? chance(2, 0.12, 0.28) : 0;
  const drop = chance(3, 0.08, 0.3);
  const scores = sums.map((score, place) =>
    Float64Array.from({ length: samples }, (_, sample) =>
      place === 0 && sample < bad * samples ? score - drop : score,
    ),
  );
  const models = matrix.map(
    (row, place): ScoreModel => ({
      alternative: ids[place] ?? '',
      ranges: new Map<string, Range>(),
      dependsOn: row.map((_, at) => (at === weak ? ['figure that nobody published'] : [])),
      values: () => row,
      score: () => sums[place] ?? 0,
    }),
  );
  return { trap, weights, matrix, models, scores, confidence: 1 - bad };
}

type Chance = (purpose: number, low: number, high: number) => number;

/** Random weights; the criterion of weak evidence, the first, has a tenth to a quarter of them. */
function weightsOf(criteria: number, trap: Trap, chance: Chance): readonly number[] {
  const points = Array.from({ length: criteria }, (_, at) => chance(100 + at, 0.7, 1.3));
  const first = trap === 'evidence' ? chance(1, 0.1, 0.25) : 1 / criteria;
  const rest = points.slice(1).reduce((sum, one) => sum + one, 0);
  return points.map((one, at) => (at === 0 ? first : ((1 - first) * one) / rest));
}

/** Values of the recommended alternative and of its rival. */
function rowsOf(
  trap: Trap,
  weights: readonly number[],
  chance: Chance,
): readonly [readonly number[], readonly number[]] {
  const lead = chance(4, 0.01, 0.03);
  const level = (value: number): readonly number[] => weights.map(() => value);
  const extreme = weights.map((_, at) =>
    at % 2 === 0 ? chance(200 + at, 0.85, 1) : chance(200 + at, 0, 0.1),
  );
  const sum = extreme.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  if (trap === 'diminishing') return [extreme, level(sum - lead)];
  if (trap === 'increasing') return [level(sum + lead), extreme];
  if (trap === 'overhead') return [level(0.6), level(0.6 - lead)];
  const behind = chance(5, 0.015, 0.04);
  const own = weights[0] ?? 1;
  return [
    weights.map((_, at) => (at === 0 ? 0.2 + (lead + behind) / own : 0.5 - behind / (1 - own))),
    weights.map((_, at) => (at === 0 ? 0.2 : 0.5)),
  ];
}

const lowered = (row: readonly number[], by: number): readonly number[] =>
  row.map((value) => Math.max(0, value - by));
