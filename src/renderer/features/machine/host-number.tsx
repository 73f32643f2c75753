import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { isAcceptable, type NumberField, type StatedFigure } from './host-draft.ts';

interface HostNumberProps {
  readonly label: string;
  readonly field: NumberField;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What is stored: a range cannot be typed, so it is shown beside the field. */
  readonly stored?: StatedFigure;
}

/** One figure of the host, in the unit its label names; what is wrong is said below it. */
export function HostNumber({ label, field, typed, onType, stored = null }: HostNumberProps) {
  const { t } = useTranslation('machine');
  const range = typeof stored === 'object' && stored !== null ? stored : null;
  const bounds = { low: formatNumber(field.low), high: formatNumber(field.high) };
  const shownRange = range && {
    low: formatNumber(range.low / field.factor),
    high: formatNumber(range.high / field.factor),
  };
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typed}
      required={field.required}
      withAsterisk={false}
      placeholder={field.required ? '' : t('form.blank')}
      description={shownRange === null ? null : t('form.range', shownRange)}
      error={isAcceptable(typed, field) ? null : t('form.bad', bounds)}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
