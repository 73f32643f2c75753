import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGavel } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Failure } from '../../../shared/base/failure.ts';
import type {
  DecisionInput,
  RecordedDecision,
} from '../../../shared/domain/project/decision-record.ts';
import { pageNamed } from '../../workspace/pages.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocumentActions, useProjectId } from '../../workspace/document.ts';
import { usePlan } from '../../workspace/plan.ts';
import { FailureAlert } from '../feedback/failure-alert.tsx';
import { showNotice } from '../feedback/notice.tsx';
import { DecisionForm } from './decision-form.tsx';
import { decisionQueries, outdate } from '../../workspace/outdate-queries.ts';

/** Puts a decision on record, bound to the state that is on the screen. */
function useRecording(onDone: () => void) {
  const { t } = useTranslation(['decisions', 'common']);
  const client = useClient();
  const { saveNow } = useDocumentActions();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = useProjectId() ?? '';
  async function send(decision: DecisionInput): Promise<Failure | null> {
    await saveNow();
    const read = await client.invoke('projects.read', { id });
    if (!read.ok) return read.error;
    const { revision } = read.value;
    const recorded = await client.invoke('decisions.record', { project: id, revision, decision });
    if (!recorded.ok) return recorded.error;
    await outdate(queries, decisionQueries);
    showNotice(t('recorded', { number: recorded.value.number }), t('common:action.close'));
    return null;
  }
  const record = async (decision: DecisionInput): Promise<void> => {
    setBusy(true);
    const failed = await send(decision);
    setBusy(false);
    setFailure(failed);
    if (failed !== null) return;
    onDone();
    goTo(pageNamed('decisions').path);
  };
  return { busy, failure, record };
}

interface RecordDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The decision the new one takes the place of. */
  readonly superseded?: RecordedDecision | null;
}

/** The form for a decision, in a dialog. */
export function RecordDialog({ opened, onClose, superseded = null }: RecordDialogProps) {
  const { t } = useTranslation(['decisions', 'common']);
  const planQuery = usePlan();
  const { plan } = planQuery;
  const { busy, failure, record } = useRecording(onClose);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        superseded === null ? t('form.title') : t('form.supersede', { number: superseded.number })
      }
      size="62rem"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {failure !== null && <FailureAlert title={t('form.failed')} failure={failure} />}
      {plan === null ? (
        <Text size="sm">{t('form.noPlan')}</Text>
      ) : (
        <DecisionForm
          plan={plan}
          superseded={superseded}
          busy={busy}
          onCancel={onClose}
          onSubmit={(decision) => void record(decision)}
        />
      )}
    </Modal>
  );
}

/** The button that opens the form; shown wherever results are. */
export function RecordDecision() {
  const { t } = useTranslation('decisions');
  const planQuery = usePlan();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconGavel size={15} aria-hidden />}
        disabled={planQuery.plan === null || planQuery.isStale}
        onClick={dialog.open}
      >
        {t('record')}
      </Button>
      <RecordDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
