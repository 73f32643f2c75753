import { Table, Text, UnstyledButton } from '@mantine/core';
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
} from '../../../shared/domain/calibration/calibration-labels.ts';
import type { Calibration, Measurement } from '../../../shared/domain/calibration/calibration.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { measuringMethod } from '../../../shared/domain/calibration/measuring-method.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useMomentText } from '../../components/moment.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { SideScroll } from '../../components/layout/side-scroll.tsx';
import { Tag } from '../../components/tag.tsx';
import classes from './calibration.module.css';
import { UseMeasuredButton } from './use-measured-button.tsx';

interface RowProps {
  readonly measurement: Measurement;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

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

function Row({ measurement, isShown, onShow }: RowProps) {
  const language = useLanguage();
  const { id, median, low, high, repeats, method } = measurement;
  const unit = displayUnitOf(measurement.unit) ?? 'number';
  return (
    <Table.Tr data-current={isShown || undefined}>
      <Table.Th scope="row">
        <UnstyledButton className={classes.pick ?? ''} aria-pressed={isShown} onClick={onShow}>
          {say(calibrationMeasureLabels[id], language)}
        </UnstyledButton>
        <Text size="xs" c="dimmed">
          {say(measuringMethod(method), language)}
        </Text>
      </Table.Th>
      <Table.Td ta="right" className={classes.number}>
        {formatQuantity(median, unit, language)}
      </Table.Td>
      <Table.Td ta="right" className={classes.number}>
        {formatRange(low, high, unit, language)}
      </Table.Td>
      <Table.Td ta="right" className={classes.number}>
        {formatCount(repeats)}
      </Table.Td>
      <Table.Td>
        <Flags measurement={measurement} />
      </Table.Td>
    </Table.Tr>
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
  const [chosen, setChosen] = useState<string | null>(null);
  const { measurements } = calibration;
  const shown = measurements.find(({ id }) => id === chosen) ?? measurements[0];
  const columns = ['figure', 'median', 'interval', 'repeats', 'flags'] as const;
  return (
    <Panel
      title={t('result.title')}
      flush
      actions={<UseMeasuredButton calibration={calibration} />}
    >
      <Conditions calibration={calibration} />
      <div className={classes.result}>
        <SideScroll label={t('result.title')} minWidth={620}>
          <Table aria-label={t('result.title')} verticalSpacing={4} className={classes.table ?? ''}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th
                    key={column}
                    ta={column === 'figure' || column === 'flags' ? 'left' : 'right'}
                  >
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {measurements.map((measurement) => (
                <Row
                  key={measurement.id}
                  measurement={measurement}
                  isShown={measurement.id === shown?.id}
                  onShow={() => setChosen(measurement.id)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </SideScroll>
        {shown !== undefined && (
          <div className={classes.picture}>
            <ChartFigure key={shown.id} build={(settings) => distributionChart(shown, settings)} />
          </div>
        )}
      </div>
    </Panel>
  );
}
