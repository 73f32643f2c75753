import { Text, VisuallyHidden } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  AlternativePlan,
  MatrixCell,
  MatrixRow,
  WorkloadPlan,
} from '../../../shared/domain/result/plan.ts';
import { fitStandingOf } from '../../../shared/domain/result/fit-standing.ts';
import { fitWords } from '../../../shared/wording/fit-words.ts';
import { useLanguage } from '../../language/use-language.ts';
import { noteNumber } from './matrix-notes.tsx';
import { AlternativeHead } from './alternative-head.tsx';
import { cellFigure } from './cell-figure.ts';
import classes from './matrix.module.css';
import { useGridKeys } from './use-grid-keys.ts';
import { ValueBar } from './value-bar.tsx';

/** A cell that is looked into. */
export interface OpenedCell {
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
  readonly alternative: AlternativePlan;
}

interface MatrixGridProps {
  readonly workload: WorkloadPlan;
  readonly onOpen: (opened: OpenedCell) => void;
}

/** Widths below which figures would be broken, in rem; a wide pack scrolls sideways instead. */
const criterionWidth = 11.5;
const minColumnWidth = 10.5;

interface CellContentProps extends OpenedCell {
  readonly best: boolean;
}

function CellContent({ row, cell, alternative, best }: CellContentProps) {
  const { t } = useTranslation(['matrix', 'plan']);
  const language = useLanguage();
  return (
    <>
      <span className={classes.figure}>
        <span>{cellFigure(row.criterion, cell, language)}</span>
        {best && (
          <span className={classes.best}>
            <IconStarFilled size={12} aria-hidden />
            {t('plan:best')}
          </span>
        )}
      </span>
      <ValueBar value={alternative.values[row.criterion] ?? null} />
      {cell.stated !== null && (
        <span className={classes.stated}>{t('stated', { figure: cell.stated[language] })}</span>
      )}
    </>
  );
}

/** The composite matrix: criteria by alternatives, walked with the arrow keys, opened with Enter. */
export function MatrixGrid({ workload, onOpen }: MatrixGridProps) {
  const { t } = useTranslation(['matrix', 'common', 'plan']);
  const language = useLanguage();
  const { alternatives, matrix } = workload;
  const nameOf = (id: string) => alternatives.find((one) => one.id === id)?.name[language] ?? id;
  const { onKeyDown, cellProps } = useGridKeys(matrix.length, alternatives.length);
  return (
    // A table whose cells are walked with the arrow keys is a grid (ARIA Authoring Practices).
    <table
      className={classes.matrix}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="grid"
      aria-label={t('gridLabel', { workload: workload.name })}
      onKeyDown={onKeyDown}
      style={{ minWidth: `${criterionWidth + alternatives.length * minColumnWidth}rem` }}
    >
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            <Text size="xs" c="dimmed" span>
              {t('criterion')}
            </Text>
          </th>
          {alternatives.map((alternative) => (
            <th
              key={alternative.id}
              scope="col"
              data-infeasible={!alternative.feasible || undefined}
            >
              <AlternativeHead
                alternative={alternative}
                workload={workload}
                note={noteNumber(alternatives, alternative.id)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.map((row, rowIndex) => (
          <tr key={row.criterion}>
            <th scope="row" className={classes.criterion}>
              {t(`common:criterion.${row.criterion}`)}
              <span className={classes.meaning}>{t(`meaning.${row.criterion}`)}</span>
              {row.statedBest !== null && (
                <span className={classes.meaning}>
                  {t('statedBest', { name: nameOf(row.statedBest) })}
                </span>
              )}
            </th>
            {alternatives.map((alternative, column) => {
              const cell = row.cells.find((one) => one.alternative === alternative.id);
              if (cell === undefined) return <td key={alternative.id}>{t('common:unknown')}</td>;
              const best = row.best === alternative.id;
              const opened = { row, cell, alternative };
              return (
                <td
                  key={alternative.id}
                  data-best={best || undefined}
                  data-infeasible={!alternative.feasible || undefined}
                >
                  <button
                    type="button"
                    className={classes.cell}
                    {...cellProps(rowIndex, column)}
                    onClick={() => onOpen(opened)}
                  >
                    <CellContent {...opened} best={best} />
                    {!alternative.feasible && (
                      <VisuallyHidden>
                        {fitWords[fitStandingOf(alternative)][language]}
                      </VisuallyHidden>
                    )}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
