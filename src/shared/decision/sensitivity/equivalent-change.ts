import { composed, type Text } from '../../base/text.ts';
import type { ValueScale } from '../../packs/pack.ts';
import type { DisplayUnit } from '../../units/display-unit.ts';
import { formatQuantity } from '../../units/format.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import { figureOfValue, valueOnScale } from '../scoring/value-scale.ts';

/** A criterion as it stands, with what is needed to trade it against another. */
export interface TradedCriterion {
  readonly title: Text;
  readonly scale: ValueScale;
  /** Share of all weight, 0 to 1. */
  readonly weight: number;
  /** The figure it has now, in the unit of the scale. */
  readonly figure: number;
  readonly unit: DisplayUnit;
}

/**
 * The figure of one criterion that exactly makes up for a change of another: with both changes, the
 * weighted sum is what it was.
 *
 * @param changed the criterion that moves from its figure to `target`.
 * @param paid the criterion that makes up for it.
 * @returns a figure in the unit of `paid`; null when no figure on its scale is enough, since the
 *   criterion has no weight or its scale ends before.
 * Source: Hammond, Keeney and Raiffa, Even swaps, Harvard Business Review 76 (1998).
 */
export function equivalentFigure(
  changed: TradedCriterion,
  target: number,
  paid: TradedCriterion,
): number | null {
  const change = valueOnScale(changed.scale, target) - valueOnScale(changed.scale, changed.figure);
  const moved = changed.weight * change;
  if (moved === 0) return paid.figure;
  if (paid.weight <= 0) return null;
  const value = valueOnScale(paid.scale, paid.figure) - moved / paid.weight;
  const outside = value < -rounding || value > 1 + rounding;
  return outside ? null : figureOfValue(paid.scale, value);
}

/** A value this far outside 0 to 1 is at the end. */
const rounding = 1e-12;

/** The trade in a sentence, with both changes in their units. Parameters as for `equivalentFigure`. */
export function equivalentSentence(
  changed: TradedCriterion,
  target: number,
  paid: TradedCriterion,
): Text {
  const figure = equivalentFigure(changed, target, paid);
  const move = movement(changed, target);
  if (figure === null) {
    const other = inSentence(paid.title);
    return composed(
      `No change of ${other.en} makes up for ${move.en}.`,
      `${other.zh}的任何变化都抵不过${move.zh}。`,
    );
  }
  const price = movement(paid, figure);
  return composed(
    `${capital(move.en)} is made up for by ${price.en}.`,
    `${move.zh}，由${price.zh}抵消。`,
  );
}

function movement({ title, figure, unit }: TradedCriterion, target: number): Text {
  const name = inSentence(title);
  return composed(
    `${name.en} going from ${formatQuantity(figure, unit, 'en')} to ${formatQuantity(target, unit, 'en')}`,
    `${name.zh}从 ${formatQuantity(figure, unit, 'zh')} 变为 ${formatQuantity(target, unit, 'zh')}`,
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
