import { Button, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { workloadClasses, type WorkloadClass } from '../../../shared/domain/workload/workload.ts';
import { useSingleKeyListener } from '../../workspace/single-keys.ts';
import { useLanguage } from '../../language/use-language.ts';
import { presetSize } from './class-text.ts';
import { inheritedWorkload } from './form/inherited.ts';

interface AddMenuProps {
  readonly onAdd: (workloadClass: WorkloadClass) => void;
  readonly onBlank: () => void;
}

/** Adds a workload of a class, or opens an empty form. `n` opens the menu. */
export function AddMenu({ onAdd, onBlank }: AddMenuProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  const [opened, menu] = useDisclosure(false);
  useSingleKeyListener((key) => {
    if (key === 'n') menu.open();
    return key === 'n';
  });
  return (
    <Menu opened={opened} onChange={(open) => (open ? menu.open() : menu.close())} width={320}>
      <Menu.Target>
        <Button
          leftSection={<IconPlus size={15} aria-hidden />}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          {t('add.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('add.fromClass')}</Menu.Label>
        {workloadClasses.map((name) => (
          <Menu.Item
            key={name}
            onClick={() => onAdd(name)}
            rightSection={
              <Text size="xs" c="dimmed">
                {presetSize(inheritedWorkload(name, ''), language)}
              </Text>
            }
          >
            {t(`common:workloadClass.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={onBlank}>
          {t('add.blank')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
