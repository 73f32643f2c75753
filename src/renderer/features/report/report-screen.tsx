import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Language } from '../../../shared/base/text.ts';
import { pageNamed } from '../../workspace/pages.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument } from '../../workspace/document.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { ExportPanel } from './export-panel.tsx';
import { ReportPreview } from './report-preview.tsx';
import classes from './report.module.css';

const settleDelay = 400;

function NothingToReport() {
  const { t } = useTranslation(['report', 'plan']);
  return (
    <EmptyState
      icon={<IconListDetails size={22} />}
      title={t('plan:noWorkload.title')}
      description={t('empty')}
      actions={
        <Button component={Link} href={pageNamed('workloads').path}>
          {t('plan:noWorkload.action')}
        </Button>
      }
    />
  );
}

/** The decision report: read here, taken along as a file. */
export function ReportScreen() {
  const { t } = useTranslation('report');
  const document = useDocument();
  const language = useLanguage();
  const [chosen, choose] = useState<Language | null>(null);
  const [settled] = useDebouncedValue(document, settleDelay, { leading: true });
  const reportLanguage = chosen ?? language;
  const empty = document === null || document.workloads.length === 0;
  return (
    <Page title={t('title')} description={t('description')}>
      {empty || settled === null ? (
        <NothingToReport />
      ) : (
        <div className={classes.columns}>
          <ReportPreview document={settled} language={reportLanguage} />
          <ExportPanel language={reportLanguage} onLanguage={choose} disabled={empty} />
        </div>
      )}
    </Page>
  );
}
