import { UnstyledButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  measurementOf,
  type Calibration,
  type CalibrationMeasure,
} from '../../../shared/domain/calibration/calibration.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { DataColumn } from '../../components/table/data-columns.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import { useMomentText } from '../../components/moment.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { Tag } from '../../components/tag.tsx';
import { say, type Language } from '../../../shared/base/text.ts';
import { calibrationMeasureLabels } from '../../../shared/wording/calibration-words.ts';
import classes from './calibration.module.css';

interface CalibrationHistoryProps {
  readonly calibrations: readonly Calibration[];
  readonly shownAt: string | null;
  readonly onShow: (takenAt: string) => void;
}

/** Figures that tell most about a machine; the others are in the calibration itself. */
const listed: readonly CalibrationMeasure[] = [
  'clock',
  'context-switch',
  'random-latency',
  'sequential-read',
];

interface HistoryView extends Omit<CalibrationHistoryProps, 'calibrations'> {
  readonly language: Language;
  readonly momentText: (moment: string) => string;
  /** When the newest was taken. */
  readonly newest: string | null;
}

function historyColumns(
  t: TFunction<'calibration'>,
  { language, momentText, newest, shownAt, onShow }: HistoryView,
): readonly DataColumn<Calibration>[] {
  return [
    {
      id: 'when',
      header: t('column.when'),
      value: ({ takenAt }) => takenAt,
      cell: ({ takenAt }) => (
        <UnstyledButton
          data-row-primary
          className={classes.pick ?? ''}
          aria-pressed={takenAt === shownAt}
          onClick={() => onShow(takenAt)}
        >
          {momentText(takenAt)}
        </UnstyledButton>
      ),
    },
    { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    ...listed.map(
      (id): DataColumn<Calibration> => ({
        id,
        header: say(calibrationMeasureLabels[id], language),
        align: 'right',
        value: (one) => measurementOf(one, id)?.median ?? null,
        cell: (one) => {
          const measurement = measurementOf(one, id);
          const unit = displayUnitOf(measurement?.unit ?? 'number') ?? 'number';
          return <Quantity figure={measurement?.median ?? null} unit={unit} />;
        },
      }),
    ),
    {
      id: 'state',
      header: t('column.flags'),
      cell: ({ takenAt, troubles }) => (
        <div className={classes.flags}>
          {takenAt === newest && <Tag tone="good">{t('history.used')}</Tag>}
          {troubles.length > 0 && <Tag tone="warn">{t('result.doubt')}</Tag>}
        </div>
      ),
    },
  ];
}

/** All calibrations of this machine that are kept; the newest is the one plans use. */
export function CalibrationHistory({ calibrations, shownAt, onShow }: CalibrationHistoryProps) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const momentText = useMomentText();
  const columns = historyColumns(t, {
    language,
    momentText,
    newest: calibrations[0]?.takenAt ?? null,
    shownAt,
    onShow,
  });
  return (
    <Panel title={t('history.title')} flush>
      <DataTable
        label={t('history.title')}
        columns={columns}
        rows={calibrations}
        rowId={({ takenAt }) => takenAt}
        isCurrent={({ takenAt }) => takenAt === shownAt}
        minWidth={760}
      />
    </Panel>
  );
}
