import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedDecision } from '../../../shared/domain/project/decision-record.ts';
import { readPreference } from '../../workspace/preferences/preferences.ts';
import { useClient } from '../../workspace/client.ts';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { decisionQueries, outdate } from '../../workspace/outdate-queries.ts';

/** Accepts a proposed decision, in the name last given on this machine. */
export function useAcceptance() {
  const { t } = useTranslation('common');
  const client = useClient();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async ({ id, who }: RecordedDecision): Promise<void> => {
    setBusy(true);
    const answer = await client.invoke('decisions.changeStatus', {
      id,
      status: 'accepted',
      who: readPreference('who') ?? who,
    });
    setBusy(false);
    if (!answer.ok) showFailureNotice(answer.error, t('action.close'));
    await outdate(queries, decisionQueries);
  };
  return { busy, run };
}
