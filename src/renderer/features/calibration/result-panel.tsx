import { Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/base/text.ts';
import { distributionChart } from '../../../shared/charts/sample-distribution.ts';
import {
  calibrationMeasureLabels,
  calibrationNoteLabels,
  calibrationDisturbanceLabels,
  missingReasonLabels,
  notSettledText,
} from '../../../shared/wording/calibration-words.ts';
import type { Calibration, Measurement } from '../../../shared/domain/calibration/calibration.ts';
import type { DisplayUnit } from '../../../shared/units/display-unit.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { measuringMethod } from '../../../shared/domain/calibration/measuring-method.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useMomentText } from '../../components/moment.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Tag } from '../../components/tag.tsx';
import classes from './calibration.module.css';
import { UseMeasuredButton } from './use-measured-button.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';

const displayOf = ({ unit }: Measurement): DisplayUnit => displayUnitOf(unit) ?? 'number';

function Flags({ measurement }: { readonly measurement: Measurement }) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const { outliers, repeats, settled, notes } = measurement;
  return (
    <div className={classes.flags}>
      {!settled && (
        <Tag tone="warn" title={say(notSettledText(measurement), language)}>
          {t('flag.unsettled')}
        </Tag>
      )}
      {outliers > 0 && (
        <Tag title={t('flag.outliersWhy')}>
          {t('flag.outliers', { count: outliers, of: formatCount(repeats) })}
        </Tag>
      )}
      {notes.map((note) => (
        <Tag
          key={note}
          tone={note === 'runtime-overhead' ? 'quiet' : 'warn'}
          title={say(calibrationNoteLabels[note], language)}
        >
          {t(`note.${note}`)}
        </Tag>
      ))}
    </div>
  );
}

function Conditions({ calibration }: { readonly calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const momentText = useMomentText();
  const { kind, seconds, disk, background, troubles, missing, takenAt } = calibration;
  const share = (value: number | null) =>
    value === null ? t('result.unknown') : formatQuantity(value, 'percent', language);
  return (
    <div className={classes.conditions}>
      <Text size="xs" c="dimmed">
        {t('result.conditions', {
          when: momentText(takenAt),
          kind: t(`kind.${kind}`),
          took: formatQuantity(Math.round(seconds), 'seconds', language),
          disk: disk ?? t('start.unknownDisk'),
          busy: share(background.busyShare),
          stolen: share(background.stealShare),
        })}
      </Text>
      {troubles.length > 0 && (
        <Text size="xs" component="div">
          <Tag tone="warn">{t('result.doubt')}</Tag>{' '}
          {troubles
            .map((one) => say(calibrationDisturbanceLabels[one], language))
            .join(`${t('joint')} `)}
        </Text>
      )}
      {missing.map(({ id, reason }) => (
        <Text size="xs" key={id}>
          {t('result.missing', {
            figure: say(calibrationMeasureLabels[id], language),
            reason: say(missingReasonLabels[reason], language),
          })}
        </Text>
      ))}
    </div>
  );
}

/** What a calibration found: every figure with its spread and flags, and a picture of the chosen one. */
export function ResultPanel({ calibration }: { readonly calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const { measurements } = calibration;
  const measurement = measurements.find(({ id }) => id === chosen) ?? measurements[0];
  return (
    <Panel
      title={t('result.title')}
      flush
      actions={<UseMeasuredButton calibration={calibration} />}
    >
      <Conditions calibration={calibration} />
      <div className={classes.result}>
        <PlainTable
          label={t('result.title')}
          minWidth={620}
          dense
          className={classes.table}
          rows={measurements}
          rowId={({ id }) => id}
          isCurrent={({ id }) => id === measurement?.id}
          columns={[
            {
              id: 'figure',
              header: t('column.figure'),
              names: true,
              cell: ({ id, method }) => (
                <>
                  <UnstyledButton
                    className={classes.pick ?? ''}
                    aria-pressed={id === measurement?.id}
                    onClick={() => setChosen(id)}
                  >
                    {say(calibrationMeasureLabels[id], language)}
                  </UnstyledButton>
                  <Text size="xs" c="dimmed">
                    {say(measuringMethod(method), language)}
                  </Text>
                </>
              ),
            },
            {
              id: 'median',
              header: t('column.median'),
              align: 'right',
              cell: (one) => formatQuantity(one.median, displayOf(one), language),
            },
            {
              id: 'interval',
              header: t('column.interval'),
              align: 'right',
              cell: (one) => formatRange(one.low, one.high, displayOf(one), language),
            },
            {
              id: 'repeats',
              header: t('column.repeats'),
              align: 'right',
              cell: ({ repeats }) => formatCount(repeats),
            },
            {
              id: 'flags',
              header: t('column.flags'),
              cell: (measurement) => <Flags measurement={measurement} />,
            },
          ]}
        />
        {measurement !== undefined && (
          <div className={classes.picture}>
            <ChartFigure
              key={measurement.id}
              build={(settings) => distributionChart(measurement, settings)}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
