import { Button, FileButton, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconForms, IconPlus, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface AddHostMenuProps {
  readonly onType: () => void;
  readonly onCopyMachine: () => void;
  readonly onFile: (file: File) => void;
}

/** The ways to another host, beside describing it in one line. */
export function AddHostMenu({ onType, onCopyMachine, onFile }: AddHostMenuProps) {
  const { t } = useTranslation('hosts');
  return (
    <FileButton accept=".yaml,.yml,.json" onChange={(file) => file !== null && onFile(file)}>
      {(file) => (
        <Menu width={220}>
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconPlus size={15} />}
              rightSection={<IconChevronDown size={14} />}
            >
              {t('add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconForms size={15} />} onClick={onType}>
              {t('typeIn')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={15} />} onClick={onCopyMachine}>
              {t('copyMachine')}
            </Menu.Item>
            <Menu.Item leftSection={<IconUpload size={15} />} onClick={file.onClick}>
              {t('importFile')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </FileButton>
  );
}
