import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scoreLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import { rankTitle } from '../../../../shared/charts/drawing/wording.ts';
import type { DecisionAnalysis, RankingMethod } from '../../../../shared/domain/result/analysis.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import { SideScroll } from '../../../components/layout/side-scroll.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Analysed } from './analysed.tsx';
import classes from './analysis.module.css';

interface PartProps {
  readonly analysis: DecisionAnalysis;
}

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
  const { t } = useTranslation('firmness');
  const language = useLanguage();
  const { methods, sentence } = analysis.methods;
  return (
    <Panel title={t('methods.title')} flush>
      <SideScroll label={t('methods.title')} minWidth={640}>
        <Table aria-label={t('methods.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('alternative')}</Table.Th>
              {methods.map(({ method, title }) => (
                <Table.Th key={method} ta="right">
                  {title[language]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {analysis.alternatives.map((one, row) => (
              <Table.Tr key={one.id}>
                <Table.Th scope="row" fw={400}>
                  {one.name[language]}
                </Table.Th>
                {methods.map(({ method, scores, ranks }) => (
                  <Table.Td key={method} ta="right" className={classes.number ?? ''}>
                    <Text span size="xs" c="dimmed">
                      {scoreLabel(scores[row] ?? 0)}
                    </Text>{' '}
                    <Rank ranks={ranks} row={row} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </SideScroll>
      <Text size="xs" className={classes.note ?? ''}>
        {sentence[language]}
      </Text>
    </Panel>
  );
}

function Agreement({ analysis }: PartProps) {
  const { t } = useTranslation(['firmness', 'common']);
  const titles = useTitles(analysis);
  const shown = (value: number | null) =>
    value === null ? t('methods.undefined') : scoreLabel(value);
  return (
    <Panel title={t('agreement.title')} flush>
      <Table aria-label={t('agreement.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('agreement.pair')}</Table.Th>
            <Table.Th ta="right">Kendall τ</Table.Th>
            <Table.Th ta="right">Spearman ρ</Table.Th>
            <Table.Th>{t('agreement.winner')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {analysis.methods.agreements.map(({ left, right, kendall, spearman, sameWinner }) => (
            <Table.Tr key={`${left} ${right}`}>
              <Table.Th scope="row" fw={400}>
                {t('agreement.and', { left: titles.method(left), right: titles.method(right) })}
              </Table.Th>
              <Table.Td ta="right" className={classes.number ?? ''}>
                {shown(kendall)}
              </Table.Td>
              <Table.Td ta="right" className={classes.number ?? ''}>
                {shown(spearman)}
              </Table.Td>
              <Table.Td>
                <Tag tone={sameWinner ? 'good' : 'warn'}>
                  {t(sameWinner ? 'agreement.same' : 'agreement.other')}
                </Tag>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('agreement.note')}
      </Text>
    </Panel>
  );
}

function DominanceTable({ analysis }: PartProps) {
  const { t } = useTranslation('firmness');
  const titles = useTitles(analysis);
  const { dominance, paretoFront } = analysis;
  return (
    <Panel title={t('dominance.title')} flush>
      <Table aria-label={t('dominance.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('alternative')}</Table.Th>
            <Table.Th>{t('dominance.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {analysis.alternatives.map(({ id }) => {
            const over = dominance.filter(({ dominated }) => dominated === id);
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  {titles.alternative(id)}
                </Table.Th>
                <Table.Td>
                  {paretoFront.includes(id) ? (
                    <Tag tone="good">{t('dominance.front')}</Tag>
                  ) : (
                    over.map(({ by, certain }) => (
                      <div key={by}>
                        {t(certain ? 'dominance.certain' : 'dominance.middle', {
                          name: titles.alternative(by),
                        })}
                      </div>
                    ))
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('dominance.note')}
      </Text>
    </Panel>
  );
}

function Reversals({ analysis }: PartProps) {
  const { t } = useTranslation('firmness');
  const titles = useTitles(analysis);
  const { reversals } = analysis;
  return (
    <Panel title={t('reversals.title')} flush>
      {reversals.length === 0 ? (
        <Text size="xs" className={classes.note ?? ''}>
          {t('reversals.none')}
        </Text>
      ) : (
        <Table aria-label={t('reversals.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reversals.method')}</Table.Th>
              <Table.Th>{t('reversals.change')}</Table.Th>
              <Table.Th>{t('reversals.effect')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reversals.map((one) => (
              <Table.Tr key={`${one.method} ${one.change} ${one.alternative} ${one.by}`}>
                <Table.Td>{titles.method(one.method)}</Table.Td>
                <Table.Td>
                  {t(`reversals.${one.change}`, {
                    name: one.alternative === null ? '' : titles.alternative(one.alternative),
                  })}
                </Table.Td>
                <Table.Td>
                  {t('reversals.overtakes', {
                    by: titles.alternative(one.by),
                    overtaken: titles.alternative(one.overtaken),
                  })}{' '}
                  {one.winnerChanges && <Tag tone="warn">{t('reversals.winner')}</Tag>}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('reversals.note')}
      </Text>
    </Panel>
  );
}

function Outranking({ analysis }: PartProps) {
  const { t } = useTranslation('firmness');
  const language = useLanguage();
  const titles = useTitles(analysis);
  const { flows, outranking } = analysis.methods;
  return (
    <Panel title={t('outranking.title')} flush>
      <Table aria-label={t('outranking.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('alternative')}</Table.Th>
            {(['leaving', 'entering', 'net'] as const).map((flow) => (
              <Table.Th key={flow} ta="right">
                {t(`outranking.${flow}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {analysis.alternatives.map((one, row) => (
            <Table.Tr key={one.id}>
              <Table.Th scope="row" fw={400}>
                {one.name[language]}
              </Table.Th>
              {(['leaving', 'entering', 'net'] as const).map((flow) => (
                <Table.Td key={flow} ta="right" className={classes.number ?? ''}>
                  {scoreLabel(flows[row]?.[flow] ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
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
