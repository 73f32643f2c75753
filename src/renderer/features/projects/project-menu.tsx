import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDotsVertical,
  IconDownload,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from './use-project-actions.ts';

interface ProjectMenuProps {
  readonly name: string;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly onRemove: () => void;
}

const formats = ['yaml', 'json', 'bundle'] as const;

/** Rename, duplicate, export and delete, behind one button of the row. */
export function ProjectMenu(props: ProjectMenuProps) {
  const { t } = useTranslation(['projects', 'common']);
  return (
    <Menu width={270}>
      <Menu.Target>
        <ActionIcon aria-label={t('moreFor', { name: props.name })}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} />} onClick={props.onRename}>
          {t('common:action.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={props.onDuplicate}>
          {t('common:action.duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('exportTitle')}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            leftSection={<IconDownload size={15} />}
            onClick={() => props.onExport(format)}
          >
            {t(`exportAs.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          c="var(--isoplan-bad)"
          leftSection={<IconTrash size={15} />}
          onClick={props.onRemove}
        >
          {t('common:action.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
