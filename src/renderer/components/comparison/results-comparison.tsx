import { Button, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ConclusionSummary,
  FigureChange,
  PlanComparison,
  WorkloadComparison,
} from '../../../shared/plan/comparison/plan-comparison.ts';
import { robustnessWords, verdictWords } from '../../../shared/wording/verdict-words.ts';
import { formatFigure, formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../layout/panel.tsx';
import { Tag } from '../tag.tsx';
import { PlainTable } from '../table/plain-table.tsx';

interface Numbers {
  readonly from: number;
  readonly to: number;
}

function useConclusionText(): (summary: ConclusionSummary | null) => string {
  const { t } = useTranslation('history');
  const language = useLanguage();
  return (summary) => {
    if (summary === null) return '–';
    const name = summary.recommendationName?.[language] ?? t('comparison.nobody');
    const grade = summary.robustness === 'too-close' ? null : summary.robustness;
    const verdict = [
      verdictWords[summary.verdict][language],
      ...(grade === null ? [] : [robustnessWords[grade][language]]),
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
  return (
    <PlainTable
      label={t('comparison.verdicts')}
      minWidth={560}
      rows={workloads}
      rowId={({ name }) => name}
      columns={[
        { id: 'workload', header: t('plan:workload'), cell: ({ name }) => name },
        {
          id: 'before',
          header: t('comparison.revision', { number: from }),
          cell: (one) => conclusion(one.before),
        },
        {
          id: 'after',
          header: t('comparison.revision', { number: to }),
          cell: (one) => conclusion(one.after),
        },
        { id: 'effect', header: t('comparison.effect'), cell: (one) => <Effect one={one} /> },
      ]}
    />
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
  return (
    <>
      <PlainTable
        label={t('comparison.figures')}
        minWidth={680}
        rows={all ? changes : changes.slice(0, firstShown)}
        rowId={(one) => `${one.workload} ${one.alternative} ${one.figure}`}
        columns={[
          { id: 'workload', header: t('plan:workload'), cell: (one) => one.workload },
          {
            id: 'alternative',
            header: t('comparison.alternative'),
            cell: (one) => one.alternativeName[language],
          },
          { id: 'figure', header: t('plan:figure'), cell: (one) => one.title[language] },
          {
            id: 'before',
            header: t('comparison.revision', { number: from }),
            align: 'right',
            cell: (one) => formatFigure(one.before, one.unit, language),
          },
          {
            id: 'after',
            header: t('comparison.revision', { number: to }),
            align: 'right',
            cell: (one) => formatFigure(one.after, one.unit, language),
          },
          { id: 'change', header: t('comparison.change'), align: 'right', cell: changeText },
        ]}
      />
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
