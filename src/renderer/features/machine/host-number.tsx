import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { FieldLock } from './field-lock.tsx';
import { isAcceptable, type NumberField, type StatedFigure } from './number-field.ts';

interface HostNumberProps {
  readonly label: string;
  readonly field: NumberField;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What is stored: a range cannot be typed, so it is shown beside the field. */
  readonly stored?: StatedFigure;
  /** More about the figure, below its label. */
  readonly note?: string | null;
  /** Left out for a field that a probe never changes. */
  readonly lock?: { readonly locked: boolean; readonly onToggle: () => void };
}

/** One figure of the host, in the unit its label names; what is wrong is said below it. */
export function HostNumber(props: HostNumberProps) {
  const { label, field, typed, onType, stored = null, note = null, lock } = props;
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
      description={shownRange === null ? note : t('form.range', shownRange)}
      error={isAcceptable(typed, field) ? null : t('form.bad', bounds)}
      onChange={(event) => onType(event.currentTarget.value)}
      {...(lock === undefined
        ? {}
        : {
            rightSection: <FieldLock label={label} {...lock} />,
            rightSectionPointerEvents: 'all',
          })}
    />
  );
}
