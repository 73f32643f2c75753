import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconBookmark, IconGitCompare, IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Revision } from '../../../shared/domain/project/project-history.ts';
import { useDocumentActions, useProject } from '../../workspace/document.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { NameDialog } from '../../components/name-dialog.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import {
  ComparisonDrawer,
  type ComparedRevisions,
} from '../../components/comparison/comparison-drawer.tsx';
import { HistoryTable } from './history-table.tsx';
import { useHistory, type HistoryView } from './use-history.ts';
import { useHistoryActions } from './use-history-actions.ts';

type Shown = 'all' | 'named';

const pageSize = 50;
const largestPage = 1000;

/** Named states may lie far back, so all of the history is read to list them. */
function useShownHistory(shown: Shown): HistoryView {
  const history = useHistory(shown === 'all' ? pageSize : largestPage);
  const { hasMore, isFetching, more } = history;
  const readOn = shown === 'named' && hasMore && !isFetching;
  useEffect(() => {
    if (readOn) more();
  }, [readOn, more]);
  const named = history.revisions.filter(({ snapshots }) => snapshots.length > 0);
  return shown === 'all' ? history : { ...history, revisions: named };
}

/** At most two are picked: a third one takes the place of the one picked first. */
function withPick(picked: readonly number[], number: number): readonly number[] {
  if (picked.includes(number)) return picked.filter((one) => one !== number);
  return [...picked, number].slice(-2);
}

function NoneNamed() {
  const { t } = useTranslation('history');
  return (
    <EmptyState
      icon={<IconBookmark size={22} />}
      title={t('noneNamed.title')}
      description={t('noneNamed.description')}
    />
  );
}

function History({ onCompare }: { readonly onCompare: (pair: ComparedRevisions) => void }) {
  const { t } = useTranslation('history');
  const project = useProject();
  const [shown, setShown] = useState<Shown>('all');
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [naming, setNaming] = useState<Revision | null>(null);
  const history = useShownHistory(shown);
  const actions = useHistoryActions();
  const [from = 0, to = 0] = picked.toSorted((left, right) => left - right);
  const current = project?.revision ?? 0;
  return (
    <Panel
      title={t('revisions')}
      flush
      actions={
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('show.label')}
            value={shown}
            onChange={(value) => setShown(value)}
            data={[
              { value: 'all', label: t('show.all') },
              { value: 'named', label: t('show.named') },
            ]}
          />
          <Button
            variant="default"
            leftSection={<IconGitCompare size={15} aria-hidden />}
            disabled={picked.length < 2}
            onClick={() => onCompare({ from, to })}
          >
            {picked.length < 2 ? t('comparePicked') : t('compareTwo', { from, to })}
          </Button>
        </Group>
      }
    >
      {history.isPending && <Pending />}
      {history.failure !== null && (
        <FailureAlert failure={history.failure} onRetry={history.refetch} />
      )}
      {shown === 'named' && !history.hasMore && history.revisions.length === 0 && <NoneNamed />}
      {history.revisions.length > 0 && (
        <HistoryTable
          history={history}
          current={current}
          picked={picked}
          onPick={(number) => setPicked((before) => withPick(before, number))}
          onName={setNaming}
          onUnname={(name) => void actions.unname(name)}
          onReturn={(revision) => void actions.returnTo(revision)}
          onCompare={(number) => onCompare({ from: number, to: current })}
        />
      )}
      <NameDialog
        opened={naming !== null}
        onClose={() => setNaming(null)}
        title={t('nameTitle', { number: naming?.number ?? 0 })}
        submitLabel={t('name')}
        initial=""
        onSubmit={(name) => naming !== null && void actions.name(naming.number, name)}
      />
    </Panel>
  );
}

/** Every state the project ever had: what changed, named states, comparison and return. */
export function HistoryScreen() {
  const { t } = useTranslation('history');
  const project = useProject();
  const { saveNow } = useDocumentActions();
  const actions = useHistoryActions();
  const [compared, setCompared] = useState<ComparedRevisions | null>(null);
  const [naming, setNaming] = useState(false);
  useEffect(() => void saveNow(), [saveNow]);
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <Button
          leftSection={<IconBookmark size={15} aria-hidden />}
          onClick={() => setNaming(true)}
        >
          {t('nameCurrent')}
        </Button>
      }
    >
      {project === null ? (
        <EmptyState icon={<IconHistory size={22} />} title={t('title')} />
      ) : (
        <History key={project.id} onCompare={setCompared} />
      )}
      <ComparisonDrawer compared={compared} onClose={() => setCompared(null)} />
      <NameDialog
        opened={naming}
        onClose={() => setNaming(false)}
        title={t('nameCurrent')}
        submitLabel={t('name')}
        initial=""
        onSubmit={(name) => void actions.nameCurrent(name)}
      />
    </Page>
  );
}
