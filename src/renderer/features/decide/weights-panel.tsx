import { Alert, Button, Group, NumberInput, Progress, Slider, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shareLabel } from '../../../shared/charts/drawing/axis-scale.ts';
import { criteria, type Criterion } from '../../../shared/domain/criterion.ts';
import { weightingTitles } from '../../../shared/wording/weighting-words.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument } from '../../workspace/document.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './decide.module.css';
import { showDecideTab } from './decide-tab.ts';
import type { WeightsView } from './use-weights.ts';
import { maxPoints, sharesOf } from './weights-draft.ts';

interface WeightRowProps {
  readonly criterion: Criterion;
  readonly weights: WeightsView;
  readonly share: number;
}

function WeightRow({ criterion, weights, share }: WeightRowProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const name = t(`criterion.${criterion}`);
  const points = weights.points[criterion];
  const type = (value: number | string) => {
    const typed = Number(value);
    if (value !== '' && Number.isFinite(typed) && typed !== points) weights.keep(criterion, typed);
  };
  return (
    <div className={classes.weight}>
      <Text size="xs" span>
        {name}
      </Text>
      <Slider
        thumbLabel={name}
        value={points}
        min={0}
        max={maxPoints}
        step={1}
        size={4}
        thumbSize={16}
        label={null}
        onChange={(value) => weights.preview(criterion, value)}
        onChangeEnd={(value) => weights.keep(criterion, value)}
      />
      <NumberInput
        aria-label={name}
        value={points}
        min={0}
        max={maxPoints}
        step={5}
        decimalScale={1}
        clampBehavior="strict"
        allowNegative={false}
        onChange={type}
      />
      <Text size="xs" c="dimmed" ta="right" span className={classes.number ?? ''}>
        {shareLabel(share, language)}
      </Text>
    </div>
  );
}

/** A slider and a field per criterion; only their proportions count. */
export function WeightSliders({ weights }: { readonly weights: WeightsView }) {
  const { t } = useTranslation('decide');
  const shares = sharesOf(weights.points);
  const nothing = criteria.every((criterion) => weights.points[criterion] === 0);
  return (
    <>
      <div className={classes.weights}>
        {criteria.map((criterion) => (
          <WeightRow
            key={criterion}
            criterion={criterion}
            weights={weights}
            share={shares[criterion]}
          />
        ))}
      </div>
      {nothing && (
        <Alert color="yellow" mt="xs">
          {t('weights.nothing')}
        </Alert>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t('weights.note')}
      </Text>
    </>
  );
}

/** Weights that come from something else than sliders, with the way there. */
function ObtainedWeights({ weights }: { readonly weights: WeightsView }) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const document = useDocument();
  const shares = sharesOf(weights.points);
  const kind = document?.weighting?.kind ?? 'direct';
  return (
    <>
      <Text size="xs" mb="xs">
        {t('weights.obtained', { kind: weightingTitles[kind][language] })}
      </Text>
      <ul className={classes.shares}>
        {criteria.map((criterion) => (
          <li key={criterion} className={classes.shareRow}>
            <Text size="xs">{t(`common:criterion.${criterion}`)}</Text>
            <Progress
              value={shares[criterion] * 100}
              size="sm"
              aria-label={t(`common:criterion.${criterion}`)}
            />
            <Text size="xs" ta="right" className={classes.number ?? ''}>
              {shareLabel(shares[criterion], language)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}

function DirectActions({ weights }: { readonly weights: WeightsView }) {
  const { t } = useTranslation('decide');
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={weights.even}>
        {t('weights.even')}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        disabled={!weights.isOwn}
        onClick={weights.restore}
      >
        {t('weights.restore')}
      </Button>
    </>
  );
}

/** What counts how much: moved by slider or typed; the ranking follows at once. */
export function WeightsPanel({ weights }: { readonly weights: WeightsView }) {
  const { t } = useTranslation('decide');
  return (
    <Panel
      title={t('weights.title')}
      actions={
        <Group gap={4}>
          {!weights.obtained && <DirectActions weights={weights} />}
          <Button variant="default" size="compact-xs" onClick={() => showDecideTab('weights')}>
            {t('weights.ways')}
          </Button>
        </Group>
      }
    >
      {weights.obtained ? (
        <ObtainedWeights weights={weights} />
      ) : (
        <WeightSliders weights={weights} />
      )}
    </Panel>
  );
}
