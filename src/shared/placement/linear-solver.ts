/** A linear program of covering: `minimize Σ x`, each row covered by its patterns at least `demand` times. */
export interface CoveringProgram {
  readonly rows: number;
  readonly demands: Int32Array;
  /** Columns: how often each pattern covers which row, one entry a time. */
  readonly patterns: readonly (readonly number[])[];
}

/** What a solver found: of the program itself, or with whole numbers. */
export interface CoveringSolution {
  readonly objective: number;
  /** How often each pattern is used. */
  readonly uses: Float64Array;
  /** Worth of one more item of each row; empty with whole numbers. */
  readonly duals: Float64Array;
}

/** Solves linear programs. It never decides anything alone: bounds are proved from its duals, packings counted. */
export interface LinearSolver {
  /** Null where it finds nothing in time. */
  readonly solveCovering: (
    program: CoveringProgram,
    options: { readonly whole: boolean; readonly seconds: number },
  ) => CoveringSolution | null;
}
