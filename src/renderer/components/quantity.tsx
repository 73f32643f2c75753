import type { DisplayUnit } from '../../shared/units/display-unit.ts';
import { formatFigure, type PrintableFigure } from '../../shared/units/format.ts';
import { useLanguage } from '../language/use-language.ts';
import classes from './quantity.module.css';

interface QuantityProps {
  /** In SI base form; null is unknown. An `Estimate` of the plan fits. */
  readonly figure: PrintableFigure;
  readonly unit: DisplayUnit;
}

/** A figure with its unit, on one line, in digits of equal width. */
export function Quantity({ figure, unit }: QuantityProps) {
  const language = useLanguage();
  const known = figure !== null;
  return (
    <span className={known ? classes.quantity : `${classes.quantity} ${classes.unknown}`}>
      {formatFigure(figure, unit, language)}
    </span>
  );
}
