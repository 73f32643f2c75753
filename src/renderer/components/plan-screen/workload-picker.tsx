import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface WorkloadPickerProps {
  readonly names: readonly string[];
  readonly index: number;
  readonly onPick: (index: number) => void;
}

/** Chooses which workload of the project a result screen shows. */
export function WorkloadPicker({ names, index, onPick }: WorkloadPickerProps) {
  const { t } = useTranslation('plan');
  return (
    <Select
      aria-label={t('workload')}
      data={names.map((name, position) => ({
        value: String(position),
        label: `${position + 1}. ${name}`,
      }))}
      value={String(index)}
      onChange={(value) => value !== null && onPick(Number(value))}
      allowDeselect={false}
      searchable={names.length > 8}
      comboboxProps={{ withinPortal: true }}
      w={220}
    />
  );
}
