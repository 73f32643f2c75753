import { ActionIcon, Burger, Tooltip, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NameDialog } from '../components/name-dialog.tsx';
import icon from './icon.svg';
import { HistoryButtons } from './history-buttons.tsx';
import { ColorSchemeMenu, LanguageSwitch } from './preference-menus.tsx';
import { SavingIndicator } from './saving-indicator.tsx';
import classes from './shell.module.css';
import { useDocument, useDocumentActions } from '../workspace/document.ts';

function ProjectName() {
  const { t } = useTranslation(['shell', 'common']);
  const projectName = useDocument((document) => document?.name ?? null);
  const { updateDocument } = useDocumentActions();
  const [renaming, { open, close }] = useDisclosure(false);
  if (projectName === null) return null;
  return (
    <>
      <Tooltip label={t('common:action.rename')}>
        <UnstyledButton className={classes.projectName ?? ''} onClick={open} fz="sm">
          {projectName}
        </UnstyledButton>
      </Tooltip>
      <NameDialog
        opened={renaming}
        onClose={close}
        title={t('renameProject')}
        submitLabel={t('common:action.rename')}
        initial={projectName}
        onSubmit={(name) => updateDocument((current) => ({ ...current, name }))}
      />
      <SavingIndicator />
    </>
  );
}

interface HeaderProps {
  readonly menuOpened: boolean;
  readonly onMenu: () => void;
  readonly onShortcuts: () => void;
}

/** Product, project and its state on the left; undo, language, colours and help on the right. */
export function Header({ menuOpened, onMenu, onShortcuts }: HeaderProps) {
  const { t } = useTranslation('shell');
  return (
    <div className={classes.header}>
      <Burger
        opened={menuOpened}
        onClick={onMenu}
        hiddenFrom="sm"
        size="sm"
        aria-label={t('menu')}
        aria-expanded={menuOpened}
      />
      <Link href="/" className={classes.brand ?? ''} aria-label={`Isoplan: ${t('page.projects')}`}>
        <img src={icon} alt="" className={classes.mark} />
        Isoplan
      </Link>
      <span className={classes.separator} aria-hidden />
      <div className={classes.crumb}>
        <ProjectName />
      </div>
      <div className={classes.tools}>
        <HistoryButtons />
        <LanguageSwitch />
        <ColorSchemeMenu />
        <Tooltip label={t('shortcuts.open')}>
          <ActionIcon aria-label={t('shortcuts.open')} onClick={onShortcuts} visibleFrom="sm">
            <IconKeyboard size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
