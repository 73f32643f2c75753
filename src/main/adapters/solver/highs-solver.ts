import loadHighs, { type HighsSolution } from 'highs';
import type {
  CoveringProgram,
  CoveringSolution,
  LinearSolver,
} from '../../../shared/placement/linear-solver.ts';

/** Solves linear programs with HiGHS (MIT), compiled to WebAssembly; it blocks its thread while it does. */
export async function createHighsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return {
    solveCovering: (program, { whole, seconds }) => {
      const solution = highs.solve(programText(program, whole), { time_limit: seconds });
      return isUsable(solution, whole) ? read(program, solution, whole) : null;
    },
  };
}

/** Other states carry numbers as well; those are no solutions. */
function isUsable({ Status, ObjectiveValue }: HighsSolution, whole: boolean): boolean {
  if (Status === 'Optimal') return true;
  return whole && Status === 'Time limit reached' && ObjectiveValue > 0;
}

/** The program in the LP format: a row a class, a column a pattern. */
function programText({ rows, demands, patterns }: CoveringProgram, whole: boolean): string {
  const terms: string[][] = Array.from({ length: rows }, () => []);
  for (const [index, pattern] of patterns.entries()) {
    for (const [row, times] of counted(pattern)) {
      terms[row]?.push(times === 1 ? `x${index}` : `${times} x${index}`);
    }
  }
  const names = patterns.map((_, index) => `x${index}`);
  const constraints = terms.flatMap((row, index) =>
    row.length > 0 && (demands[index] ?? 0) > 0
      ? [` r${index}: ${row.join(' + ')} >= ${demands[index] ?? 0}`]
      : [],
  );
  return [
    'Minimize',
    ` total: ${names.join(' + ')}`,
    'Subject To',
    ...constraints,
    ...(whole ? ['General', ` ${names.join(' ')}`] : []),
    'End',
  ].join('\n');
}

function counted(pattern: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of pattern) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

function read(
  { rows, patterns }: CoveringProgram,
  solution: HighsSolution,
  whole: boolean,
): CoveringSolution {
  const uses = new Float64Array(patterns.length);
  for (const [name, column] of Object.entries(solution.Columns)) {
    if ('Primal' in column) uses[Number(name.slice(1))] = column.Primal;
  }
  const duals = new Float64Array(whole ? 0 : rows);
  if (!whole) {
    for (const row of solution.Rows) {
      if ('Dual' in row) duals[Number(row.Name.slice(1))] = row.Dual;
    }
  }
  return { objective: solution.ObjectiveValue, uses, duals };
}
