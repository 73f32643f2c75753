import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Band, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { figureText } from '../../components/figure-text.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './decide.module.css';
import { useNames } from './verdict-panel.tsx';

/** The winner's figures over time, apart from what is not known; where a parameter changes over time. */
export function VariabilityPanel({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const nameOf = useNames(workload);
  const { overTime: variability } = workload;
  if (variability === null) return null;
  const share = (value: number): string => formatQuantity(value, 'percent', language);
  const { low, middle, high } = variability.first;
  const band = (one: Band, unit: string): string =>
    figureText({ low: one.low, high: one.high }, unit, language);
  return (
    <Panel title={t('overTime.title')}>
      <Text size="sm">
        {t('overTime.first', {
          name: nameOf(variability.alternative),
          middle: share(middle),
          low: share(low),
          high: share(high),
        })}
      </Text>
      <Table aria-label={t('overTime.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('criterion')}</Table.Th>
            <Table.Th ta="right">{t('overTime.at5')}</Table.Th>
            <Table.Th ta="right">{t('overTime.at50')}</Table.Th>
            <Table.Th ta="right">{t('overTime.at95')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {variability.figures.map(({ criterion, unit, at5, at50, at95 }) => (
            <Table.Tr key={criterion}>
              <Table.Th scope="row" fw={400}>
                {t(`common:criterion.${criterion}`)}
              </Table.Th>
              {[at5, at50, at95].map((one, place) => (
                <Table.Td
                  key={['at5', 'at50', 'at95'][place]}
                  ta="right"
                  className={classes.number ?? ''}
                >
                  {band(one, unit)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t('overTime.note', { names: variability.changing.join(', ') })}
      </Text>
    </Panel>
  );
}
