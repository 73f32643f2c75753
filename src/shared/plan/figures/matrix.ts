import type { MatrixCell, MatrixRow } from '../../domain/result/plan.ts';
import type { Pack, PackCriterion } from '../../packs/pack.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import type { AlternativeFigures } from './figures.ts';

/** An alternative of a workload, as the matrix needs it. */
export interface MatrixColumn {
  readonly id: string;
  readonly feasible: boolean;
  readonly figures: AlternativeFigures;
}

/** The composite matrix (seed §7): computed figures beside the stated ones, with the best of each row. */
export function buildMatrix(pack: Pack, columns: readonly MatrixColumn[]): readonly MatrixRow[] {
  return pack.criteria.map((criterion) => ({
    criterion: criterion.id,
    best: bestOf(criterion, columns),
    statedBest: criterion.statedBest ?? null,
    cells: columns.map((column) => cell(pack, criterion, column)),
  }));
}

/**
 * The feasible alternative with the highest value, and among equals with the better figure: values
 * are clamped, so two figures beyond the same end of a scale have one value.
 */
function bestOf(criterion: PackCriterion, columns: readonly MatrixColumn[]): string | null {
  const symbol = valueSymbol(criterion.id);
  const sign = criterion.better === 'higher' ? 1 : -1;
  let best: { readonly id: string; readonly value: number; readonly figure: number } | null = null;
  for (const { id, feasible, figures } of columns) {
    const value = figures.point(symbol);
    const figure = figures.point(criterion.figure);
    if (!feasible || value === null || figure === null) continue;
    const key = { id, value, figure: sign * figure };
    if (
      best === null ||
      key.value > best.value ||
      (key.value === best.value && key.figure > best.figure)
    ) {
      best = key;
    }
  }
  return best?.id ?? null;
}

function cell(pack: Pack, criterion: PackCriterion, { id, figures }: MatrixColumn): MatrixCell {
  const figure = figures.estimate(criterion.figure);
  return {
    alternative: id,
    symbol: figure === null ? null : criterion.figure,
    unit: unitOf(pack, criterion.figure),
    figure,
    point: figures.point(criterion.figure),
    stated: criterion.stated[id] ?? null,
  };
}

/** The unit a symbol is defined in; alternatives agree on it. */
function unitOf(pack: Pack, symbol: string): string {
  const definition =
    pack.formulas.find((formula) => formula.symbol === symbol) ??
    pack.parameters.find((parameter) => parameter.symbol === symbol);
  return definition?.unit ?? '1';
}
