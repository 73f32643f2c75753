import { AppShell, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { loadScreensAhead } from './screens.ts';
import { Routes } from './routes.tsx';
import { StoreNotices } from './store-notices.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import classes from './shell.module.css';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** Moves the focus to the new page, so that the keyboard and a screen reader follow. */
function useFocusOnPage(path: string) {
  const main = useRef<HTMLElement>(null);
  const lastPath = useRef(path);
  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** After the first screen has asked for what it needs. */
const loadAheadDelay = 800;

/** The frame around every page: header, navigation, content. */
export function Shell() {
  const { t } = useTranslation('shell');
  const [path, goTo] = useLocation();
  const main = useFocusOnPage(path);
  const [menuOpened, menu] = useDisclosure(false);
  const [helpOpened, help] = useDisclosure(false);
  useEffect(() => {
    const wait = setTimeout(() => void loadScreensAhead(), loadAheadDelay);
    return () => clearTimeout(wait);
  }, []);
  useShortcuts({ onHelp: help.open, onGo: goTo });
  const skip = () => main.current?.focus();
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !menuOpened } }}
      padding={0}
    >
      <button type="button" className="skip-link" onClick={skip}>
        {t('skipToContent')}
      </button>
      <AppShell.Header className={classes.frame ?? ''}>
        <Header menuOpened={menuOpened} onMenu={menu.toggle} onShortcuts={help.open} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.frame ?? ''} aria-label={t('navigation')}>
        <AppShell.Section grow component={ScrollArea} p="xs">
          <Navigation onFollow={menu.close} />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main ref={main} tabIndex={-1} className={classes.main ?? ''}>
        <StoreNotices />
        <SaveTrouble />
        <Routes />
      </AppShell.Main>
      <ShortcutsDialog opened={helpOpened} onClose={help.close} />
    </AppShell>
  );
}
