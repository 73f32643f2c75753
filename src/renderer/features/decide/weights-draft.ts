import { criteria, type Criterion } from '../../../shared/domain/criterion.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';

/** Weights as points out of 100 per criterion; only their proportions count. */
export type WeightPoints = Readonly<Record<Criterion, number>>;

export const maxPoints = 100;
const usualPoints = 50;
/** Weights whose heaviest is below this are shares, from a file for instance, and not points. */
const minPoints = 5;

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** Weights as points, the heaviest criterion in the middle of its slider, so that it can go both ways. */
export function pointsOf(weights: Readonly<Partial<Record<Criterion, number>>>): WeightPoints {
  const heaviest = Math.max(...criteria.map((criterion) => weights[criterion] ?? 0));
  const scale = heaviest > 0 ? usualPoints / heaviest : 0;
  const entries = criteria.map((criterion) => [
    criterion,
    tenth((weights[criterion] ?? 0) * scale),
  ]);
  return Object.fromEntries(entries) as Record<Criterion, number>;
}

/** The points a project asks for: its own weights, or those the plan was made with. */
export function projectPoints(
  document: ProjectDocument,
  planned: Readonly<Record<Criterion, number>>,
): WeightPoints {
  const points = criteria.map((criterion) => document.weights[criterion]);
  if (points.some((weight) => weight === undefined)) return pointsOf(planned);
  const heaviest = Math.max(...points.map((weight) => weight ?? 0));
  const isPoints = heaviest >= minPoints && heaviest <= maxPoints;
  return isPoints ? (document.weights as WeightPoints) : pointsOf(document.weights);
}

/** The share of the whole weight that each criterion has; all 0 when there is none. */
export function sharesOf(points: WeightPoints): WeightPoints {
  const sum = criteria.reduce((total, criterion) => total + points[criterion], 0);
  const entries = criteria.map((criterion) => [criterion, sum > 0 ? points[criterion] / sum : 0]);
  return Object.fromEntries(entries) as Record<Criterion, number>;
}

/** The same points for every criterion. */
export const evenPoints = Object.fromEntries(
  criteria.map((criterion) => [criterion, usualPoints]),
) as unknown as WeightPoints;
