import { Button } from '@mantine/core';
import { IconError404, IconFolder, IconMoodSad } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CrashBoundary } from '../components/feedback/crash-boundary.tsx';
import { EmptyState } from '../components/feedback/empty-state.tsx';
import { Page } from '../components/layout/page.tsx';
import { Panel } from '../components/layout/panel.tsx';
import { Pending } from '../components/feedback/pending.tsx';
import { pageAt, type PageName } from '../workspace/pages.ts';
import { screens } from './screens.ts';
import { useProjectId, useRestoring } from '../workspace/document.ts';

interface PlaceholderProps {
  readonly name: PageName;
  readonly children: ReactNode;
}

/** A page that has nothing of its own to show yet: its title, and why. */
function Placeholder({ name, children }: PlaceholderProps) {
  const { t } = useTranslation('shell');
  return <Page title={t(`page.${name}`)}>{children}</Page>;
}

function NoProject() {
  const { t } = useTranslation('common');
  const [, goTo] = useLocation();
  return (
    <Panel>
      <EmptyState
        icon={<IconFolder size={22} />}
        title={t('noProject.title')}
        description={t('noProject.description')}
        actions={<Button onClick={() => goTo('/')}>{t('noProject.action')}</Button>}
      />
    </Panel>
  );
}

function Crashed({ again }: { readonly again: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Page title="Isoplan">
      <Panel>
        <EmptyState
          icon={<IconMoodSad size={22} />}
          title={t('crash.title')}
          description={t('crash.description')}
          actions={<Button onClick={again}>{t('common:action.retry')}</Button>}
        />
      </Panel>
    </Page>
  );
}

function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <Page title="Isoplan">
      <Panel>
        <EmptyState
          icon={<IconError404 size={22} />}
          title={t('notFound.title')}
          description={t('notFound.description')}
        />
      </Panel>
    </Page>
  );
}

function ScreenAt({ path }: { readonly path: string }): ReactNode {
  const projectId = useProjectId();
  const restoring = useRestoring();
  const page = pageAt(path);
  if (page === null) return <NotFound />;
  if (page.needsProject && projectId === null) {
    return <Placeholder name={page.name}>{restoring ? <Pending /> : <NoProject />}</Placeholder>;
  }
  const Screen = screens[page.name];
  const loading = (
    <Placeholder name={page.name}>
      <Pending />
    </Placeholder>
  );
  return (
    <Suspense key={page.name} fallback={loading}>
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
