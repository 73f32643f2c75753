import { ActionIcon, Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { factKind } from '../../../shared/domain/host/fact-catalogue.ts';
import { deviceRoleWords } from '../../../shared/domain/host/host-fields.ts';
import {
  deviceRoles,
  diskKinds,
  type DeviceRole,
  type DiskKind,
} from '../../../shared/domain/host/host.ts';
import { FormSection } from '../../components/layout/form-section.tsx';
import { inputOrder } from '../../components/layout/input-order.ts';
import { useLanguage } from '../../language/use-language.ts';
import {
  including,
  isNamed,
  toggled,
  withNewDisk,
  withNewNic,
  type DeviceDraft,
  type DiskDraft,
  type HostDraft,
  type NicDraft,
} from './host-draft.ts';
import { HostNumber } from './host-number.tsx';
import {
  diskFields,
  nicFields,
  type DiskField,
  type NicField,
  type NumberField,
} from './number-field.ts';

interface DeviceProps {
  readonly draft: HostDraft;
  readonly change: (change: (draft: HostDraft) => HostDraft) => void;
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

interface RoleChoiceProps {
  readonly role: DeviceRole | '';
  /** What happens where no device has a role. */
  readonly hint: string;
  readonly onRole: (role: DeviceRole | '') => void;
}

/** What a device is kept for: only those for workloads are planned on. */
function RoleChoice({ role, hint, onRole }: RoleChoiceProps) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const roles = deviceRoles.map((value) => ({ value, label: deviceRoleWords[value][language] }));
  return (
    <NativeSelect
      label={t('form.role')}
      description={hint}
      inputWrapperOrder={inputOrder}
      data={[{ value: '', label: t('form.noRole') }, ...roles]}
      value={role}
      onChange={(event) => onRole(event.currentTarget.value as DeviceRole | '')}
    />
  );
}

interface DeviceRowsProps<Field extends string, Device extends DeviceDraft<Field>> {
  readonly devices: readonly Device[];
  readonly titleOf: (name: string) => string;
  /** The figures in the order they are shown in. */
  readonly labels: Readonly<Record<Field, string>>;
  readonly fields: Readonly<Record<Field, NumberField>>;
  readonly onChange: (change: (devices: readonly Device[]) => readonly Device[]) => void;
  /** Fields of this kind of device beside its figures. */
  readonly more?: (device: Device, update: (device: Device) => void) => ReactNode;
  readonly addLabel: string;
  readonly onAdd: () => void;
}

/** Devices of one kind, each with its name and raw figures; one can be added and each removed. */
function DeviceRows<Field extends string, Device extends DeviceDraft<Field>>(
  props: DeviceRowsProps<Field, Device>,
) {
  const { devices, titleOf, labels, fields, onChange, more, addLabel, onAdd } = props;
  return (
    <>
      {devices.map((device, index) => {
        const update = (changed: Device) => onChange((current) => current.with(index, changed));
        return (
          <FormSection
            key={device.id}
            title={titleOf(device.name)}
            aside={
              <RemoveDevice
                name={device.name}
                onRemove={() => onChange((current) => current.toSpliced(index, 1))}
              />
            }
          >
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <DeviceName
                name={device.name}
                others={devices}
                onName={(name) => update({ ...device, name })}
              />
              {more?.(device, update)}
              {(Object.keys(labels) as Field[]).map((key) => (
                <HostNumber
                  key={key}
                  label={labels[key]}
                  field={fields[key]}
                  typed={device.figures[key]}
                  onType={(typed) =>
                    update({
                      ...device,
                      figures: { ...device.figures, [key]: typed },
                      locked: including(device.locked, key),
                    })
                  }
                  lock={{
                    locked: device.locked.includes(key),
                    onToggle: () => update({ ...device, locked: toggled(device.locked, key) }),
                  }}
                />
              ))}
            </SimpleGrid>
          </FormSection>
        );
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={15} />}
        style={{ alignSelf: 'flex-start' }}
        onClick={onAdd}
      >
        {addLabel}
      </Button>
    </>
  );
}

/** Raw figures of each disk. */
export function Disks({ draft, change }: DeviceProps) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const kinds = diskKinds.map((value) => ({
    value,
    label: factKind('disk.kind')?.values?.[value]?.[language] ?? value,
  }));
  return (
    <DeviceRows<DiskField, DiskDraft>
      devices={draft.disks}
      titleOf={(name) => t('form.disk', { name })}
      labels={{
        freeBytes: t('form.free'),
        operationsPerSecond: t('form.iops'),
        throughputBytesPerSecond: t('form.throughput'),
        latencySeconds: t('form.latency'),
      }}
      fields={diskFields}
      onChange={(changeDisks) =>
        change((current) => ({ ...current, disks: changeDisks(current.disks) }))
      }
      more={(disk, update) => (
        <>
          <NativeSelect
            label={t('form.kind')}
            data={kinds}
            value={disk.kind}
            onChange={(event) => update({ ...disk, kind: event.currentTarget.value as DiskKind })}
          />
          <RoleChoice
            role={disk.role}
            hint={t('form.diskRole')}
            onRole={(role) => update({ ...disk, role })}
          />
        </>
      )}
      addLabel={t('form.addDisk')}
      onAdd={() => change(withNewDisk)}
    />
  );
}

/** Raw figures of each network interface. */
export function Nics({ draft, change }: DeviceProps) {
  const { t } = useTranslation(['machine', 'common']);
  return (
    <DeviceRows<NicField, NicDraft>
      devices={draft.nics}
      titleOf={(name) => t('form.nic', { name })}
      labels={{ bitsPerSecond: t('form.speed'), latencySeconds: t('form.latency') }}
      fields={nicFields}
      onChange={(changeNics) =>
        change((current) => ({ ...current, nics: changeNics(current.nics) }))
      }
      more={(nic, update) => (
        <>
          <NativeSelect
            label={t('form.virtual')}
            data={[
              { value: '', label: t('common:unknown') },
              { value: 'no', label: t('form.physical') },
              { value: 'yes', label: t('form.virtualNic') },
            ]}
            value={nic.virtual}
            onChange={(event) =>
              update({ ...nic, virtual: event.currentTarget.value as NicDraft['virtual'] })
            }
          />
          <RoleChoice
            role={nic.role}
            hint={t('form.nicRole')}
            onRole={(role) => update({ ...nic, role })}
          />
        </>
      )}
      addLabel={t('form.addNic')}
      onAdd={() => change(withNewNic)}
    />
  );
}
