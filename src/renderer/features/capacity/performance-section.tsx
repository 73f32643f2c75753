import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responseChart, type ResponseMeasure } from '../../../shared/charts/response-curve.ts';
import { centre } from '../../../shared/domain/range/range.ts';
import { figureRange } from '../../../shared/domain/workload/uncertain-figure.ts';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { useDocument } from '../../workspace/document.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './capacity.module.css';
import { PerformanceTable } from './performance-table.tsx';
import { RequestForm } from './request-form.tsx';

interface PerformanceSectionProps {
  readonly workload: WorkloadPlan;
  readonly index: number;
}

function ResponseCurve({ workload, index }: PerformanceSectionProps) {
  const { t } = useTranslation('capacity');
  const document = useDocument();
  const [measure, setMeasure] = useState<ResponseMeasure>('p95');
  const stated = document?.workloads[index]?.requestsPerSecond;
  const asked = stated === undefined ? null : centre(figureRange(stated));
  const serving = workload.alternatives.flatMap(({ id, name, performance }, position) =>
    performance === null || performance.curve.length === 0
      ? []
      : [{ id, name, performance, position }],
  );
  return (
    <ChartFigure
      build={(settings) => responseChart(serving, measure, asked, settings)}
      controls={
        <SegmentedControl
          size="xs"
          aria-label={t('performance.measure')}
          value={measure}
          onChange={(value) => setMeasure(value)}
          data={[
            { value: 'mean', label: t('performance.mean') },
            { value: 'p95', label: t('performance.p95') },
          ]}
        />
      }
    />
  );
}

/** How one instance responds under its load; asks for the load when nobody has given it. */
export function PerformanceSection({ workload, index }: PerformanceSectionProps) {
  const { t } = useTranslation('capacity');
  const analysed = workload.alternatives.some((one) => one.performance !== null);
  if (!analysed) {
    return (
      <Panel title={t('performance.title')}>
        <Text size="xs" c="dimmed" mb="sm">
          {t('performance.invitation')}
        </Text>
        <RequestForm key={index} index={index} />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={t('performance.title')} flush>
        <PerformanceTable alternatives={workload.alternatives} />
        <div className={classes.body}>
          <ResponseCurve workload={workload} index={index} />
        </div>
      </Panel>
      <Panel title={t('performance.change')}>
        <RequestForm key={index} index={index} />
      </Panel>
    </>
  );
}
