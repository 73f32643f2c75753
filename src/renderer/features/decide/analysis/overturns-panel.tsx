import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { enumerate } from '../../../../shared/charts/drawing/wording.ts';
import type { DecisionAnalysis, RivalOverturn } from '../../../../shared/domain/result/analysis.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { figureText } from '../../../components/figure-text.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import classes from './analysis.module.css';
import { ParameterLink } from './parameter-link.tsx';
import { sharesApart } from './shares-apart.ts';

interface RivalProps {
  readonly analysis: DecisionAnalysis;
  readonly overturn: RivalOverturn;
}

/** The weights that move most on the way to a tie, with where they go. */
function MovedWeights({ analysis, overturn }: RivalProps) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  const { weights } = overturn;
  if (weights === null) return null;
  const moved = analysis.criteria
    .map(({ id, weight }, place) => ({ id, from: weight, to: weights.weights[place] ?? weight }))
    .filter(({ from, to }) => Math.abs(to - from) > 5e-4);
  return (
    <Text size="xs" c="dimmed">
      {t('overturns.weights')}{' '}
      {
        enumerate(
          moved.map(({ id, from, to }) =>
            t('overturns.moved', {
              name: t(`common:criterion.${id}`),
              ...sharesApart(from, to, language),
            }),
          ),
        )[language]
      }
    </Text>
  );
}

function Rival({ analysis, overturn }: RivalProps) {
  const { t } = useTranslation('robustness');
  const language = useLanguage();
  const name = analysis.alternatives.find(({ id }) => id === overturn.rival)?.name[language];
  const alone = overturn.parameter;
  return (
    <li>
      <Text size="sm" fw={700}>
        {t('overturns.rival', { name: name ?? overturn.rival })}
      </Text>
      <Text size="sm" className={classes.sentence ?? ''}>
        {overturn.sentence[language]}
      </Text>
      <MovedWeights analysis={analysis} overturn={overturn} />
      {alone !== null && (
        <Text size="xs" c="dimmed" component="div">
          <ParameterLink parameter={alone.parameter} />{' '}
          {t('overturns.turns', {
            from: figureText(alone.parameter.middle, alone.parameter.unit, language),
            to: figureText(alone.turnsAt, alone.parameter.unit, language),
          })}
        </Text>
      )}
    </li>
  );
}

/** The least change of weights, of parameters, and of both, that makes each rival win. */
export function OverturnsPanel({ analysis }: { readonly analysis: DecisionAnalysis }) {
  const { t } = useTranslation('robustness');
  return (
    <Panel title={t('overturns.title')}>
      <ul className={classes.sentences}>
        {analysis.overturns.map((overturn) => (
          <Rival key={overturn.rival} analysis={analysis} overturn={overturn} />
        ))}
      </ul>
    </Panel>
  );
}
