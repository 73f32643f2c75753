import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scoreLabel, shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import { contributions } from '../../../../shared/charts/contributions.ts';
import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import type { WeightingResult } from '../../../../shared/domain/weighting/weighting.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import classes from './weighting.module.css';

type Weights = WeightingResult['weights'];

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface WeightBarProps {
  readonly name: string;
  readonly share: number;
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** The share that fills the whole track. */
  readonly full: number;
}

function WeightBar({ name, share, bounds, full }: WeightBarProps) {
  const language = useLanguage();
  return (
    <li className={classes.bar}>
      <Text size="xs">{name}</Text>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: percent(share / full) }} />
        {bounds !== null && (
          <span
            className={classes.open}
            style={{
              insetInlineStart: percent(bounds.low / full),
              width: percent((bounds.high - bounds.low) / full),
            }}
          />
        )}
      </span>
      <Text size="xs" ta="right" className={classes.number ?? ''}>
        {shareLabel(share, language)}
        {bounds !== null && (
          <Text span size="xs" c="dimmed">
            {` (${Math.round(bounds.low * 100)}–${Math.round(bounds.high * 100)})`}
          </Text>
        )}
      </Text>
    </li>
  );
}

/** The weights that a statement comes to. */
export function WeightBars({ result }: { readonly result: WeightingResult }) {
  const { t } = useTranslation(['weighting', 'common']);
  const entries = Object.entries(result.weights) as (readonly [Criterion, number])[];
  const ends = entries.map(([id, share]) => Math.max(share, result.bounds[id]?.high ?? 0));
  const full = Math.max(0.01, ...ends);
  return (
    <ul className={classes.rows} aria-label={t('result.title')}>
      {entries.map(([id, share]) => (
        <WeightBar
          key={id}
          name={t(`common:criterion.${id}`)}
          share={share}
          bounds={result.open ? (result.bounds[id] ?? null) : null}
          full={full}
        />
      ))}
    </ul>
  );
}

interface LiveRankingProps {
  readonly workload: WorkloadPlan;
  readonly weights: Weights;
}

/** The feasible alternatives by weighted sum at the middle of their values, as the weights stand. */
export function LiveRanking({ workload, weights }: LiveRankingProps) {
  const { t } = useTranslation('weighting');
  const language = useLanguage();
  const scored = workload.alternatives
    .filter((one) => one.feasible)
    .map((one) => ({
      one,
      score: contributions(one.values, weights).reduce((sum, part) => sum + part.score, 0),
    }))
    .toSorted((left, right) => right.score - left.score);
  return (
    <Panel title={t('ranking.title')}>
      {scored.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('ranking.none')}
        </Text>
      )}
      <ol className={classes.rows} aria-label={t('ranking.title')}>
        {scored.map(({ one, score }, place) => (
          <li key={one.id} className={classes.bar}>
            <Text size="xs" fw={place === 0 ? 700 : 400}>
              {one.name[language]}
            </Text>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.fill}
                data-quiet={place > 0}
                style={{ width: percent(score) }}
              />
            </span>
            <Text size="xs" ta="right" className={classes.number ?? ''}>
              {scoreLabel(score)}
            </Text>
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed" mt="xs">
        {t('ranking.note')}
      </Text>
    </Panel>
  );
}
