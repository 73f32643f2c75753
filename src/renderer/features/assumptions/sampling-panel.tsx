import { Alert, NumberInput, Select, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import {
  enoughStandardError,
  maxSamples,
  pointSets,
} from '../../../shared/domain/range/sampling.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { usePlan } from '../../workspace/plan.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './assumptions.module.css';
import { CorrelationsPanel } from './correlations-panel.tsx';

type Sampling = ProjectDocument['sampling'];

interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly onKeep: (value: number) => void;
}

/** A whole number that is kept when the field is left; one out of bounds is not kept. */
function CountField({ label, value, low, high, onKeep }: CountFieldProps) {
  const { t } = useTranslation('assumptions');
  const [typed, setTyped] = useState<string | number>(value);
  const [stored, setStored] = useState(value);
  if (stored !== value) {
    setStored(value);
    setTyped(value);
  }
  const number = Number(typed);
  const valid = typed !== '' && Number.isInteger(number) && number >= low && number <= high;
  const keep = () => valid && number !== value && onKeep(number);
  return (
    <NumberInput
      label={label}
      value={typed}
      hideControls
      allowDecimal={false}
      thousandSeparator=","
      error={valid ? null : t('thresholds.between', { low, high: formatNumber(high, 10) })}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

function SamplingForm({ sampling }: { readonly sampling: Sampling }) {
  const { t } = useTranslation('assumptions');
  const { updateDocument } = useDocumentActions();
  const change = (part: Partial<Sampling>) =>
    updateDocument((before) => ({ ...before, sampling: { ...before.sampling, ...part } }));
  const { adaptive, ...fixed } = sampling;
  const setAdaptive = (on: boolean) =>
    updateDocument((before) => ({
      ...before,
      sampling: on
        ? { ...fixed, adaptive: { standardError: enoughStandardError, budget: 200_000 } }
        : fixed,
    }));
  return (
    <div className={classes.sampling}>
      <CountField
        label={t('sampling.samples')}
        value={sampling.samples}
        low={100}
        high={maxSamples}
        onKeep={(samples) => change({ samples })}
      />
      <CountField
        label={t('sampling.seed')}
        value={sampling.seed}
        low={0}
        high={4_294_967_295}
        onKeep={(seed) => change({ seed })}
      />
      <Select
        label={t('sampling.points')}
        data={pointSets.map((value) => ({ value, label: t(`sampling.pointsOf.${value}`) }))}
        value={sampling.points ?? 'pseudo-random'}
        allowDeselect={false}
        onChange={(points) => points !== null && change({ points })}
      />
      {adaptive !== undefined && (
        <CountField
          label={t('sampling.budget')}
          value={adaptive.budget}
          low={100}
          high={maxSamples}
          onKeep={(budget) => change({ adaptive: { ...adaptive, budget } })}
        />
      )}
      <Switch
        className={classes.wide ?? ''}
        label={t('sampling.adaptive')}
        checked={adaptive !== undefined}
        onChange={(event) => setAdaptive(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed" className={classes.wide ?? ''}>
        {t('sampling.pointsWhy')}
      </Text>
    </div>
  );
}

/** Parameters that low-discrepancy points had no dimension for. */
function FallbackNotice() {
  const { t } = useTranslation('assumptions');
  const planQuery = usePlan();
  const fallback = planQuery.plan?.sampling.fallback ?? [];
  if (fallback.length === 0) return null;
  return (
    <Alert color="yellow">
      {t('sampling.fallback', { count: fallback.length, names: fallback.slice(0, 5).join(', ') })}
    </Alert>
  );
}

/** How samples are drawn, and which parameters move together. */
export function SamplingPanel({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('assumptions');
  const document = useDocument();
  if (document === null) return null;
  return (
    <>
      <Panel title={t('sampling.title')}>
        <SamplingForm sampling={document.sampling} />
        <FallbackNotice />
      </Panel>
      <CorrelationsPanel pack={pack} />
    </>
  );
}
