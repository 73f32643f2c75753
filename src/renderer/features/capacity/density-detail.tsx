import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fitChart } from '../../../shared/charts/fit-curve.ts';
import { headroomChart } from '../../../shared/charts/headroom.ts';
import type { AlternativePlan } from '../../../shared/domain/result/plan.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './capacity.module.css';

interface DensityDetailProps {
  readonly alternative: AlternativePlan;
  /** Instances the workload asks for. */
  readonly count: number;
}

/** One alternative's capacity: what is left of each resource, and how sure each count is. */
export function DensityDetail({ alternative, count }: DensityDetailProps) {
  const { t } = useTranslation('capacity');
  const language = useLanguage();
  const { density, name } = alternative;
  if (density === null) return null;
  return (
    <Panel
      title={name[language]}
      actions={
        <Text size="xs" c="dimmed">
          {t('density.asked', { asked: formatCount(count), safe: formatCount(density.at95) })}
        </Text>
      }
    >
      <div className={classes.halves}>
        <ChartFigure build={(settings) => headroomChart(name[language], density, settings)} />
        <ChartFigure build={(settings) => fitChart(name, density, settings)} />
      </div>
    </Panel>
  );
}
