import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { inputOrder } from '../../components/layout/input-order.ts';
import { FieldLock } from './field-lock.tsx';
import { isAcceptable, type NumberField } from './number-field.ts';

interface HostNumberProps {
  readonly label: string;
  readonly field: NumberField;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** More about the figure, below its label. */
  readonly note?: string | null;
  /** What is wrong with it beside the other fields. */
  readonly wrong?: string | null;
  /** Left out for a field that a probe never changes. */
  readonly lock?: { readonly locked: boolean; readonly onToggle: () => void };
}

/** One figure of the host, in the unit its label names; what is wrong is said below it. */
export function HostNumber(props: HostNumberProps) {
  const { label, field, typed, onType, note = null, wrong = null, lock } = props;
  const { t } = useTranslation('machine');
  const bounds = { low: formatNumber(field.low), high: formatNumber(field.high) };
  return (
    <TextInput
      label={label}
      inputWrapperOrder={inputOrder}
      inputMode={field.range ? 'text' : 'decimal'}
      value={typed}
      required={field.required}
      withAsterisk={false}
      placeholder={field.blank ?? (field.required ? '' : t('form.blank'))}
      description={note}
      error={
        isAcceptable(typed, field) ? wrong : t(field.range ? 'form.badRange' : 'form.bad', bounds)
      }
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
