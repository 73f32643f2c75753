import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scoreLabel } from '../../../shared/charts/axis-scale.ts';
import { rankTitle } from '../../../shared/charts/wording.ts';
import type { WorkloadPlan } from '../../../shared/domain/plan.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Panel } from '../../components/panel.tsx';
import classes from './decide.module.css';
import { methods, ranksBy, scoreBy } from './method-ranks.ts';
import { useNames } from './verdict-panel.tsx';

/** The same ranking by three methods: where they agree, the choice does not hang on the method. */
export function MethodsTable({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decide');
  const { language } = useWorkspace();
  const nameOf = useNames(workload);
  const feasible = workload.alternatives.filter((one) => one.feasible);
  const ranks = new Map(methods.map((method) => [method, ranksBy(method, feasible)]));
  const winners = new Set(
    methods.flatMap((method) =>
      [...(ranks.get(method) ?? [])].flatMap(([id, rank]) => (rank === 1 ? [id] : [])),
    ),
  );
  const ordered = feasible.toSorted(
    (one, other) =>
      (ranks.get('weightedSum')?.get(one.id) ?? 0) - (ranks.get('weightedSum')?.get(other.id) ?? 0),
  );
  return (
    <Panel title={t('methods.title')} flush>
      <Table aria-label={t('methods.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('alternative')}</Table.Th>
            {methods.map((method) => (
              <Table.Th key={method} ta="right" title={t(`methods.why.${method}`)}>
                {t(`methods.${method}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Th scope="row" fw={400}>
                {nameOf(one.id)}
              </Table.Th>
              {methods.map((method) => {
                const score = scoreBy(method, one);
                const rank = ranks.get(method)?.get(one.id);
                return (
                  <Table.Td key={method} ta="right" className={classes.number ?? ''}>
                    {score === null || rank === undefined ? (
                      t('unknown')
                    ) : (
                      <>
                        <Text span size="xs" c="dimmed">
                          {scoreLabel(score)}
                        </Text>{' '}
                        <Text
                          span
                          size="xs"
                          fw={rank === 1 ? 700 : 400}
                          className={classes.rank ?? ''}
                        >
                          {rankTitle(rank)[language]}
                        </Text>
                      </>
                    )}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {winners.size === 1
          ? t('methods.agree', { name: nameOf([...winners][0] ?? null) })
          : t('methods.disagree')}
      </Text>
    </Panel>
  );
}
