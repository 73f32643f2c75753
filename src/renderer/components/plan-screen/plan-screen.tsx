import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Plan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { pageNamed } from '../../workspace/pages.ts';
import { useDocument, useProjectId } from '../../workspace/document.ts';
import { usePlan } from '../../workspace/plan.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { FailureAlert } from '../feedback/failure-alert.tsx';
import { Page } from '../layout/page.tsx';
import { Pending } from '../feedback/pending.tsx';
import classes from './plan-screen.module.css';
import { useWorkloadChoice } from './workload-choice.ts';
import { WorkloadPicker } from './workload-picker.tsx';

/** What a result screen shows: the plan, and the workload looked at. */
export interface PlanView {
  readonly plan: Plan;
  readonly workload: WorkloadPlan;
  readonly index: number;
}

interface PlanScreenProps {
  readonly title: string;
  readonly description: string;
  /** Controls after the workload picker, shown with the plan. */
  readonly actions?: ReactNode;
  readonly children: (view: PlanView) => ReactNode;
}

function NoWorkload() {
  const { t } = useTranslation('plan');
  return (
    <EmptyState
      icon={<IconListDetails size={22} />}
      title={t('noWorkload.title')}
      description={t('noWorkload.description')}
      actions={
        <Button component={Link} href={pageNamed('workloads').path}>
          {t('noWorkload.action')}
        </Button>
      }
    />
  );
}

function Failed() {
  const { t } = useTranslation('plan');
  const planQuery = usePlan();
  if (planQuery.failure === null) return null;
  return (
    <FailureAlert
      title={t('failed')}
      failure={planQuery.failure}
      onRetry={planQuery.refetch}
      actions={
        <Button component={Link} href={pageNamed('workloads').path} variant="default">
          {t('checkWorkloads')}
        </Button>
      }
    />
  );
}

/** Says that what is shown is a moment old; the space is kept, so that nothing jumps. */
function StaleLine() {
  const { t } = useTranslation('plan');
  const { isStale, progress } = usePlan();
  return (
    <div className={classes.stale} role="status" data-stale={isStale || undefined}>
      {isStale && (
        <span className={classes.words}>{progress ? t('computed', progress) : t('stale')}</span>
      )}
    </div>
  );
}

/**
 * The frame of every screen that shows the plan: it says when there is nothing to plan, when the
 * plan is being computed or cannot be, and when the one shown is out of date.
 */
export function PlanScreen({ title, description, actions, children }: PlanScreenProps) {
  const { t } = useTranslation('plan');
  const projectId = useProjectId();
  const empty = useDocument((document) => (document?.workloads.length ?? 0) === 0);
  const planQuery = usePlan();
  const { plan, isPending, isStale } = planQuery;
  const count = plan?.workloads.length ?? 0;
  const [index, pick] = useWorkloadChoice(projectId ?? '', count);
  const workload = plan?.workloads[index];
  const hasResult = !empty && plan !== null && workload !== undefined;
  return (
    <Page
      title={title}
      description={description}
      actions={
        hasResult && (
          <>
            {count > 1 && (
              <WorkloadPicker
                names={plan.workloads.map((one) => one.name)}
                index={index}
                onPick={pick}
              />
            )}
            {actions}
          </>
        )
      }
    >
      {empty && <NoWorkload />}
      {!empty && isPending && <Pending label={t('pending')} />}
      {!empty && <Failed />}
      {hasResult && (
        <div className={classes.content} aria-busy={isStale}>
          <StaleLine />
          {children({ plan, workload, index })}
        </div>
      )}
    </Page>
  );
}
