import { Button, List, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ConclusionSummary,
  FigureChange,
  PlanComparison,
  WorkloadComparison,
} from '../../../shared/plan/comparison/plan-comparison.ts';
import { formatFigure, formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../layout/panel.tsx';
import { SideScroll } from '../layout/side-scroll.tsx';
import { Tag } from '../tag.tsx';

interface Numbers {
  readonly from: number;
  readonly to: number;
}

function useConclusionText(): (summary: ConclusionSummary | null) => string {
  const { t } = useTranslation(['history', 'plan', 'firmness']);
  const language = useLanguage();
  return (summary) => {
    if (summary === null) return '–';
    const name = summary.recommendationName?.[language] ?? t('comparison.nobody');
    const grade = summary.robustness === 'too-close' ? null : summary.robustness;
    const verdict = [
      t(`plan:verdict.${summary.verdict}`),
      ...(grade === null ? [] : [t(`firmness:grade.${grade}`)]),
    ].join(language === 'zh' ? '，' : ', ');
    const share =
      summary.confidence === null
        ? ''
        : ` ${formatQuantity(summary.confidence, 'percent', language)}`;
    return language === 'zh' ? `${name}（${verdict}${share}）` : `${name} (${verdict}${share})`;
  };
}

function Verdicts({ workloads, from, to }: Numbers & Pick<PlanComparison, 'workloads'>) {
  const { t } = useTranslation(['history', 'plan']);
  const conclusion = useConclusionText();
  const label = t('comparison.verdicts');
  return (
    <SideScroll label={label} minWidth={560}>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('plan:workload')}</Table.Th>
            <Table.Th>{t('comparison.revision', { number: from })}</Table.Th>
            <Table.Th>{t('comparison.revision', { number: to })}</Table.Th>
            <Table.Th>{t('comparison.effect')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {workloads.map((one) => (
            <Table.Tr key={one.name}>
              <Table.Td>{one.name}</Table.Td>
              <Table.Td>{conclusion(one.before)}</Table.Td>
              <Table.Td>{conclusion(one.after)}</Table.Td>
              <Table.Td>
                <Effect one={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SideScroll>
  );
}

function Effect({ one }: { readonly one: WorkloadComparison }) {
  const { t } = useTranslation('history');
  if (one.kind !== 'kept') return <Tag tone="info">{t(`comparison.kind.${one.kind}`)}</Tag>;
  if (one.recommendationChanged) return <Tag tone="bad">{t('comparison.otherWinner')}</Tag>;
  if (one.verdictChanged || one.robustnessChanged)
    return <Tag tone="warn">{t('comparison.otherVerdict')}</Tag>;
  return <Tag>{t('comparison.sameVerdict')}</Tag>;
}

const firstShown = 20;

function middle(estimate: FigureChange['before']): number | null {
  return estimate === null || typeof estimate === 'number' ? estimate : estimate.p50;
}

/** By how much a figure changed: shares by their difference, others in relation to what they were. */
function changeOf({ unit, before, after, relativeChange }: FigureChange): number | null {
  if (unit !== 'percent') return relativeChange;
  const [then, now] = [middle(before), middle(after)];
  return then === null || now === null ? null : now - then;
}

/** The largest change first; one that cannot be told at the end. */
function bySize(changes: readonly FigureChange[]): readonly FigureChange[] {
  const size = (change: FigureChange): number => Math.abs(changeOf(change) ?? 0);
  return changes.toSorted((one, other) => size(other) - size(one));
}

function Figures({ changes, from, to }: Numbers & { readonly changes: readonly FigureChange[] }) {
  const { t } = useTranslation(['history', 'plan', 'common']);
  const language = useLanguage();
  const [all, showAll] = useState(false);
  const label = t('comparison.figures');
  const changeText = (one: FigureChange): string => {
    const share = changeOf(one);
    if (share === null) return '–';
    const size = Math.abs(share);
    const text =
      one.unit === 'percent'
        ? t('comparison.points', { count: Number((size * 100).toPrecision(3)) })
        : formatQuantity(size, 'percent', language);
    return share < 0 ? `−${text}` : `+${text}`;
  };
  const shown = all ? changes : changes.slice(0, firstShown);
  return (
    <>
      <SideScroll label={label} minWidth={680}>
        <Table aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('plan:workload')}</Table.Th>
              <Table.Th>{t('comparison.alternative')}</Table.Th>
              <Table.Th>{t('plan:figure')}</Table.Th>
              <Table.Th ta="right">{t('comparison.revision', { number: from })}</Table.Th>
              <Table.Th ta="right">{t('comparison.revision', { number: to })}</Table.Th>
              <Table.Th ta="right">{t('comparison.change')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Table.Tr key={`${one.workload} ${one.alternative} ${one.figure}`}>
                <Table.Td>{one.workload}</Table.Td>
                <Table.Td>{one.alternativeName[language]}</Table.Td>
                <Table.Td>{one.title[language]}</Table.Td>
                <Table.Td ta="right">{formatFigure(one.before, one.unit, language)}</Table.Td>
                <Table.Td ta="right">{formatFigure(one.after, one.unit, language)}</Table.Td>
                <Table.Td ta="right">{changeText(one)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </SideScroll>
      {changes.length > firstShown && (
        <Button variant="subtle" m="xs" onClick={() => showAll(!all)}>
          {all ? t('common:action.showLess') : t('comparison.showAll', { count: changes.length })}
        </Button>
      )}
    </>
  );
}

/** What a change of inputs did to the results: in sentences, then verdicts and figures as tables. */
export function ResultsComparison({
  results,
  from,
  to,
}: Numbers & { readonly results: PlanComparison }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const figures = bySize(results.workloads.flatMap((one) => one.figures));
  const sentences = results.summary.map((sentence) => sentence[language]);
  return (
    <Stack gap="md">
      <Panel title={t('comparison.effects')}>
        {results.same ? (
          <Text size="xs">{t('comparison.sameResults')}</Text>
        ) : (
          <List size="xs" spacing={4}>
            {[...new Set(sentences)].map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        )}
      </Panel>
      {results.workloads.length > 0 && (
        <Panel title={t('comparison.verdicts')} flush>
          <Verdicts workloads={results.workloads} from={from} to={to} />
        </Panel>
      )}
      {figures.length > 0 && (
        <Panel title={t('comparison.figures')} flush>
          <Figures changes={figures} from={from} to={to} />
        </Panel>
      )}
    </Stack>
  );
}
