import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/base/text.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { useClient } from '../../workspace/client.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import classes from './report.module.css';

interface ReportPreviewProps {
  readonly document: ProjectDocument;
  readonly language: Language;
}

/**
 * The report as it will be, in a frame that can run nothing and reach nothing. The host keeps few
 * previews, so an address is never used again after the page was left.
 */
export function ReportPreview({ document, language }: ReportPreviewProps) {
  const { t } = useTranslation('report');
  const client = useClient();
  const query = useQuery({
    queryKey: ['report.preview', language, document] as const,
    queryFn: () => client.invoke('report.preview', { document, language }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const answer = query.data;
  if (answer === undefined) return <Pending label={t('preview.pending')} />;
  if (!answer.ok) {
    return <FailureAlert failure={answer.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <div className={classes.preview} aria-busy={query.isFetching}>
      {query.isFetching && (
        <div className={classes.refresh}>
          <Pending inline label={t('preview.refreshing')} />
        </div>
      )}
      <iframe
        className={classes.frame}
        title={t('preview.title')}
        sandbox=""
        src={answer.value.address}
      />
    </div>
  );
}
