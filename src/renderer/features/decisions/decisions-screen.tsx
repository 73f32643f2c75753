import { SegmentedControl } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedDecision } from '../../../shared/domain/project/decision-record.ts';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { useProject } from '../../workspace/document.ts';
import {
  ComparisonDrawer,
  type ComparedRevisions,
} from '../../components/comparison/comparison-drawer.tsx';
import { RecordDecision, RecordDialog } from '../../components/decision/record-decision.tsx';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { DecisionCard } from './decision-card.tsx';

type Shown = 'standing' | 'all';

function None() {
  const { t } = useTranslation('decisions');
  return (
    <Panel>
      <EmptyState
        icon={<IconGavel size={22} />}
        title={t('none.title')}
        description={t('none.description')}
        actions={<RecordDecision />}
      />
    </Panel>
  );
}

interface ListProps {
  readonly decisions: readonly RecordedDecision[];
}

function Decisions({ decisions }: ListProps) {
  const { t } = useTranslation('decisions');
  const client = useClient();
  const project = useProject();
  const id = project?.id ?? '';
  const review = useCall(client, 'decisions.review', { project: id });
  const { refetch } = review;
  useEffect(refetch, [refetch, project?.revision, decisions]);
  const [shown, setShown] = useState<Shown>('standing');
  const [superseding, setSuperseding] = useState<RecordedDecision | null>(null);
  const [compared, setCompared] = useState<ComparedRevisions | null>(null);
  const listed = decisions.filter((one) => shown === 'all' || one.status !== 'superseded');
  return (
    <>
      {listed.length < decisions.length || shown === 'all' ? (
        <div>
          <SegmentedControl
            aria-label={t('show.label')}
            value={shown}
            onChange={setShown}
            data={(['standing', 'all'] as const).map((value) => ({
              value,
              label: t(`show.${value}`),
            }))}
          />
        </div>
      ) : null}
      {review.failure !== null && (
        <FailureAlert title={t('reviewFailed')} failure={review.failure} onRetry={refetch} />
      )}
      {listed.map((decision) => (
        <DecisionCard
          key={decision.id}
          decision={decision}
          review={review.value?.find((one) => one.decision.id === decision.id) ?? null}
          reviewing={review.isPending}
          supersededBy={decisions.find(({ supersedes }) => supersedes === decision.id) ?? null}
          onSupersede={() => setSuperseding(decision)}
          onCompare={() =>
            setCompared({ from: decision.basis.revision, to: project?.revision ?? 1 })
          }
        />
      ))}
      <RecordDialog
        opened={superseding !== null}
        superseded={superseding}
        onClose={() => setSuperseding(null)}
      />
      <ComparisonDrawer compared={compared} onClose={() => setCompared(null)} />
    </>
  );
}

/** What was decided, on which results, whether they still stand, and when to look again. */
export function DecisionsScreen() {
  const { t } = useTranslation('decisions');
  const client = useClient();
  const project = useProject();
  const list = useCall(client, 'decisions.list', { project: project?.id ?? '' });
  const { refetch } = list;
  useEffect(refetch, [refetch, project?.revision]);
  const any = (list.value?.length ?? 0) > 0;
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={any ? <RecordDecision /> : undefined}
    >
      {list.isPending && <Pending />}
      {list.failure !== null && <FailureAlert failure={list.failure} onRetry={refetch} />}
      {list.value !== null && !any && <None />}
      {list.value !== null && any && <Decisions decisions={list.value} />}
    </Page>
  );
}
