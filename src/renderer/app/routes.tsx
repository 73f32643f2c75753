import { Button } from '@mantine/core';
import { IconError404, IconFolder, IconMoodSad } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CrashBoundary } from '../components/crash-boundary.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Pending } from '../components/pending.tsx';
import { pageAt } from './pages.ts';
import { screens } from './screens.ts';
import { useWorkspace } from './workspace.tsx';

function NoProject() {
  const { t } = useTranslation('common');
  const [, goTo] = useLocation();
  return (
    <EmptyState
      icon={<IconFolder size={22} />}
      title={t('noProject.title')}
      description={t('noProject.description')}
      actions={<Button onClick={() => goTo('/')}>{t('noProject.action')}</Button>}
    />
  );
}

function Crashed({ again }: { readonly again: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <EmptyState
      icon={<IconMoodSad size={22} />}
      title={t('crash.title')}
      description={t('crash.description')}
      actions={<Button onClick={again}>{t('common:action.retry')}</Button>}
    />
  );
}

function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      icon={<IconError404 size={22} />}
      title={t('notFound.title')}
      description={t('notFound.description')}
    />
  );
}

function ScreenAt({ path }: { readonly path: string }): ReactNode {
  const { document, restoring } = useWorkspace();
  const page = pageAt(path);
  if (page === null) return <NotFound />;
  if (page.needsProject && document === null) return restoring ? <Pending /> : <NoProject />;
  const Screen = screens[page.name];
  return (
    <Suspense fallback={<Pending />}>
      <Screen />
    </Suspense>
  );
}

/** The screen of the address. */
export function Routes() {
  const [path] = useLocation();
  return (
    <CrashBoundary resetOn={path} Fallback={Crashed}>
      <ScreenAt path={path} />
    </CrashBoundary>
  );
}
