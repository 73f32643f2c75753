import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { CalibrationHistory } from './calibration-history.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { RuntimesPanel } from './runtimes-panel.tsx';
import { StartPanel } from './start-panel.tsx';
import { useCalibration } from './use-calibration.ts';

/** Measures this machine: what, where and for how long; how far it is; what came of it. */
export function CalibrationScreen() {
  const { t } = useTranslation('calibration');
  const client = useClient();
  const { job, isUnderWay, failure, start, cancel } = useCalibration();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useCall(client, 'calibration.list', {});
  const shownAt = chosen ?? list.value?.[0]?.takenAt ?? null;
  const reading = useCall(client, 'calibration.read', { takenAt: shownAt ?? '' }, shownAt !== null);
  const ended = job?.state === 'ended' && !job.result.ok ? job.result.error : null;
  const begin: typeof start = async (wish) => {
    setChosen(null);
    await start(wish);
  };
  return (
    <Page title={t('title')} description={t('description')}>
      {failure !== null && <FailureAlert failure={failure} />}
      {job !== null && isUnderWay ? (
        <ProgressPanel job={job} onCancel={cancel} />
      ) : (
        <StartPanel onStart={begin} ended={ended} />
      )}
      {list.isPending && <Pending />}
      {list.failure !== null && <FailureAlert failure={list.failure} onRetry={list.refetch} />}
      {reading.failure !== null && (
        <FailureAlert failure={reading.failure} onRetry={reading.refetch} />
      )}
      {reading.value !== null && !isUnderWay && <ResultPanel calibration={reading.value} />}
      {reading.value?.runtimes !== undefined && !isUnderWay && (
        <RuntimesPanel benchmarks={reading.value.runtimes} />
      )}
      {!isUnderWay && <EffectPanel />}
      {list.value !== null && list.value.length > 0 && !isUnderWay && (
        <CalibrationHistory calibrations={list.value} shownAt={shownAt} onShow={setChosen} />
      )}
    </Page>
  );
}
