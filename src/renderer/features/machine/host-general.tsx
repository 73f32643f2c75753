import { NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import type { DisplayUnit } from '../../../shared/units/display-unit.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { FormSection } from '../../components/layout/form-section.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { FieldLock } from './field-lock.tsx';
import {
  hasRoomForEfficiency,
  including,
  toggled,
  virtualizationStates,
  type HostDraft,
  type LockableField,
  type VirtualizationState,
} from './host-draft.ts';
import { HostNumber } from './host-number.tsx';
import { hostFields, type HostField } from './number-field.ts';

interface GeneralProps {
  readonly draft: HostDraft;
  readonly change: (change: (draft: HostDraft) => HostDraft) => void;
  readonly stored: ParsedHostInput;
}

const figureUnits = {
  cores: 'cores',
  threadsPerCore: 'number',
  efficiencyCores: 'cores',
  clockHz: 'hertz',
  memoryBytes: 'bytes',
} as const satisfies {
  readonly [Key in HostField]?: DisplayUnit;
};
type ProbedFigure = keyof typeof figureUnits;

function isProbed(key: HostField): key is ProbedFigure {
  return Object.hasOwn(figureUnits, key);
}

/** What the probe read of a figure beside the one in the field; null when there is nothing to say. */
function useFigureNote(stored: ParsedHostInput): (key: HostField) => string | null {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  return (key) => {
    if (key === 'threadsPerCore') return t('form.threadsNote');
    if (key === 'efficiencyCores') return t('form.efficiencyNote');
    if (!isProbed(key)) return null;
    const quantityText = (value: number | null) =>
      formatQuantity(value, figureUnits[key], language);
    const disputed = stored.disputed?.[key];
    if (disputed !== undefined) {
      const readings = disputed.readings.map(
        ({ value, source }) => `${quantityText(value)} (${source})`,
      );
      return t('form.disputed', { readings: readings.join(', ') });
    }
    const measured = key === 'clockHz' ? stored.measured?.clockHz : undefined;
    if (measured !== undefined) {
      return t('form.measured', {
        day: measured.takenAt.slice(0, 10),
        range: formatRange(measured.low, measured.high, figureUnits[key], language),
      });
    }
    const bound = key === 'clockHz' ? undefined : stored.bounds?.[key];
    if (bound === undefined || bound.limit === null) return null;
    return t('form.bounds', {
      machine: quantityText(bound.machine),
      limit: quantityText(bound.limit),
    });
  };
}

/** Name, size and reserve of the host. */
export function General({ draft, change, stored }: GeneralProps) {
  const { t } = useTranslation('machine');
  const noteOf = useFigureNote(stored);
  const labels = {
    count: t('form.count'),
    cores: t('form.cores'),
    threadsPerCore: t('form.threads'),
    efficiencyCores: t('form.efficiency'),
    clockHz: t('form.clock'),
    memoryBytes: t('form.memory'),
    reserveCpu: t('form.reserveCpu'),
    reserveMemory: t('form.reserveMemory'),
    cpuOvercommit: t('form.overcommit'),
  } as const;
  const choices = virtualizationStates.map((value) => ({
    value,
    label: t(`planned.virtualizationState.${value}`),
  }));
  const lockOf = (field: LockableField) => ({
    locked: draft.locked.includes(field),
    onToggle: () => change((current) => ({ ...current, locked: toggled(current.locked, field) })),
  });
  return (
    <FormSection title={t('form.general')}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('form.name')}
          maxLength={200}
          value={draft.name}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change((current) => ({ ...current, name }));
          }}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {(Object.keys(labels) as HostField[]).map((key) => (
            <HostNumber
              key={key}
              label={labels[key]}
              field={hostFields[key]}
              typed={draft.host[key]}
              note={noteOf(key)}
              wrong={
                key === 'efficiencyCores' && !hasRoomForEfficiency(draft)
                  ? t('form.tooManyEfficiency')
                  : null
              }
              onType={(typed) =>
                change((current) => ({
                  ...current,
                  host: { ...current.host, [key]: typed },
                  locked: isProbed(key) ? including(current.locked, key) : current.locked,
                }))
              }
              {...(isProbed(key) ? { lock: lockOf(key) } : {})}
            />
          ))}
          <NativeSelect
            label={t('form.usable')}
            data={choices}
            value={draft.virtualization}
            rightSection={<FieldLock label={t('form.usable')} {...lockOf('usable')} />}
            rightSectionPointerEvents="all"
            onChange={(event) => {
              const virtualization = event.currentTarget.value as VirtualizationState;
              change((current) => ({
                ...current,
                virtualization,
                locked: including(current.locked, 'usable'),
              }));
            }}
          />
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          {t('form.locks')}
        </Text>
      </Stack>
    </FormSection>
  );
}
