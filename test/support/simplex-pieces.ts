/** A simplex inside the simplex of all weights. */
export interface SimplexPiece {
  /** One weight per criterion, for each of its corners. */
  readonly corners: readonly (readonly number[])[];
  /** Its share of the whole simplex of weights, 0 to 1. */
  readonly share: number;
}

/** A condition on weights: the sum of `normal · weights` is at least 0. */
export type HalfSpace = readonly number[];

/** Corners this close to a plane lie on it. */
const onPlane = 1e-12;

/** The simplex of all weights of some criteria, in one piece: its corners give all weight to one. */
export function wholeSimplex(criteria: number): SimplexPiece {
  return {
    corners: Array.from({ length: criteria }, (_, corner) =>
      Array.from({ length: criteria }, (__, index) => (index === corner ? 1 : 0)),
    ),
    share: 1,
  };
}

/** The parts of a piece on either side of the plane `normal · weights = 0`, again as simplices. */
export interface CutPieces {
  readonly above: readonly SimplexPiece[];
  readonly below: readonly SimplexPiece[];
}

/**
 * Cuts a simplex in two along a plane, exactly. While it has a corner on each side, it is parted at
 * the point where their edge meets the plane; the volumes of the parts are to each other as the parts
 * of the edge.
 *
 * A piece that lies in the plane counts as above.
 */
export function cutPiece(piece: SimplexPiece, normal: HalfSpace): CutPieces {
  const heights = piece.corners.map((corner) => heightOf(corner, normal));
  const over = heights.findIndex((height) => height > onPlane);
  const under = heights.findIndex((height) => height < -onPlane);
  if (under === -1) return { above: [piece], below: [] };
  if (over === -1) return { above: [], below: [piece] };
  const high = heights[over] ?? 0;
  const low = heights[under] ?? 0;
  const part = high / (high - low);
  const meeting = between(piece.corners[over] ?? [], piece.corners[under] ?? [], part);
  const upper = cutPiece(
    { corners: piece.corners.with(under, meeting), share: piece.share * part },
    normal,
  );
  const lower = cutPiece(
    { corners: piece.corners.with(over, meeting), share: piece.share * (1 - part) },
    normal,
  );
  return {
    above: [...upper.above, ...lower.above],
    below: [...upper.below, ...lower.below],
  };
}

/** The parts of the simplex of all weights where every condition holds. */
export function piecesWithin(
  criteria: number,
  conditions: readonly HalfSpace[],
): readonly SimplexPiece[] {
  return conditions.reduce<readonly SimplexPiece[]>(
    (pieces, condition) => pieces.flatMap((piece) => cutPiece(piece, condition).above),
    [wholeSimplex(criteria)],
  );
}

/** The centre of gravity of a piece. */
export function centroidOf({ corners }: SimplexPiece): readonly number[] {
  const [first = []] = corners;
  return first.map(
    (_, index) => corners.reduce((sum, corner) => sum + (corner[index] ?? 0), 0) / corners.length,
  );
}

function heightOf(corner: readonly number[], normal: HalfSpace): number {
  return corner.reduce((sum, value, index) => sum + value * (normal[index] ?? 0), 0);
}

function between(
  left: readonly number[],
  right: readonly number[],
  part: number,
): readonly number[] {
  return left.map((value, index) => value + part * ((right[index] ?? 0) - value));
}
