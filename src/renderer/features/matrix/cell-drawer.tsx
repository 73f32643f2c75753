import { Drawer, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scoreLabel } from '../../../shared/charts/drawing/axis-scale.ts';
import { asRange } from '../../../shared/charts/estimate.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument } from '../../workspace/document.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { figureText } from '../../components/figure-text.ts';
import { Pending } from '../../components/feedback/pending.tsx';
import { PlainTable, type PlainColumn } from '../../components/table/plain-table.tsx';
import { TraceView } from '../../components/trace/trace-view.tsx';
import { cellFigure } from './cell-figure.ts';
import type { OpenedCell } from './matrix-grid.tsx';
import classes from './matrix.module.css';
import { useTrace } from './use-trace.ts';
import { ValueBar } from './value-bar.tsx';
import { FitTag } from '../../components/fit-tag.tsx';
import { Tag } from '../../components/tag.tsx';

const statistics = ['low', 'p5', 'p50', 'p95', 'high'] as const;

function Statistics({ row, cell, alternative }: OpenedCell) {
  const { t } = useTranslation(['matrix', 'plan']);
  const language = useLanguage();
  const value = alternative.values[row.criterion] ?? null;
  const rows = [
    {
      label: t('plan:figure'),
      estimate: cell.figure,
      print: (figure: number) => figureText(figure, cell.unit, language),
    },
    { label: t('valueScale'), estimate: value, print: scoreLabel },
  ].flatMap(({ estimate, ...rest }) =>
    estimate === null ? [] : [{ ...rest, range: asRange(estimate) }],
  );
  return (
    <PlainTable
      label={t('statistics')}
      rows={rows}
      rowId={({ label }) => label}
      columns={[
        { id: 'label', names: true, cell: ({ label }) => label },
        ...statistics.map(
          (name): PlainColumn<(typeof rows)[number]> => ({
            id: name,
            header: t(`plan:${name}`),
            align: 'right',
            cell: ({ range, print }) => print(range[name]),
          }),
        ),
      ]}
    />
  );
}

function Head({ row, cell, alternative }: OpenedCell) {
  const { t } = useTranslation(['matrix', 'plan', 'common']);
  const language = useLanguage();
  const document = useDocument();
  return (
    <div className={classes.detailHead}>
      <Group justify="space-between" align="baseline">
        <Text fz="1.375rem" fw={700} className={classes.number ?? ''}>
          {cellFigure(row.criterion, cell, language)}
        </Text>
        <Group gap={6}>
          {row.best === alternative.id && <Tag tone="good">{t('plan:best')}</Tag>}
          <FitTag alternative={alternative} />
          {row.criterion === 'cpu' && document !== null && (
            <Tag>{t(`common:basis.${document.basis}`)}</Tag>
          )}
        </Group>
      </Group>
      <ValueBar value={alternative.values[row.criterion] ?? null} />
      <Text size="xs" c="dimmed">
        {cell.stated === null ? t('notStated') : t('stated', { figure: cell.stated[language] })}
      </Text>
    </div>
  );
}

interface TraceOfProps {
  readonly symbol: string | null;
  readonly alternative: string;
  readonly workload: number;
}

function TraceOf({ symbol, alternative, workload }: TraceOfProps) {
  const { t } = useTranslation('matrix');
  const view = useTrace(symbol === null ? null : { workload, alternative, symbol });
  if (symbol === null) {
    return (
      <Text size="xs" c="dimmed">
        {t('noFigure')}
      </Text>
    );
  }
  if (view.failure !== null) {
    return <FailureAlert failure={view.failure} onRetry={view.refetch} />;
  }
  if (view.trace === null) return <Pending label={t('tracing')} />;
  return (
    <div aria-busy={view.isStale} className={classes.traced}>
      <TraceView trace={view.trace} />
    </div>
  );
}

/** The figure of a row that the document also gives as such, not only relative to the bare device. */
function Absolute({ row, alternative, workload }: OpenedCell & { readonly workload: number }) {
  const { t } = useTranslation('matrix');
  const { pack } = useProjectPack();
  const symbol = `${row.criterion}.performance`;
  if (pack?.formulas.some((formula) => formula.symbol === symbol) !== true) return null;
  return (
    <>
      <Text fw={700} size="sm">
        {t('absolute')}
      </Text>
      <TraceOf symbol={symbol} alternative={alternative.id} workload={workload} />
    </>
  );
}

interface CellDrawerProps {
  readonly opened: OpenedCell | null;
  readonly workload: number;
  readonly onClose: () => void;
}

/** One cell of the matrix, taken apart. */
export function CellDrawer({ opened, workload, onClose }: CellDrawerProps) {
  const { t } = useTranslation(['matrix', 'common']);
  const language = useLanguage();
  return (
    <Drawer
      opened={opened !== null}
      onClose={onClose}
      size="min(46rem, 100vw)"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      title={
        opened !== null &&
        t('cellTitle', {
          criterion: t(`common:criterion.${opened.row.criterion}`),
          alternative: opened.alternative.name[language],
        })
      }
    >
      {opened !== null && (
        <div className={classes.detail}>
          <Head {...opened} />
          <Statistics {...opened} />
          <TraceOf
            symbol={opened.cell.symbol}
            alternative={opened.alternative.id}
            workload={workload}
          />
          <Absolute {...opened} workload={workload} />
        </div>
      )}
    </Drawer>
  );
}
