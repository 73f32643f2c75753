import { ActionIcon, Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { factKind } from '../../../shared/domain/host/fact-catalogue.ts';
import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import { diskKinds, type DiskKind } from '../../../shared/domain/host/host.ts';
import { FormSection } from '../../components/layout/form-section.tsx';
import { useLanguage } from '../../language/use-language.ts';
import {
  including,
  isNamed,
  toggled,
  withNewDisk,
  withNewNic,
  type DiskDraft,
  type HostDraft,
  type NicDraft,
} from './host-draft.ts';
import { HostNumber } from './host-number.tsx';
import { diskFields, nicFields, type DiskField, type NicField } from './number-field.ts';

interface DeviceProps {
  readonly draft: HostDraft;
  readonly change: (change: (draft: HostDraft) => HostDraft) => void;
  readonly stored: ParsedHostInput;
}

interface NameProps {
  readonly name: string;
  readonly others: readonly { readonly name: string }[];
  readonly onName: (name: string) => void;
}

function DeviceName({ name, others, onName }: NameProps) {
  const { t } = useTranslation('machine');
  return (
    <TextInput
      label={t('form.name')}
      maxLength={200}
      value={name}
      error={isNamed(name, others) ? null : t('form.badName')}
      onChange={(event) => onName(event.currentTarget.value)}
    />
  );
}

function RemoveDevice({
  name,
  onRemove,
}: {
  readonly name: string;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('machine');
  return (
    <ActionIcon variant="subtle" aria-label={t('form.removeDevice', { name })} onClick={onRemove}>
      <IconTrash size={15} />
    </ActionIcon>
  );
}

/** Raw figures of each disk. */
export function Disks({ draft, change, stored }: DeviceProps) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const labels: Readonly<Record<DiskField, string>> = {
    sizeBytes: t('form.size'),
    freeBytes: t('form.free'),
    operationsPerSecond: t('form.iops'),
    throughputBytesPerSecond: t('form.throughput'),
    latencySeconds: t('form.latency'),
  };
  const kinds = diskKinds.map((value) => ({
    value,
    label: factKind('disk.kind')?.values?.[value]?.[language] ?? value,
  }));
  const update = (index: number, disk: DiskDraft) =>
    change((current) => ({ ...current, disks: current.disks.with(index, disk) }));
  return (
    <>
      {draft.disks.map((disk, index) => (
        <FormSection
          key={disk.id}
          title={t('form.disk', { name: disk.name })}
          aside={
            <RemoveDevice
              name={disk.name}
              onRemove={() =>
                change((current) => ({ ...current, disks: current.disks.toSpliced(index, 1) }))
              }
            />
          }
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <DeviceName
              name={disk.name}
              others={draft.disks}
              onName={(name) => update(index, { ...disk, name })}
            />
            <NativeSelect
              label={t('form.kind')}
              data={kinds}
              value={disk.kind}
              onChange={(event) =>
                update(index, { ...disk, kind: event.currentTarget.value as DiskKind })
              }
            />
            {(Object.keys(labels) as DiskField[]).map((key) => (
              <HostNumber
                key={key}
                label={labels[key]}
                field={diskFields[key]}
                typed={disk.figures[key]}
                stored={disk.origin === null ? null : (stored.disks[disk.origin]?.[key] ?? null)}
                onType={(typed) =>
                  update(index, {
                    ...disk,
                    figures: { ...disk.figures, [key]: typed },
                    locked: including(disk.locked, key),
                  })
                }
                lock={{
                  locked: disk.locked.includes(key),
                  onToggle: () => update(index, { ...disk, locked: toggled(disk.locked, key) }),
                }}
              />
            ))}
          </SimpleGrid>
        </FormSection>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={15} />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => change(withNewDisk)}
      >
        {t('form.addDisk')}
      </Button>
    </>
  );
}

/** Raw figures of each network interface. */
export function Nics({ draft, change, stored }: DeviceProps) {
  const { t } = useTranslation('machine');
  const labels: Readonly<Record<NicField, string>> = {
    bitsPerSecond: t('form.speed'),
    latencySeconds: t('form.latency'),
  };
  const update = (index: number, nic: NicDraft) =>
    change((current) => ({ ...current, nics: current.nics.with(index, nic) }));
  return (
    <>
      {draft.nics.map((nic, index) => (
        <FormSection
          key={nic.id}
          title={t('form.nic', { name: nic.name })}
          aside={
            <RemoveDevice
              name={nic.name}
              onRemove={() =>
                change((current) => ({ ...current, nics: current.nics.toSpliced(index, 1) }))
              }
            />
          }
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <DeviceName
              name={nic.name}
              others={draft.nics}
              onName={(name) => update(index, { ...nic, name })}
            />
            {(Object.keys(labels) as NicField[]).map((key) => (
              <HostNumber
                key={key}
                label={labels[key]}
                field={nicFields[key]}
                typed={nic.figures[key]}
                stored={nic.origin === null ? null : (stored.nics[nic.origin]?.[key] ?? null)}
                onType={(typed) =>
                  update(index, {
                    ...nic,
                    figures: { ...nic.figures, [key]: typed },
                    locked: including(nic.locked, key),
                  })
                }
                lock={{
                  locked: nic.locked.includes(key),
                  onToggle: () => update(index, { ...nic, locked: toggled(nic.locked, key) }),
                }}
              />
            ))}
          </SimpleGrid>
        </FormSection>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={15} />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => change(withNewNic)}
      >
        {t('form.addNic')}
      </Button>
    </>
  );
}
