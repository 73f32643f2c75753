import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ParsedHostInput } from '../../../shared/domain/host-document.ts';
import { FormSection } from '../../components/form-section.tsx';
import { diskFields, hostFields, nicFields, type HostDraft } from './host-draft.ts';
import { HostNumber } from './host-number.tsx';

type Change = (change: (draft: HostDraft) => HostDraft) => void;

interface PartProps {
  readonly draft: HostDraft;
  readonly change: Change;
}

/** Name, size and reserve of the host. */
export function General({ draft, change }: PartProps) {
  const { t } = useTranslation(['machine', 'common']);
  const labels = {
    count: t('form.count'),
    cores: t('form.cores'),
    clockHz: t('form.clock'),
    memoryBytes: t('form.memory'),
    reserveCpu: t('form.reserveCpu'),
    reserveMemory: t('form.reserveMemory'),
    cpuOvercommit: t('form.overcommit'),
  } as const;
  const choices = [
    { value: '', label: t('common:unknown') },
    { value: 'yes', label: t('common:yes') },
    { value: 'no', label: t('common:no') },
  ];
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
          {(Object.keys(labels) as (keyof typeof labels)[]).map((key) => (
            <HostNumber
              key={key}
              label={labels[key]}
              field={hostFields[key]}
              typed={draft.host[key]}
              onType={(typed) =>
                change((current) => ({ ...current, host: { ...current.host, [key]: typed } }))
              }
            />
          ))}
          <NativeSelect
            label={t('form.usable')}
            data={choices}
            value={draft.usable}
            onChange={(event) => {
              const usable = event.currentTarget.value as HostDraft['usable'];
              change((current) => ({ ...current, usable }));
            }}
          />
        </SimpleGrid>
      </Stack>
    </FormSection>
  );
}

interface DeviceProps extends PartProps {
  readonly stored: ParsedHostInput;
}

/** Raw figures of each disk. */
export function Disks({ draft, change, stored }: DeviceProps) {
  const { t } = useTranslation('machine');
  const labels = {
    freeBytes: t('form.free'),
    operationsPerSecond: t('form.iops'),
    throughputBytesPerSecond: t('form.throughput'),
    latencySeconds: t('form.latency'),
  } as const;
  return draft.disks.map((disk, index) => (
    <FormSection key={disk.name} title={t('form.disk', { name: disk.name })}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {(Object.keys(labels) as (keyof typeof labels)[]).map((key) => (
          <HostNumber
            key={key}
            label={labels[key]}
            field={diskFields[key]}
            typed={disk[key]}
            stored={stored.disks[index]?.[key] ?? null}
            onType={(typed) =>
              change((current) => ({
                ...current,
                disks: current.disks.with(index, { ...disk, [key]: typed }),
              }))
            }
          />
        ))}
      </SimpleGrid>
    </FormSection>
  ));
}

/** Raw figures of each network interface. */
export function Nics({ draft, change, stored }: DeviceProps) {
  const { t } = useTranslation('machine');
  const labels = { bitsPerSecond: t('form.speed'), latencySeconds: t('form.latency') } as const;
  return draft.nics.map((nic, index) => (
    <FormSection key={nic.name} title={t('form.nic', { name: nic.name })}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {(Object.keys(labels) as (keyof typeof labels)[]).map((key) => (
          <HostNumber
            key={key}
            label={labels[key]}
            field={nicFields[key]}
            typed={nic[key]}
            stored={stored.nics[index]?.[key] ?? null}
            onType={(typed) =>
              change((current) => ({
                ...current,
                nics: current.nics.with(index, { ...nic, [key]: typed }),
              }))
            }
          />
        ))}
      </SimpleGrid>
    </FormSection>
  ));
}
