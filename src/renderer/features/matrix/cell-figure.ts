import type { Language, Text } from '../../../shared/base/text.ts';
import type { Criterion } from '../../../shared/domain/criterion.ts';
import type { MatrixCell } from '../../../shared/domain/result/plan.ts';
import { unknownWord } from '../../../shared/units/format-number.ts';
import {
  compatibilityWords,
  isolationWords,
} from '../../../shared/wording/workload/isolation-words.ts';
import { figureText } from '../../components/figure-text.ts';

const levelWords: Partial<Readonly<Record<Criterion, Readonly<Record<number, Text>>>>> = {
  isolation: isolationWords,
  compatibility: compatibilityWords,
};

/** The figure of a cell in words: a range with its unit, a level with its name, or "unknown". */
export function cellFigure(criterion: Criterion, cell: MatrixCell, language: Language): string {
  if (cell.figure === null) return unknownWord(language);
  const level = levelWords[criterion]?.[Math.round(cell.point ?? 0)];
  if (level !== undefined && typeof cell.figure === 'number') {
    return `${cell.figure} · ${level[language]}`;
  }
  return figureText(cell.figure, cell.unit, language);
}
