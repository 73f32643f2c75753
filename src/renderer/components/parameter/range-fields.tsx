import { NumberInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftField, OverrideDraft } from './override-draft.ts';
import { entriesOf, takesMode, type RangeField } from './range-draft.ts';

interface RangeFieldsProps {
  readonly draft: OverrideDraft;
  /** Unit in parentheses, or nothing. */
  readonly unit: string;
  readonly onChange: (part: Partial<OverrideDraft>) => void;
  readonly errorOf: (field: DraftField) => string | null;
}

type NumberField = Exclude<RangeField, 'list'>;

/** Fields that are typed as one number each, in the order they are shown in. */
function numbersOf({ distribution, entry }: OverrideDraft): readonly NumberField[] {
  if (distribution === 'point') return ['low'];
  if (distribution === 'discrete' || distribution === 'empirical') return [];
  switch (entriesOf(distribution).includes(entry) ? entry : 'ends') {
    case 'two-percentiles':
      return ['lowerPercent', 'lowerValue', 'upperPercent', 'upperValue'];
    case 'three-percentiles':
      return ['at10', 'at50', 'at90'];
    case 'ends': {
      const mode: readonly NumberField[] = takesMode(distribution) ? ['mode'] : [];
      const shapes: readonly NumberField[] = distribution === 'beta' ? ['alpha', 'beta'] : [];
      return ['low', ...mode, 'high', ...shapes];
    }
  }
}

const withoutUnit: ReadonlySet<NumberField> = new Set([
  'lowerPercent',
  'upperPercent',
  'alpha',
  'beta',
]);

/** The numbers or the list that a distribution is typed as. */
export function RangeFields({ draft, unit, onChange, errorOf }: RangeFieldsProps) {
  const { t } = useTranslation('parameter');
  const isPoint = draft.distribution === 'point';
  const labelOf = (field: NumberField): string => {
    if (isPoint) return t('figure') + unit;
    return t(`field.${field}`) + (withoutUnit.has(field) ? '' : unit);
  };
  const { distribution } = draft;
  if (distribution === 'discrete' || distribution === 'empirical') {
    return (
      <Textarea
        data-autofocus
        label={t(`list.${distribution}`) + unit}
        description={t(`listHow.${distribution}`)}
        value={draft.list}
        rows={4}
        error={errorOf('list')}
        onChange={(event) => onChange({ list: event.currentTarget.value })}
      />
    );
  }
  return numbersOf(draft).map((field, index) => (
    <NumberInput
      key={field}
      {...(index === 0 ? { 'data-autofocus': true } : {})}
      label={labelOf(field)}
      value={draft[field]}
      hideControls
      error={errorOf(field)}
      onChange={(value) => onChange({ [field]: value })}
    />
  ));
}
