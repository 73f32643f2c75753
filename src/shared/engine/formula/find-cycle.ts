import { text } from '../../base/text.ts';
import type { FormulaProblem } from './parse-formula.ts';
import type { Formula } from './prepared-pack.ts';

/** A formula that cannot be computed because of the formulas it needs. */
export interface CycleProblem {
  readonly formula: Formula;
  readonly problem: FormulaProblem;
}

/** Formulas that may stand on top of one another: far above any real model, far below any limit of the host. */
const tallest = 40;

/**
 * Looks for a formula that needs itself, or that stands on too many others, in one pass over the
 * formulas of one scope.
 *
 * @param needs the formulas a formula names, in this scope.
 */
export function findCycle(
  formulas: readonly Formula[],
  needs: (formula: Formula) => readonly Formula[],
): CycleProblem | null {
  const heights = new Map<Formula, number>();
  const path: Formula[] = [];
  const visit = (formula: Formula): number | CycleProblem => {
    const cached = heights.get(formula);
    if (cached !== undefined) return cached;
    const start = path.indexOf(formula);
    if (start >= 0) return cycle([...path.slice(start), formula]);
    if (path.length >= tallest) return tooTall(path[0] ?? formula);
    path.push(formula);
    let height = 1;
    for (const needed of needs(formula)) {
      const below = visit(needed);
      if (typeof below !== 'number') return below;
      height = Math.max(height, below + 1);
    }
    path.pop();
    if (height > tallest) return tooTall(formula);
    heights.set(formula, height);
    return height;
  };
  for (const formula of formulas) {
    const visited = visit(formula);
    if (typeof visited !== 'number') return visited;
  }
  return null;
}

function cycle(round: readonly Formula[]): CycleProblem {
  const [formula] = round as readonly [Formula];
  return {
    formula,
    problem: {
      reason: 'cycle',
      position: 0,
      found: round.map(({ id }) => id).join(' → '),
      expected: text('formulas that do not need themselves', '不依赖自身的公式'),
    },
  };
}

function tooTall(formula: Formula): CycleProblem {
  return {
    formula,
    problem: {
      reason: 'too-deep',
      position: 0,
      found: text(`a tower of more than ${tallest} formulas`, `超过 ${tallest} 层的公式依赖`),
      expected: text(`at most ${tallest}`, `不超过 ${tallest} 层`),
    },
  };
}
