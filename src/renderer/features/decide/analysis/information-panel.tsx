import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DecisionAnalysis } from '../../../../shared/domain/result/analysis.ts';
import type { SampleEstimate } from '../../../../shared/domain/result/sample-estimate.ts';
import { pageNamed } from '../../../workspace/pages.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import classes from './analysis.module.css';
import { ParameterLink } from './parameter-link.tsx';
import { PlainTable } from '../../../components/table/plain-table.tsx';

/** Rows shown before the rest is asked for. */
const firstRows = 8;
/** Half of a 95 % interval, in standard errors. */
const ninetyFive = 1.96;

const score = (value: number): string => value.toFixed(4).replace('-', '−');
const percent = (share: number): string => `${(Math.max(0, Math.min(1, share)) * 100).toFixed(2)}%`;

/** A value of information as a bar with the interval of its estimate. */
function ValueBar({ figure, full }: { readonly figure: SampleEstimate; readonly full: number }) {
  const error = figure.standardError * ninetyFive;
  const low = Math.max(0, figure.value - error);
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.fill} style={{ width: percent(figure.value / full) }} />
      {error > 0 && (
        <span
          className={classes.error}
          style={{
            insetInlineStart: percent(low / full),
            width: percent(Math.min(1, (figure.value + error) / full) - low / full),
          }}
        />
      )}
    </span>
  );
}

function Estimate({ figure }: { readonly figure: SampleEstimate }) {
  return (
    <>
      {score(figure.value)}{' '}
      <Text span size="xs" c="dimmed">
        ± {score(figure.standardError * ninetyFive)}
      </Text>
    </>
  );
}

/** What knowing each parameter first would be worth, beside what measuring it takes. */
export function InformationPanel({ analysis }: { readonly analysis: DecisionAnalysis }) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { perfect, parameters, sentence } = analysis.information;
  /** Knowing everything comes first: no parameter is worth more. */
  const everything = { parameter: null, value: perfect, way: null, effort: null };
  const rows = [everything, ...(all ? parameters : parameters.slice(0, firstRows))];
  const ends = [perfect, ...parameters.flatMap(({ value }) => value ?? [])].map(
    ({ value, standardError }) => value + standardError * ninetyFive,
  );
  const full = Math.max(1e-9, ...ends);
  return (
    <Panel title={t('information.title')} flush>
      <Text size="sm" className={classes.note ?? ''}>
        {sentence[language]}
      </Text>
      <PlainTable
        label={t('information.title')}
        minWidth={760}
        rows={rows}
        rowId={({ parameter }) => parameter?.id ?? ''}
        columns={[
          {
            id: 'parameter',
            header: t('parameter'),
            names: true,
            isBold: ({ parameter }) => parameter === null,
            cell: ({ parameter }) =>
              parameter === null ? (
                t('information.perfect')
              ) : (
                <ParameterLink parameter={parameter} />
              ),
          },
          {
            id: 'bar',
            header: t('information.bar'),
            width: '22%',
            cell: ({ value }) => value !== null && <ValueBar figure={value} full={full} />,
          },
          {
            id: 'value',
            header: t('information.value'),
            align: 'right',
            cell: ({ value }) =>
              value === null ? t('information.tooFew') : <Estimate figure={value} />,
          },
          {
            id: 'effort',
            header: t('information.effort'),
            cell: ({ effort }) =>
              effort === null ? (
                <Text span inherit c="dimmed">
                  {t('information.bound')}
                </Text>
              ) : (
                effort[language]
              ),
          },
          {
            id: 'measure',
            align: 'right',
            cell: ({ way }) =>
              way === 'calibration' && (
                <Button
                  component={Link}
                  href={pageNamed('machine').path}
                  variant="default"
                  size="compact-xs"
                >
                  {t('information.measure')}
                </Button>
              ),
          },
        ]}
      />
      {parameters.length > firstRows && (
        <div className={classes.note}>
          <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)}>
            {all ? t('common:action.showLess') : t('information.all', { count: parameters.length })}
          </Button>
        </div>
      )}
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('information.note')}
      </Text>
    </Panel>
  );
}
