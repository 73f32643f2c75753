import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import type { Pack } from '../../../../shared/packs/pack.ts';
import { weightingTitles } from '../../../../shared/wording/weighting-words.ts';
import { useProjectPack } from '../../../workspace/use-pack.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx';
import { FailureSentence } from '../../../components/feedback/failure-sentence.tsx';
import { Panel } from '../../../components/layout/panel.tsx';
import { Pending } from '../../../components/feedback/pending.tsx';
import type { WeightsView } from '../use-weights.ts';
import { sharesOf } from '../weights-draft.ts';
import { WeightSliders } from '../weights-panel.tsx';
import { IntervalEditor } from './interval-editor.tsx';
import { OrderEditor } from './order-editor.tsx';
import { PairwiseEditor } from './pairwise-editor.tsx';
import { PeopleEditor } from './people-editor.tsx';
import { SwingEditor } from './swing-editor.tsx';
import { TreeEditor } from './tree-editor.tsx';
import { useWeighting, weightingKinds, type WeightingView } from './use-weighting.ts';
import { LiveRanking, WeightBars } from './weighting-result.tsx';
import classes from './weighting.module.css';

interface TabProps {
  readonly workload: WorkloadPlan;
  readonly weights: WeightsView;
}

interface PartProps extends TabProps {
  readonly view: WeightingView;
  readonly pack: Pack;
}

function Kinds({ view }: { readonly view: WeightingView }) {
  const { t } = useTranslation('weighting');
  const language = useLanguage();
  return (
    <div className={classes.kinds}>
      <Panel title={t('kinds')}>
        <div className={classes.kindList} role="group" aria-label={t('kinds')}>
          {weightingKinds.map((kind) => (
            <Button
              key={kind}
              variant={view.kind === kind ? 'light' : 'subtle'}
              color={view.kind === kind ? 'azure' : 'gray'}
              justify="space-between"
              fullWidth
              aria-pressed={view.kind === kind}
              rightSection={view.inUse === kind && <IconCheck size={15} aria-label={t('inUse')} />}
              onClick={() => view.choose(kind)}
            >
              {weightingTitles[kind][language]}
            </Button>
          ))}
        </div>
      </Panel>
    </div>
  );
}

function Editor({ view, pack, workload, weights }: PartProps) {
  const { shown, result, preview, change } = view;
  if (shown === null) return <WeightSliders weights={weights} />;
  switch (shown.kind) {
    case 'ranking':
    case 'ordinal':
      return <OrderEditor input={shown} onChange={change} />;
    case 'swing':
      return (
        <SwingEditor
          input={shown}
          pack={pack}
          workload={workload}
          onPreview={preview}
          onChange={change}
        />
      );
    case 'pairwise':
      return <PairwiseEditor input={shown} pack={pack} result={result} onChange={change} />;
    case 'intervals':
      return <IntervalEditor input={shown} pack={pack} onPreview={preview} onChange={change} />;
    case 'tree':
      return <TreeEditor input={shown} onPreview={preview} onChange={change} />;
    case 'stakeholders':
      return (
        <PeopleEditor
          input={shown}
          pack={pack}
          workload={workload}
          result={result}
          onChange={change}
        />
      );
  }
}

function Refusal({ view }: { readonly view: WeightingView }) {
  const { t } = useTranslation('weighting');
  if (view.failure === null) return null;
  return (
    <Alert
      mt="sm"
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('refused.title')}
    >
      <FailureSentence failure={view.failure} />
      <Text size="xs">{t(`refused.${view.kind}`)}</Text>
    </Alert>
  );
}

function Elicitation({ view, pack, workload, weights }: PartProps) {
  const { t } = useTranslation('weighting');
  const language = useLanguage();
  const { kind, inUse, shown, result } = view;
  const waiting = kind !== inUse;
  const takeIntoUse = () => {
    if (shown !== null) view.change(shown);
    else weights.keepAsShown();
  };
  return (
    <Panel
      title={weightingTitles[kind][language]}
      actions={
        waiting && (
          <Button size="compact-xs" disabled={result === null} onClick={takeIntoUse}>
            {t('use')}
          </Button>
        )
      }
    >
      <Text size="xs" mb="sm">
        {t(`explain.${kind}`)}
      </Text>
      <Editor view={view} pack={pack} workload={workload} weights={weights} />
      <Refusal view={view} />
      <Text size="xs" c="dimmed" mt="sm" role="status">
        {waiting ? t('waiting', { kind: weightingTitles[inUse][language] }) : t('stored')}
      </Text>
    </Panel>
  );
}

function Ready({ workload, weights, pack }: TabProps & { readonly pack: Pack }) {
  const { t } = useTranslation('weighting');
  const language = useLanguage();
  const view = useWeighting(pack);
  const { result, kind } = view;
  const shown = kind === 'direct' ? sharesOf(weights.points) : (result?.weights ?? {});
  return (
    <div className={classes.layout}>
      <Kinds view={view} />
      <Elicitation view={view} pack={pack} workload={workload} weights={weights} />
      <div className={classes.column}>
        {kind !== 'direct' && (
          <Panel title={t('result.title')}>
            {result === null ? (
              <Text size="xs" c="dimmed">
                {t('result.none')}
              </Text>
            ) : (
              <>
                <WeightBars result={result} />
                <Text size="xs" c="dimmed" mt="xs">
                  {result.open ? t('result.open') : result.sentence[language]}
                </Text>
              </>
            )}
          </Panel>
        )}
        <LiveRanking workload={workload} weights={shown} />
      </div>
    </div>
  );
}

/** How much each criterion counts, and every way to find out. */
export function WeightsTab(props: TabProps) {
  const { pack, failure, isPending, refetch } = useProjectPack();
  if (failure !== null) return <FailureAlert failure={failure} onRetry={refetch} />;
  if (isPending || pack === null) return <Pending />;
  return <Ready {...props} pack={pack} />;
}
