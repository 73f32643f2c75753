import { Drawer, Text } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProjectPack } from '../../../workspace/use-pack.ts';
import { useDocument } from '../../../workspace/document.ts';
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx';
import { Pending } from '../../../components/feedback/pending.tsx';
import { ParameterCard } from '../../../components/trace/parameter-card.tsx';
import { TraceView } from '../../../components/trace/trace-view.tsx';
import { useTrace } from '../../matrix/use-trace.ts';
import classes from './analysis.module.css';
import { ExplainContext, type Asked } from './explain.ts';
import { explainedParameter } from './explained-parameter.ts';

function ParameterAnswer({ id }: { readonly id: string }) {
  const { t } = useTranslation('robustness');
  const document = useDocument();
  const { pack } = useProjectPack();
  const parameter = pack === null ? null : explainedParameter(pack, document, id);
  if (parameter === null) return <Text size="xs">{t('explain.unknown', { id })}</Text>;
  return (
    <ul className={classes.plain}>
      <ParameterCard parameter={parameter} />
    </ul>
  );
}

interface FigureAnswerProps {
  readonly workload: number;
  readonly alternative: string;
  readonly symbol: string;
}

function FigureAnswer(place: FigureAnswerProps) {
  const { t } = useTranslation('matrix');
  const view = useTrace(place);
  if (view.failure !== null) return <FailureAlert failure={view.failure} onRetry={view.refetch} />;
  if (view.trace === null) return <Pending label={t('tracing')} />;
  return <TraceView trace={view.trace} />;
}

interface ExplainDrawerProps {
  readonly workload: number;
  readonly children: ReactNode;
}

/** Lets everything inside ask where a number comes from; the answer slides in from the side. */
export function ExplainDrawer({ workload, children }: ExplainDrawerProps) {
  const { t } = useTranslation(['robustness', 'common']);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback((next: Asked) => setAsked(next), []);
  return (
    <ExplainContext value={ask}>
      {children}
      <Drawer
        opened={asked !== null}
        onClose={() => setAsked(null)}
        size="min(46rem, 100vw)"
        title={t('explain.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {asked?.kind === 'parameter' && <ParameterAnswer id={asked.id} />}
        {asked?.kind === 'figure' && (
          <FigureAnswer workload={workload} alternative={asked.alternative} symbol={asked.symbol} />
        )}
      </Drawer>
    </ExplainContext>
  );
}
