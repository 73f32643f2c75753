import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DecisionAnalysis } from '../../../../shared/domain/result/analysis.ts';
import type { SampleEstimate } from '../../../../shared/domain/result/sample-estimate.ts';
import { pageNamed } from '../../../workspace/pages.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import { SideScroll } from '../../../components/layout/side-scroll.tsx';
import classes from './analysis.module.css';
import { ParameterLink } from './parameter-link.tsx';

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
  const { t } = useTranslation(['firmness', 'common']);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { perfect, parameters, sentence } = analysis.information;
  const rows = all ? parameters : parameters.slice(0, firstRows);
  const ends = [perfect, ...parameters.flatMap(({ value }) => value ?? [])].map(
    ({ value, standardError }) => value + standardError * ninetyFive,
  );
  const full = Math.max(1e-9, ...ends);
  return (
    <Panel title={t('information.title')} flush>
      <Text size="sm" className={classes.note ?? ''}>
        {sentence[language]}
      </Text>
      <SideScroll label={t('information.title')} minWidth={760}>
        <Table aria-label={t('information.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('parameter')}</Table.Th>
              <Table.Th w="22%">{t('information.bar')}</Table.Th>
              <Table.Th ta="right">{t('information.value')}</Table.Th>
              <Table.Th>{t('information.effort')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{t('information.perfect')}</Table.Th>
              <Table.Td>
                <ValueBar figure={perfect} full={full} />
              </Table.Td>
              <Table.Td ta="right" className={classes.number ?? ''}>
                <Estimate figure={perfect} />
              </Table.Td>
              <Table.Td c="dimmed">{t('information.bound')}</Table.Td>
              <Table.Td />
            </Table.Tr>
            {rows.map(({ parameter, value, way, effort }) => (
              <Table.Tr key={parameter.id}>
                <Table.Th scope="row" fw={400}>
                  <ParameterLink parameter={parameter} />
                </Table.Th>
                <Table.Td>{value !== null && <ValueBar figure={value} full={full} />}</Table.Td>
                <Table.Td ta="right" className={classes.number ?? ''}>
                  {value === null ? t('information.tooFew') : <Estimate figure={value} />}
                </Table.Td>
                <Table.Td>{effort[language]}</Table.Td>
                <Table.Td ta="right">
                  {way === 'calibration' && (
                    <Button
                      component={Link}
                      href={pageNamed('machine').path}
                      variant="default"
                      size="compact-xs"
                    >
                      {t('information.measure')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </SideScroll>
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
