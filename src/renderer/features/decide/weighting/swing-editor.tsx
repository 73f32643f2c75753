import { NumberInput, RangeSlider, Slider, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import type { WeightingInput } from '../../../../shared/domain/weighting/weighting.ts';
import type { Pack, PackCriterion } from '../../../../shared/packs/pack.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { useDocument } from '../../../workspace/document.ts';
import { swingFigures, type StepWords } from './swing-figures.ts';
import classes from './weighting.module.css';

type Swing = Extract<WeightingInput, { readonly kind: 'swing' }>;
type Points = number | { readonly low: number; readonly high: number };

const most = 100;
/** How far a figure that is said to be unsure reaches at first, to either side. */
const firstDoubt = 10;

interface SwingEditorProps {
  readonly input: Swing;
  readonly pack: Pack;
  readonly workload: WorkloadPlan;
  readonly onPreview: (next: WeightingInput) => void;
  readonly onChange: (next: WeightingInput) => void;
}

function useStepWords(): StepWords {
  const { t } = useTranslation('common');
  return (criterion, figure) => {
    const step = String(Math.round(figure)) as '1' | '2' | '3' | '4';
    if (criterion === 'isolation') return `${step} · ${t(`isolation.${step}`)}`;
    if (criterion === 'compatibility') return `${step} · ${t(`compatibility.${step}`)}`;
    return null;
  };
}

interface PointsFieldProps {
  readonly name: string;
  readonly points: Points;
  readonly onPreview: (next: Points) => void;
  readonly onChange: (next: Points) => void;
}

function PointsField({ name, points, onPreview, onChange }: PointsFieldProps) {
  const { t } = useTranslation('weighting');
  if (typeof points === 'number') {
    return (
      <>
        <Slider
          thumbLabel={t('swing.points', { name })}
          value={points}
          min={0}
          max={most}
          size={4}
          thumbSize={16}
          label={null}
          onChange={onPreview}
          onChangeEnd={onChange}
        />
        <NumberInput
          aria-label={t('swing.points', { name })}
          className={classes.input ?? ''}
          value={points}
          min={0}
          max={most}
          step={5}
          clampBehavior="strict"
          allowNegative={false}
          onChange={(value) => {
            if (value !== '' && Number(value) !== points) onChange(Number(value));
          }}
        />
      </>
    );
  }
  return (
    <>
      <RangeSlider
        thumbFromLabel={t('swing.least', { name })}
        thumbToLabel={t('swing.most', { name })}
        value={[points.low, points.high]}
        min={0}
        max={most}
        minRange={0}
        size={4}
        thumbSize={16}
        label={null}
        onChange={([low, high]) => onPreview({ low, high })}
        onChangeEnd={([low, high]) => onChange({ low, high })}
      />
      <Text size="xs" ta="right" className={classes.number ?? ''}>
        {points.low}–{points.high}
      </Text>
    </>
  );
}

interface SwingRowProps extends SwingEditorProps {
  readonly criterion: PackCriterion;
}

function SwingRow({ criterion, input, pack, workload, onPreview, onChange }: SwingRowProps) {
  const { t } = useTranslation(['weighting', 'common']);
  const language = useLanguage();
  const document = useDocument();
  const step = useStepWords();
  const figures = swingFigures({ pack, document }, workload, criterion, { language, step });
  const points = input.points[criterion.id] ?? 0;
  const name = t(`common:criterion.${criterion.id}`);
  const withPoints = (next: Points): Swing => ({
    ...input,
    points: { ...input.points, [criterion.id]: next },
  });
  const doubt = (unsure: boolean): Points => {
    if (!unsure) return typeof points === 'number' ? points : (points.low + points.high) / 2;
    const middle = typeof points === 'number' ? points : points.low;
    return { low: Math.max(0, middle - firstDoubt), high: Math.min(most, middle + firstDoubt) };
  };
  return (
    <li className={classes.swing}>
      <Text size="xs" fw={700}>
        {name}
      </Text>
      <PointsField
        name={name}
        points={points}
        onPreview={(next) => onPreview(withPoints(next))}
        onChange={(next) => onChange(withPoints(next))}
      />
      <div className={classes.swingFigures}>
        <Text size="xs">
          {t('swing.from', { worst: figures.worst, best: figures.best })}{' '}
          {figures.here !== null && (
            <Text span size="xs" c="dimmed">
              {t('swing.here', { worst: figures.here.worst, best: figures.here.best })}
            </Text>
          )}
        </Text>
        <Switch
          mt={4}
          label={t('swing.unsure')}
          aria-label={t('swing.unsureOf', { name })}
          checked={typeof points !== 'number'}
          onChange={(event) => onChange(withPoints(doubt(event.currentTarget.checked)))}
        />
      </div>
    </li>
  );
}

/** Points for going from the worst to the best figure of each criterion, in its own unit. */
export function SwingEditor(props: SwingEditorProps) {
  return (
    <ul className={classes.rows}>
      {props.pack.criteria.map((criterion) => (
        <SwingRow key={criterion.id} criterion={criterion} {...props} />
      ))}
    </ul>
  );
}
