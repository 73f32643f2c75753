import { power } from '../../base/elementary-functions.ts';
import type { UniformSource } from './weight-sampler.ts';
import type { WeightInterval } from './weights.ts';

/** What holds a weight on a face of the polytope. */
const free = 0;
const atLow = 1;
const atHigh = 2;
type Hold = typeof free | typeof atLow | typeof atHigh;

/** Intervals narrower than this are a point. */
const narrowest = 1e-12;

/** A side of a face: one more weight is held at an end of its interval. */
interface Side {
  readonly criterion: number;
  readonly bound: number;
  readonly face: Face;
  /** Share of the face's volume in the cones up to and including the one over this side. */
  readonly upTo: number;
}

/**
 * The part of the polytope where some weights are held at an end of their intervals. Volumes are those
 * of the projection along one free weight, whichever: all are alike, since the free weights add up to
 * a constant.
 */
interface Face {
  readonly volume: number;
  /** Free weights, by index. */
  readonly open: readonly number[];
  /** A corner of the face: one value per free weight. */
  readonly corner: readonly number[];
  readonly sides: readonly Side[];
  /** Of a face with two free weights, a segment: the length over which the first one may run. */
  readonly length: number;
}

/** A sampler of the polytope, ready to draw. */
interface PreparedFaces {
  readonly dimensions: number;
  readonly draw: (point: UniformSource, into: Float64Array) => void;
}

/**
 * Prepares uniform draws from the weights that add up to 1 within intervals: every face that a draw
 * can meet, at most 3^n for n intervals, with its volume. All terms are positive, so nothing cancels.
 *
 * @param intervals with weights in all of them that add up to 1, none wider than the others allow.
 */
export function prepareFaces(intervals: readonly WeightInterval[]): PreparedFaces {
  const holds = intervals.map(({ low, high }): Hold => (high - low < narrowest ? atLow : free));
  const held = holds.map((hold, index) => (hold === free ? 0 : (intervals[index]?.low ?? 0)));
  const whole = new FaceBook(intervals).faceOf(holds);
  return {
    dimensions: Math.max(0, whole.open.length - 1),
    draw: (point, into) => {
      into.set(held);
      drawFrom(whole, point, into);
    },
  };
}

/** The faces met so far, so that each is computed once. */
class FaceBook {
  readonly #intervals: readonly WeightInterval[];
  readonly #known = new Map<number, Face>();

  constructor(intervals: readonly WeightInterval[]) {
    this.#intervals = intervals;
  }

  faceOf(holds: readonly Hold[]): Face {
    const key = holds.reduce<number>((sum, hold) => sum * 3 + hold, 0);
    const cached = this.#known.get(key);
    if (cached) return cached;
    const face = this.#compute(holds);
    this.#known.set(key, face);
    return face;
  }

  #compute(holds: readonly Hold[]): Face {
    const open = holds.flatMap((hold, index) => (hold === free ? [index] : []));
    const bounds = open.map((index) => this.#intervals[index] ?? { low: 0, high: 0 });
    const rest = holds.reduce<number>((left, hold, index) => {
      const interval = this.#intervals[index] ?? { low: 0, high: 0 };
      return hold === free ? left : left - (hold === atLow ? interval.low : interval.high);
    }, 1);
    const corner = cornerOf(bounds, rest);
    if (corner === null) return { volume: 0, open, corner: [], sides: [], length: 0 };
    if (open.length < 3) return segment(open, bounds, rest, corner);
    return this.#cones(holds, open, corner);
  }

  /** The face as cones from its corner: one over every side the corner is not on. */
  #cones(holds: readonly Hold[], open: readonly number[], corner: readonly number[]): Face {
    const cones = open.flatMap((criterion, place) =>
      ([atLow, atHigh] as const).flatMap((hold) => {
        const interval = this.#intervals[criterion] ?? { low: 0, high: 0 };
        const bound = hold === atLow ? interval.low : interval.high;
        const height = Math.abs((corner[place] ?? 0) - bound);
        if (height === 0) return [];
        const face = this.faceOf(holds.with(criterion, hold));
        return face.volume === 0 ? [] : [{ criterion, bound, face, cone: height * face.volume }];
      }),
    );
    const total = cones.reduce((sum, { cone }) => sum + cone, 0);
    let sum = 0;
    const sides = cones.map(({ criterion, bound, face, cone }): Side => {
      sum += cone;
      return { criterion, bound, face, upTo: sum / total };
    });
    return { volume: total / (open.length - 1), open, corner, sides, length: 0 };
  }
}

/** The corner reached by raising the weights one after another until they add up; null if none. */
function cornerOf(bounds: readonly WeightInterval[], rest: number): readonly number[] | null {
  const lows = bounds.reduce((sum, { low }) => sum + low, 0);
  let missing = rest - lows;
  if (missing < 0) return null;
  const corner = bounds.map(({ low, high }) => {
    const raise = Math.min(missing, high - low);
    missing -= raise;
    return low + raise;
  });
  return missing > narrowest ? null : corner;
}

/** A face with at most two free weights: the first of two runs from its value at the corner down. */
function segment(
  open: readonly number[],
  bounds: readonly WeightInterval[],
  rest: number,
  corner: readonly number[],
): Face {
  const [first, second] = bounds;
  if (!first || !second) return { volume: 1, open, corner, sides: [], length: 0 };
  const length = Math.max(0, (corner[0] ?? 0) - Math.max(first.low, rest - second.high));
  return { volume: length, open, corner, sides: [], length };
}

/** Adds a uniform point of a face to `into`, whose held weights stand there already. */
function drawFrom(whole: Face, point: UniformSource, into: Float64Array): void {
  let face = whole;
  let scale = 1;
  let coordinate = 0;
  while (face.sides.length > 0) {
    const uniform = point(coordinate);
    coordinate += 1;
    const place = placeOf(face.sides, uniform);
    const side = face.sides[place];
    if (!side) return;
    // The side takes up [below, upTo) of the unit interval; the place within it is uniform again.
    const below = place === 0 ? 0 : (face.sides[place - 1]?.upTo ?? 0);
    const within = Math.min(1, (uniform - below) / (side.upTo - below));
    const reach = power(within, 1 / (face.open.length - 1));
    addCorner(face, scale * (1 - reach), into);
    scale *= reach;
    into[side.criterion] = (into[side.criterion] ?? 0) + scale * side.bound;
    face = side.face;
  }
  addCorner(face, scale, into);
  if (face.length === 0) return;
  const shift = scale * face.length * point(coordinate);
  const [first = 0, second = 0] = face.open;
  into[first] = (into[first] ?? 0) - shift;
  into[second] = (into[second] ?? 0) + shift;
}

function addCorner(face: Face, scale: number, into: Float64Array): void {
  for (let place = 0; place < face.open.length; place += 1) {
    const criterion = face.open[place] ?? 0;
    into[criterion] = (into[criterion] ?? 0) + scale * (face.corner[place] ?? 0);
  }
}

function placeOf(sides: readonly Side[], uniform: number): number {
  const last = sides.length - 1;
  let place = 0;
  while (place < last && (sides[place]?.upTo ?? 1) <= uniform) place += 1;
  return place;
}
