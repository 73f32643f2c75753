import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface RowButtonsProps {
  readonly name: string;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** Duplicate and delete, at the end of a row. */
export function RowButtons({ name, onDuplicate, onRemove }: RowButtonsProps) {
  const { t } = useTranslation(['workloads', 'common']);
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      <Tooltip label={t('common:action.duplicate')}>
        <ActionIcon aria-label={t('duplicateNamed', { name })} onClick={onDuplicate}>
          <IconCopy size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('common:action.delete')}>
        <ActionIcon aria-label={t('deleteNamed', { name })} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
