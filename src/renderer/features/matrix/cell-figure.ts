import type { Language, Text } from '../../../shared/base/text.ts';
import { text } from '../../../shared/base/text.ts';
import type { Criterion } from '../../../shared/domain/criterion.ts';
import type { MatrixCell } from '../../../shared/domain/result/plan.ts';
import { unknownWord } from '../../../shared/units/format-number.ts';
import { figureText } from '../../components/figure-text.ts';

const isolationWords: readonly Text[] = [
  text('application', '应用级'),
  text('process', '进程级'),
  text('kernel', '内核级'),
  text('hardware', '硬件级'),
];

const compatibilityWords: readonly Text[] = [
  text('one application', '应用特定'),
  text('Linux', 'Linux'),
  text('modified guest', '需修改 Guest OS'),
  text('any OS', '任意 OS'),
];

const levelWords: Partial<Readonly<Record<Criterion, readonly Text[]>>> = {
  isolation: isolationWords,
  compatibility: compatibilityWords,
};

/** The figure of a cell in words: a range with its unit, a level with its name, or "unknown". */
export function cellFigure(criterion: Criterion, cell: MatrixCell, language: Language): string {
  if (cell.figure === null) return unknownWord(language);
  const level = levelWords[criterion]?.[Math.round(cell.point ?? 0) - 1];
  if (level !== undefined && typeof cell.figure === 'number') {
    return `${cell.figure} · ${level[language]}`;
  }
  return figureText(cell.figure, cell.unit, language);
}
