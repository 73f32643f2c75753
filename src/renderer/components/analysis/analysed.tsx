import { Button, Group, Text } from '@mantine/core';
import { IconPlayerStop, IconScale } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionAnalysis } from '../../../shared/domain/result/analysis.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { FailureAlert } from '../feedback/failure-alert.tsx';
import { Panel } from '../layout/panel.tsx';
import { Pending } from '../feedback/pending.tsx';
import classes from './analysed.module.css';
import { useAnalysis, type AnalysisView } from '../../workspace/use-analysis.ts';

function Running({ view }: { readonly view: AnalysisView }) {
  const { t } = useTranslation('robustness');
  return (
    <Group gap="md">
      <Pending inline label={t(view.analysis === null ? 'running' : 'renewing')} />
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconPlayerStop size={13} aria-hidden />}
        onClick={view.stop}
      >
        {t('stop')}
      </Button>
    </Group>
  );
}

function Stopped({ view }: { readonly view: AnalysisView }) {
  const { t } = useTranslation('robustness');
  return (
    <Group gap="md" role="status">
      <Text size="xs">{t(view.analysis === null ? 'stopped' : 'stoppedOld')}</Text>
      <Button variant="default" size="compact-xs" onClick={view.start}>
        {t('start')}
      </Button>
    </Group>
  );
}

interface AnalysedProps {
  readonly workload: number;
  /** Fewer feasible alternatives leave nothing to say. */
  readonly least?: 1 | 2;
  readonly children: (analysis: DecisionAnalysis) => ReactNode;
}

/** What needs the analysis: it says when one is made, failed, was stopped, or has nothing to compare. */
export function Analysed({ workload, least = 2, children }: AnalysedProps) {
  const { t } = useTranslation('robustness');
  const view = useAnalysis(workload);
  const { analysis, failure } = view;
  const count = analysis?.alternatives.length ?? 0;
  const missing = count === 0 ? 'none' : 'one';
  return (
    <>
      {view.isStopped && <Stopped view={view} />}
      {view.isRunning && <Running view={view} />}
      {failure !== null && (
        <FailureAlert title={t('failed')} failure={failure} onRetry={view.start} />
      )}
      {analysis !== null && count < least && (
        <Panel>
          <EmptyState
            icon={<IconScale size={22} />}
            title={t(`empty.${missing}`)}
            description={t(`empty.${missing}Hint`)}
          />
        </Panel>
      )}
      {analysis !== null && count >= least && (
        <div className={classes.results} aria-busy={view.isRunning}>
          {children(analysis)}
        </div>
      )}
    </>
  );
}
