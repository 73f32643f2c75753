import { Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackSummary } from '../../../shared/api/contract.ts';
import { groupComparisons, hasEvidence } from '../../../shared/audit/compared-groups.ts';
import type { PackComparison, PackVerdict } from '../../../shared/audit/pack-comparison.ts';
import {
  packVerdicts,
  verdictMeanings,
  verdictTitles,
} from '../../../shared/audit/verdict-words.ts';
import { chartCsv } from '../../../shared/charts/chart-csv.ts';
import { comparisonTable } from '../../../shared/charts/comparison-table.ts';
import { saveFile, textAsBase64 } from '../../api/save-file.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocument, useProjectId } from '../../workspace/document.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { NextPage } from '../../components/next-page.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { useWorkloadChoice } from '../../components/plan-screen/workload-choice.ts';
import classes from './assumptions.module.css';
import { ComparisonGroup } from './comparison-group.tsx';
import { usablePacks } from './choose-pack.ts';

interface ComparisonsProps {
  readonly comparisons: readonly PackComparison[];
}

/** The comparisons quantity by quantity, narrowed to one verdict, or all of them as a file. */
function Comparisons({ comparisons }: ComparisonsProps) {
  const { t } = useTranslation(['assumptions', 'common']);
  const language = useLanguage();
  const [shown, show] = useState<PackVerdict | 'all'>('all');
  const isShown = ({ verdict }: PackComparison): boolean => shown === 'all' || verdict === shown;
  const groups = groupComparisons(comparisons.filter(isShown)).filter(
    (group) => shown !== 'all' || hasEvidence(group),
  );
  const count = (verdict: PackVerdict) =>
    comparisons.filter((one) => one.verdict === verdict).length;
  const save = async () => {
    const saved = await saveFile({
      fileName: `${t('comparison.fileName')}.csv`,
      mediaType: 'text/csv',
      base64: textAsBase64(chartCsv(comparisonTable(comparisons, language))),
    });
    if (!saved.ok) showFailureNotice(saved.error, t('common:action.close'));
  };
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('comparison.filter')}
          value={shown}
          onChange={show}
          data={[
            { value: 'all', label: `${t('common:all')} ${comparisons.length}` },
            ...packVerdicts.map((verdict) => ({
              value: verdict,
              label: `${verdictTitles[verdict][language]} ${count(verdict)}`,
            })),
          ]}
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => void save()}
        >
          {t('comparison.export')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {shown === 'all'
          ? t('comparison.description')
          : `${verdictTitles[shown][language]}: ${verdictMeanings[shown][language]}`}
      </Text>
      <div className={classes.groups}>
        {groups.map((group) => (
          <ComparisonGroup key={group.key} group={group} />
        ))}
      </div>
      {groups.length === 0 && <EmptyState title={t('comparison.nothing')} />}
    </>
  );
}

interface PackChoiceProps {
  readonly label: string;
  readonly packs: readonly PackSummary[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function PackChoice({ label, packs, value, onChange }: PackChoiceProps) {
  const language = useLanguage();
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={packs.map((pack) => ({ value: pack.id, label: pack.title[language] }))}
    />
  );
}

interface ComparedPacksProps {
  readonly packs: readonly PackSummary[];
}

function ComparedPacks({ packs }: ComparedPacksProps) {
  const { t } = useTranslation('assumptions');
  const client = useClient();
  const document = useDocument();
  const projectId = useProjectId();
  const [index] = useWorkloadChoice(projectId ?? '', document?.workloads.length ?? 0);
  const [stated, setStated] = useState(packs[0]?.id ?? '');
  const [evidence, setEvidence] = useState(packs[1]?.id ?? '');
  const question = { document: document as NonNullable<typeof document>, workload: index };
  const { value, failure, isPending, refetch } = useCall(
    client,
    'packs.compare',
    { ...question, stated, evidence },
    document !== null,
  );
  return (
    <>
      <Group align="end">
        <PackChoice
          label={t('comparison.questioned')}
          packs={packs}
          value={stated}
          onChange={setStated}
        />
        <PackChoice
          label={t('comparison.against')}
          packs={packs}
          value={evidence}
          onChange={setEvidence}
        />
      </Group>
      {failure !== null && <FailureAlert failure={failure} onRetry={refetch} />}
      {isPending && <Pending />}
      {value !== null && <Comparisons comparisons={value} />}
    </>
  );
}

/** Where one pack is optimistic or pessimistic beside another: the document beside measurements. */
export function ComparisonPanel() {
  const { t } = useTranslation('assumptions');
  const client = useClient();
  const document = useDocument();
  const { value, failure, refetch } = useCall(client, 'packs.list', {});
  if (failure !== null) return <FailureAlert failure={failure} onRetry={refetch} />;
  if ((document?.workloads.length ?? 0) === 0) {
    return (
      <EmptyState
        title={t('comparison.none')}
        description={t('comparison.noneWhy')}
        actions={<NextPage page="workloads" primary />}
      />
    );
  }
  if (value === null) return <Pending />;
  return <ComparedPacks packs={usablePacks(value)} />;
}
