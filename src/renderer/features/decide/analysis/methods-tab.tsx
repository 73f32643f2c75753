import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scoreLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import { rankTitle } from '../../../../shared/charts/drawing/wording.ts';
import type { DecisionAnalysis, RankingMethod } from '../../../../shared/domain/result/analysis.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Analysed } from '../../../components/analysis/analysed.tsx';
import classes from './analysis.module.css';
import { PlainTable, type PlainColumn } from '../../../components/table/plain-table.tsx';

interface PartProps {
  readonly analysis: DecisionAnalysis;
}

type Alternative = DecisionAnalysis['alternatives'][number];

/** Names of alternatives and methods by id. */
function useTitles(analysis: DecisionAnalysis) {
  const language = useLanguage();
  return {
    alternative: (id: string): string =>
      analysis.alternatives.find((one) => one.id === id)?.name[language] ?? id,
    method: (id: RankingMethod): string =>
      analysis.methods.methods.find(({ method }) => method === id)?.title[language] ?? id,
  };
}

/** A rank; bold is only a first place that nobody shares. */
function Rank({ ranks, row }: { readonly ranks: readonly number[]; readonly row: number }) {
  const language = useLanguage();
  const rank = ranks[row] ?? 0;
  const isShared = ranks.filter((other) => other === rank).length > 1;
  return (
    <Text span size="xs" fw={rank === 1 && !isShared ? 700 : 400}>
      {rankTitle(rank, isShared)[language]}
    </Text>
  );
}

function Ranks({ analysis }: PartProps) {
  const { t } = useTranslation('robustness');
  const language = useLanguage();
  const { methods, sentence } = analysis.methods;
  return (
    <Panel title={t('methods.title')} flush>
      <PlainTable
        label={t('methods.title')}
        minWidth={640}
        rows={analysis.alternatives}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'alternative',
            header: t('alternative'),
            names: true,
            cell: ({ name }) => name[language],
          },
          ...methods.map(
            ({ method, title, scores, ranks }): PlainColumn<Alternative> => ({
              id: method,
              header: title[language],
              align: 'right',
              cell: (_, row) => (
                <>
                  <Text span size="xs" c="dimmed">
                    {scoreLabel(scores[row] ?? 0)}
                  </Text>{' '}
                  <Rank ranks={ranks} row={row} />
                </>
              ),
            }),
          ),
        ]}
      />
      <Text size="xs" className={classes.note ?? ''}>
        {sentence[language]}
      </Text>
    </Panel>
  );
}

function Agreement({ analysis }: PartProps) {
  const { t } = useTranslation(['robustness', 'common']);
  const titles = useTitles(analysis);
  const coefficient = (value: number | null) =>
    value === null ? t('methods.undefined') : scoreLabel(value);
  return (
    <Panel title={t('agreement.title')} flush>
      <PlainTable
        label={t('agreement.title')}
        rows={analysis.methods.agreements}
        rowId={({ left, right }) => `${left} ${right}`}
        columns={[
          {
            id: 'pair',
            header: t('agreement.pair'),
            names: true,
            cell: ({ left, right }) =>
              t('agreement.and', { left: titles.method(left), right: titles.method(right) }),
          },
          {
            id: 'kendall',
            header: 'Kendall τ',
            align: 'right',
            cell: ({ kendall }) => coefficient(kendall),
          },
          {
            id: 'spearman',
            header: 'Spearman ρ',
            align: 'right',
            cell: ({ spearman }) => coefficient(spearman),
          },
          {
            id: 'winner',
            header: t('agreement.winner'),
            cell: ({ sameWinner }) => (
              <Tag tone={sameWinner ? 'good' : 'warn'}>
                {t(sameWinner ? 'agreement.same' : 'agreement.other')}
              </Tag>
            ),
          },
        ]}
      />
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('agreement.note')}
      </Text>
    </Panel>
  );
}

function DominanceTable({ analysis }: PartProps) {
  const { t } = useTranslation('robustness');
  const titles = useTitles(analysis);
  const { dominance, paretoFront } = analysis;
  return (
    <Panel title={t('dominance.title')} flush>
      <PlainTable
        label={t('dominance.title')}
        rows={analysis.alternatives}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'alternative',
            header: t('alternative'),
            names: true,
            cell: ({ id }) => titles.alternative(id),
          },
          {
            id: 'state',
            header: t('dominance.state'),
            cell: ({ id }) =>
              paretoFront.includes(id) ? (
                <Tag tone="good">{t('dominance.front')}</Tag>
              ) : (
                dominance
                  .filter(({ dominated }) => dominated === id)
                  .map(({ by, certain }) => (
                    <div key={by}>
                      {t(certain ? 'dominance.certain' : 'dominance.middle', {
                        name: titles.alternative(by),
                      })}
                    </div>
                  ))
              ),
          },
        ]}
      />
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('dominance.note')}
      </Text>
    </Panel>
  );
}

function Reversals({ analysis }: PartProps) {
  const { t } = useTranslation('robustness');
  const titles = useTitles(analysis);
  const { reversals } = analysis;
  return (
    <Panel title={t('reversals.title')} flush>
      {reversals.length === 0 ? (
        <Text size="xs" className={classes.note ?? ''}>
          {t('reversals.none')}
        </Text>
      ) : (
        <PlainTable
          label={t('reversals.title')}
          rows={reversals}
          rowId={(one) => `${one.method} ${one.change} ${one.alternative} ${one.by}`}
          columns={[
            {
              id: 'method',
              header: t('reversals.method'),
              cell: ({ method }) => titles.method(method),
            },
            {
              id: 'change',
              header: t('reversals.change'),
              cell: ({ change, alternative }) =>
                t(`reversals.${change}`, {
                  name: alternative === null ? '' : titles.alternative(alternative),
                }),
            },
            {
              id: 'effect',
              header: t('reversals.effect'),
              cell: ({ by, overtaken, winnerChanges }) => (
                <>
                  {t('reversals.overtakes', {
                    by: titles.alternative(by),
                    overtaken: titles.alternative(overtaken),
                  })}{' '}
                  {winnerChanges && <Tag tone="warn">{t('reversals.winner')}</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('reversals.note')}
      </Text>
    </Panel>
  );
}

function Outranking({ analysis }: PartProps) {
  const { t } = useTranslation('robustness');
  const language = useLanguage();
  const titles = useTitles(analysis);
  const { flows, outranking } = analysis.methods;
  return (
    <Panel title={t('outranking.title')} flush>
      <PlainTable
        label={t('outranking.title')}
        rows={analysis.alternatives}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'alternative',
            header: t('alternative'),
            names: true,
            cell: ({ name }) => name[language],
          },
          ...(['leaving', 'entering', 'net'] as const).map(
            (flow): PlainColumn<Alternative> => ({
              id: flow,
              header: t(`outranking.${flow}`),
              align: 'right',
              cell: (_, row) => scoreLabel(flows[row]?.[flow] ?? 0),
            }),
          ),
        ]}
      />
      <ul className={`${classes.plain} ${classes.note}`}>
        {outranking.map(({ left, right, relation }) => (
          <li key={`${left} ${right}`}>
            <Text size="xs">
              {t(`outranking.relation.${relation}`, {
                left: titles.alternative(left),
                right: titles.alternative(right),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The same question asked of several methods, and of the set of alternatives itself. */
export function MethodsTab({ index }: { readonly index: number }) {
  return (
    <Analysed workload={index}>
      {(analysis) => (
        <>
          <Ranks analysis={analysis} />
          <div className={classes.halves}>
            <Agreement analysis={analysis} />
            <Outranking analysis={analysis} />
          </div>
          <div className={classes.halves}>
            <DominanceTable analysis={analysis} />
            <Reversals analysis={analysis} />
          </div>
        </>
      )}
    </Analysed>
  );
}
