import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pack } from '../../../shared/packs/pack.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument } from '../../workspace/document.ts';
import { usePlan } from '../../workspace/plan.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import classes from './assumptions.module.css';
import { AuditPanel } from './audit-panel.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { PackPicker } from './pack-picker.tsx';
import { PacksButton } from './packs-dialog.tsx';
import { ParametersPanel } from './parameters-panel.tsx';
import { PathsPanel } from './paths-panel.tsx';
import { PlanAssumptions } from './plan-assumptions.tsx';
import { SamplingPanel } from './sampling-panel.tsx';
import { TablesPanel } from './tables-panel.tsx';
import { ThresholdsPanel } from './thresholds-panel.tsx';
import { Tag } from '../../components/tag.tsx';

const tabs = [
  'parameters',
  'sampling',
  'plan',
  'audit',
  'comparison',
  'paths',
  'tables',
  'coverage',
  'thresholds',
] as const;
type Tab = (typeof tabs)[number];

function TabContent({ tab, pack }: { readonly tab: Tab; readonly pack: Pack }) {
  switch (tab) {
    case 'parameters':
      return <ParametersPanel pack={pack} />;
    case 'sampling':
      return <SamplingPanel pack={pack} />;
    case 'plan':
      return <PlanAssumptions />;
    case 'audit':
      return <AuditPanel pack={pack.id} />;
    case 'comparison':
      return <ComparisonPanel />;
    case 'paths':
      return <PathsPanel pack={pack} />;
    case 'tables':
      return <TablesPanel pack={pack} />;
    case 'coverage':
      return <CoveragePanel coverage={pack.coverage ?? []} />;
    case 'thresholds':
      return <ThresholdsPanel pack={pack} />;
  }
}

/** Counts shown behind the names of tabs, where something of the project is in them. */
function useCounts(pack: Pack): Readonly<Partial<Record<Tab, number>>> {
  const document = useDocument();
  const planQuery = usePlan();
  return {
    parameters: pack.parameters.length,
    ...(planQuery.plan === null
      ? {}
      : { plan: planQuery.plan.assumptions.length, audit: planQuery.plan.audit.findings }),
    ...(document === null
      ? {}
      : {
          thresholds: Object.keys(document.thresholds).length,
          sampling: document.correlations?.length ?? 0,
        }),
  };
}

function PackTabs({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('assumptions');
  const [tab, setTab] = useState<Tab>('parameters');
  const counts = useCounts(pack);
  const shown = tabs.filter((name) => name !== 'coverage' || pack.coverage !== undefined);
  return (
    <Tabs
      value={shown.includes(tab) ? tab : 'parameters'}
      onChange={(value) => setTab((value ?? 'parameters') as Tab)}
      keepMounted={false}
    >
      <Tabs.List>
        {shown.map((name) => {
          const count = counts[name] ?? 0;
          return (
            <Tabs.Tab key={name} value={name} rightSection={count > 0 && <Tag>{count}</Tag>}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {shown.map((name) => (
        <Tabs.Panel key={name} value={name} className={classes.panel ?? ''}>
          <TabContent tab={name} pack={pack} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** What the plan rests on: parameters with their sources, assumptions, contradictions, paths, limits. */
export function AssumptionsScreen() {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  const { pack, failure, isPending, refetch } = useProjectPack();
  const description =
    pack === null
      ? t('description')
      : `${t('description')} ${t('pack', { title: pack.title[language], version: pack.version })}`;
  return (
    <Page
      title={t('title')}
      description={description}
      actions={
        <>
          <PackPicker />
          <PacksButton />
        </>
      }
    >
      {isPending && <Pending />}
      {failure !== null && <FailureAlert failure={failure} onRetry={refetch} />}
      {pack !== null && <PackTabs pack={pack} />}
    </Page>
  );
}
