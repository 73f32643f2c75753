import { RangeSlider, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import type { WeightingInput } from '../../../../shared/domain/weighting/weighting.ts';
import type { Pack } from '../../../../shared/packs/pack.ts';
import { useLanguage } from '../../../language/use-language.ts';
import classes from './weighting.module.css';

type Intervals = Extract<WeightingInput, { readonly kind: 'intervals' }>;

interface IntervalEditorProps {
  readonly input: Intervals;
  readonly pack: Pack;
  readonly onPreview: (next: WeightingInput) => void;
  readonly onChange: (next: WeightingInput) => void;
}

const all = { low: 0, high: 1 } as const;

/** Least and largest share of all weight, per criterion; bounds that contradict each other are refused. */
export function IntervalEditor({ input, pack, onPreview, onChange }: IntervalEditorProps) {
  const { t } = useTranslation(['weighting', 'common']);
  const language = useLanguage();
  const bounds = pack.criteria.map(({ id }) => input.intervals[id] ?? all);
  const lows = bounds.reduce((sum, { low }) => sum + low, 0);
  const highs = bounds.reduce((sum, { high }) => sum + high, 0);
  return (
    <>
      <ul className={classes.rows}>
        {pack.criteria.map(({ id }) => {
          const name = t(`common:criterion.${id}`);
          const { low, high } = input.intervals[id] ?? all;
          const within = ([from, to]: readonly [number, number]): Intervals => ({
            ...input,
            intervals: { ...input.intervals, [id]: { low: from / 100, high: to / 100 } },
          });
          return (
            <li key={id} className={classes.interval}>
              <Text size="xs">{name}</Text>
              <RangeSlider
                thumbFromLabel={t('intervals.least', { name })}
                thumbToLabel={t('intervals.most', { name })}
                value={[Math.round(low * 100), Math.round(high * 100)]}
                min={0}
                max={100}
                minRange={0}
                size={4}
                thumbSize={16}
                label={null}
                onChange={(ends) => onPreview(within(ends))}
                onChangeEnd={(ends) => onChange(within(ends))}
              />
              <Text size="xs" ta="right" className={classes.number ?? ''}>
                {Math.round(low * 100)}–{shareLabel(Math.round(high * 100) / 100, language)}
              </Text>
            </li>
          );
        })}
      </ul>
      <Text size="xs" c="dimmed" mt="xs">
        {t('intervals.sums', {
          lows: shareLabel(lows, language),
          highs: shareLabel(highs, language),
        })}
      </Text>
    </>
  );
}
