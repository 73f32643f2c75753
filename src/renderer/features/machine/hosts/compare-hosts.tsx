import { Checkbox, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareHosts } from '../../../../shared/domain/host/host-comparison.ts';
import type { ParsedHostInput } from '../../../../shared/domain/host/host-document.ts';
import { DifferenceTable } from './difference-table.tsx';

/** A host that can be chosen for a comparison, under the name it is listed by. */
export interface NamedHost {
  readonly title: string;
  readonly host: ParsedHostInput;
}

interface CompareHostsProps {
  readonly hosts: readonly NamedHost[];
  /** Place of the host to begin with; null keeps the dialog closed. */
  readonly first: number | null;
  readonly onClose: () => void;
}

function Comparison({
  hosts,
  first,
}: {
  readonly hosts: readonly NamedHost[];
  readonly first: number;
}) {
  const { t } = useTranslation('hosts');
  const [left, setLeft] = useState(first);
  const [right, setRight] = useState(first === 0 ? 1 : 0);
  const [all, setAll] = useState(false);
  const [one, other] = [hosts[left], hosts[right]];
  if (one === undefined || other === undefined) return null;
  const differences = compareHosts(one.host, other.host);
  const visible = all ? differences : differences.filter(({ same }) => !same);
  const choices = hosts.map(({ title }, index) => ({ value: String(index), label: title }));
  return (
    <Stack gap="md">
      <Group grow align="flex-end">
        <NativeSelect
          label={t('compareDialog.left')}
          data={choices}
          value={String(left)}
          onChange={(event) => setLeft(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('compareDialog.right')}
          data={choices}
          value={String(right)}
          onChange={(event) => setRight(Number(event.currentTarget.value))}
        />
      </Group>
      <Checkbox
        label={t('compareDialog.all')}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {visible.length === 0 ? (
        <Text size="sm">{t('compareDialog.same')}</Text>
      ) : (
        <DifferenceTable
          label={t('compareDialog.title')}
          differences={visible}
          left={one.title}
          right={other.title}
        />
      )}
      <Text size="xs" c="dimmed">
        {t('compareDialog.note')}
      </Text>
    </Stack>
  );
}

/** What differs between two hosts, field by field. */
export function CompareHosts({ hosts, first, onClose }: CompareHostsProps) {
  const { t } = useTranslation(['hosts', 'common']);
  return (
    <Modal
      opened={first !== null}
      onClose={onClose}
      title={t('compareDialog.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {first !== null && <Comparison key={first} hosts={hosts} first={first} />}
    </Modal>
  );
}
