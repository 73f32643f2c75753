import { Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { scoreLabel } from '../../../shared/charts/drawing/axis-scale.ts';
import { middle } from '../../../shared/charts/estimate.ts';
import type {
  AlternativePlan,
  MatrixRow,
  WorkloadPlan,
} from '../../../shared/domain/result/plan.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { cellFigure } from '../matrix/cell-figure.ts';
import classes from './decide.module.css';
import { PlainTable } from '../../components/table/plain-table.tsx';

/** Differences of value below this are none: two decimals are shown. */
const minDifference = 0.005;

function Difference({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  const { t } = useTranslation('decide');
  if (from === null || to === null) return t('unknown');
  const difference = to - from;
  if (Math.abs(difference) < minDifference) {
    return (
      <span className={classes.change} data-change="same">
        <IconMinus size={13} aria-hidden />
        {t('compare.same')}
      </span>
    );
  }
  const better = difference > 0;
  const Icon = better ? IconArrowUp : IconArrowDown;
  return (
    <span className={classes.change} data-change={better ? 'better' : 'worse'}>
      <Icon size={13} aria-hidden />
      {t(better ? 'compare.better' : 'compare.worse', { by: scoreLabel(Math.abs(difference)) })}
    </span>
  );
}

interface ComparisonProps {
  readonly rows: readonly MatrixRow[];
  readonly current: AlternativePlan;
  readonly chosen: AlternativePlan;
}

function Comparison({ rows, current, chosen }: ComparisonProps) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const figureOf = (row: MatrixRow, id: string) => {
    const cell = row.cells.find((one) => one.alternative === id);
    return cell === undefined ? t('unknown') : cellFigure(row.criterion, cell, language);
  };
  const valueOf = (row: MatrixRow, one: AlternativePlan) => {
    const value = one.values[row.criterion] ?? null;
    return value === null ? null : middle(value);
  };
  return (
    <PlainTable
      label={t('compare.title')}
      rows={rows}
      rowId={({ criterion }) => criterion}
      columns={[
        {
          id: 'criterion',
          header: t('criterion'),
          names: true,
          cell: ({ criterion }) => t(`common:criterion.${criterion}`),
        },
        {
          id: 'today',
          header: t('compare.today', { name: current.name[language] }),
          align: 'right',
          cell: (row) => figureOf(row, current.id),
        },
        {
          id: 'chosen',
          header: chosen.name[language],
          align: 'right',
          cell: (row) => figureOf(row, chosen.id),
        },
        {
          id: 'change',
          header: t('compare.change'),
          cell: (row) => <Difference from={valueOf(row, current)} to={valueOf(row, chosen)} />,
        },
      ]}
    />
  );
}

/** What would change against the paradigm in use today. */
export function CurrentComparison({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  const { alternatives, current, decision, matrix } = workload;
  const today = alternatives.find((one) => one.id === current || one.paradigm === current);
  const chosen = alternatives.find((one) => one.id === decision.recommendation);
  const same = today !== undefined && today === chosen;
  const rival = alternatives.find((one) => one.id === decision.ranking[1]?.alternative);
  const other = same ? rival : chosen;
  return (
    <Panel title={t('compare.title')} flush>
      {today === undefined && (
        <Text size="xs" c="dimmed" className={classes.note ?? ''}>
          {t('compare.noCurrent')}
        </Text>
      )}
      {today !== undefined && other !== undefined && (
        <Comparison rows={matrix} current={today} chosen={other} />
      )}
      {today !== undefined && (
        <Text size="xs" c="dimmed" className={classes.note ?? ''}>
          {!today.feasible && `${t('compare.currentInfeasible', { name: today.name[language] })} `}
          {same && t('compare.already', { name: today.name[language] })}
          {same && rival !== undefined && ` ${t('compare.rival', { name: rival.name[language] })}`}
          {!same && chosen !== undefined && t('compare.meaning')}
        </Text>
      )}
    </Panel>
  );
}
