import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBookmark,
  IconBookmarkOff,
  IconDotsVertical,
  IconGitCompare,
  IconRestore,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Revision } from '../../../shared/domain/project/project-history.ts';

interface RevisionMenuProps {
  readonly revision: Revision;
  readonly isCurrent: boolean;
  readonly onName: () => void;
  readonly onUnname: (name: string) => void;
  readonly onReturn: () => void;
  readonly onCompare: () => void;
}

/** What can be done with one revision, behind one button of its row. */
export function RevisionMenu(props: RevisionMenuProps) {
  const { t } = useTranslation('history');
  const { revision, isCurrent } = props;
  return (
    <Menu width={260}>
      <Menu.Target>
        <ActionIcon aria-label={t('moreFor', { number: revision.number })}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRestore size={15} />}
          disabled={isCurrent}
          onClick={props.onReturn}
        >
          {t('returnTo')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconGitCompare size={15} />}
          disabled={isCurrent}
          onClick={props.onCompare}
        >
          {t('compareCurrent')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconBookmark size={15} />} onClick={props.onName}>
          {t('nameThis')}
        </Menu.Item>
        {revision.snapshots.map((name) => (
          <Menu.Item
            key={name}
            leftSection={<IconBookmarkOff size={15} />}
            onClick={() => props.onUnname(name)}
          >
            {t('unname', { name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
