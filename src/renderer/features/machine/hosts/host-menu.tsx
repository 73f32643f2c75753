import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsDiff,
  IconCopy,
  IconDotsVertical,
  IconDownload,
  IconPencil,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HostEntry } from './host-entry.ts';

interface HostMenuProps {
  readonly entry: HostEntry;
  /** There is another host to compare with. */
  readonly comparable: boolean;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onReprobe: () => void;
  readonly onCompare: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a host, behind one button of its row. This machine is only copied. */
export function HostMenu(props: HostMenuProps) {
  const { t } = useTranslation('hosts');
  const { entry } = props;
  const kept = entry.index !== null;
  return (
    <Menu width={250}>
      <Menu.Target>
        <ActionIcon aria-label={t('moreFor', { name: entry.title })}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kept && (
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={props.onEdit}>
            {t('edit')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={props.onDuplicate}>
          {t(kept ? 'duplicate' : 'copyMachine')}
        </Menu.Item>
        {kept && (
          <Menu.Item leftSection={<IconRefresh size={15} />} onClick={props.onReprobe}>
            {t('reprobe')}
          </Menu.Item>
        )}
        {props.comparable && (
          <Menu.Item leftSection={<IconArrowsDiff size={15} />} onClick={props.onCompare}>
            {t('compare')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDownload size={15} />} onClick={props.onExport}>
          {t('export')}
        </Menu.Item>
        {kept && (
          <>
            <Menu.Divider />
            <Menu.Item
              c="var(--isoplan-bad)"
              leftSection={<IconTrash size={15} />}
              onClick={props.onRemove}
            >
              {t('remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
