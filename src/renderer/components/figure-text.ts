import type { Language } from '../../shared/base/text.ts';
import { displayUnitOf } from '../../shared/units/display-unit-of.ts';
import { formatFigure, type PrintableFigure } from '../../shared/units/format.ts';

/**
 * A figure in SI base form, in a unit named by a pack. A unit without a usual way of printing is
 * written behind the number.
 */
export function figureText(figure: PrintableFigure, unit: string, language: Language): string {
  const known = displayUnitOf(unit);
  if (known !== null) return formatFigure(figure, known, language);
  const number = formatFigure(figure, 'number', language);
  return figure === null ? number : `${number} ${unit}`;
}
