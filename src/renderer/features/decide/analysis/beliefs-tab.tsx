import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scoreLabel, shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import { enumerate } from '../../../../shared/charts/drawing/wording.ts';
import type {
  CentralWeightProfile,
  DecisionAnalysis,
  StakeholderFindings,
} from '../../../../shared/domain/result/analysis.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import { Analysed } from '../../../components/analysis/analysed.tsx';
import classes from './analysis.module.css';
import { PlainTable } from '../../../components/table/plain-table.tsx';

interface CentralWeightProfileProps {
  readonly analysis: DecisionAnalysis;
  readonly profile: CentralWeightProfile;
}

/** What one would have to believe for one alternative to be right. */
function CentralWeightProfileRow({ analysis, profile }: CentralWeightProfileProps) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  const name = analysis.alternatives.find(({ id }) => id === profile.alternative)?.name[language];
  const { priorities, confidence } = profile;
  const full = Math.max(0.01, ...(priorities ?? []));
  return (
    <Panel title={name ?? profile.alternative}>
      <div className={classes.belief}>
        <div>
          <Text size="sm">{profile.sentence[language]}</Text>
          {confidence !== null && (
            <Text size="xs" c="dimmed" mt="xs">
              {t('beliefs.confidence', { share: shareLabel(confidence, language) })}
            </Text>
          )}
        </div>
        {priorities !== null && (
          <ul className={classes.plain} aria-label={t('beliefs.priorities')}>
            {analysis.criteria.map(({ id }, place) => {
              const weight = priorities[place] ?? 0;
              return (
                <li key={id} className={classes.priority}>
                  <Text size="xs">{t(`common:criterion.${id}`)}</Text>
                  <span className={classes.track} aria-hidden>
                    <span
                      className={classes.fill}
                      style={{ width: `${((weight / full) * 100).toFixed(1)}%` }}
                    />
                  </span>
                  <Text size="xs" ta="right" className={classes.number ?? ''}>
                    {shareLabel(weight, language)}
                  </Text>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </Panel>
  );
}

interface PeopleProps {
  readonly analysis: DecisionAnalysis;
  readonly people: StakeholderFindings;
}

/** Who would choose what, and what the disagreement hangs on. */
function People({ analysis, people }: PeopleProps) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  const names = (ids: readonly string[]): string =>
    enumerate(
      ids.map((id) => analysis.alternatives.find((one) => one.id === id)?.name[language] ?? id),
    )[language];
  return (
    <Panel title={t('people.title')} flush>
      <Text size="sm" className={classes.note ?? ''}>
        {people.sentence[language]}
      </Text>
      <PlainTable
        label={t('people.title')}
        rows={[...people.members, { id: null, choices: people.groupChoice, regret: null }]}
        rowId={({ id }) => id ?? ''}
        columns={[
          {
            id: 'person',
            header: t('people.person'),
            names: true,
            isBold: ({ id }) => id === null,
            cell: ({ id }) => id ?? t('people.group'),
          },
          {
            id: 'choice',
            header: t('people.choice'),
            isBold: ({ id }) => id === null,
            cell: ({ choices }) => names(choices),
          },
          {
            id: 'regret',
            header: t('people.regret'),
            align: 'right',
            cell: ({ regret }) => regret !== null && scoreLabel(regret),
          },
        ]}
      />
    </Panel>
  );
}

/** What one would have to believe for each alternative to be right. */
export function CentralWeightProfilesTab({ index }: { readonly index: number }) {
  const { t } = useTranslation('robustness');
  return (
    <Analysed workload={index}>
      {(analysis) => (
        <>
          <Text size="sm" c="dimmed">
            {t('beliefs.note')}
          </Text>
          {analysis.stakeholders !== null && (
            <People analysis={analysis} people={analysis.stakeholders} />
          )}
          {analysis.beliefs
            .toSorted((one, other) => other.share - one.share)
            .map((profile) => (
              <CentralWeightProfileRow
                key={profile.alternative}
                analysis={analysis}
                profile={profile}
              />
            ))}
        </>
      )}
    </Analysed>
  );
}
