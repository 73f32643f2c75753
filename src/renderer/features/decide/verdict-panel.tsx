import { Group, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { text } from '../../../shared/base/text.ts';
import { challengerOf } from '../../../shared/decision/verdict/standing.ts';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { standingHeadline } from '../../../shared/wording/standing-words.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import classes from './decide.module.css';
import { VerdictTag } from './verdict-tag.tsx';

/** Names of alternatives by id, for sentences. */
export function useNames(workload: WorkloadPlan): (id: string | null) => string {
  const language = useLanguage();
  return (id) => workload.alternatives.find((one) => one.id === id)?.name[language] ?? id ?? '';
}

/** The headline: as firm as the analysis bears, never a winner where none may be named. */
function useHeadline({ alternatives, decision }: WorkloadPlan): string {
  const language = useLanguage();
  const { recommendation, standing, ranking, measureNext } = decision;
  const nameOf = (id: string | null | undefined) =>
    alternatives.find((one) => one.id === id)?.name ?? null;
  return standingHeadline(standing, {
    leader: nameOf(recommendation) ?? text('', ''),
    rival: nameOf(ranking[1]?.alternative),
    challenger: nameOf(challengerOf(decision)),
    measure: measureNext[0]?.title ?? null,
  })[language];
}

function RuleAgreement({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation(['decide', 'common']);
  const { recommendation } = workload.rules.composite;
  const chosen = workload.alternatives.find((one) => one.id === workload.decision.recommendation);
  if (recommendation === null) return t('rule.none');
  const name = t(`common:paradigm.${recommendation}`);
  if (!chosen) return t('rule.alone', { name });
  return chosen.paradigm === recommendation
    ? t('rule.agrees', { name })
    : t('rule.differs', { name });
}

/** What is recommended, how firmly, and whether the document's own rule agrees. */
export function VerdictPanel({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  const { confidence, because, recommendation, ranking, sampling, standing } = workload.decision;
  const headline = useHeadline(workload);
  return (
    <section className={classes.verdict} data-standing={standing} aria-labelledby="verdict">
      <Group gap="xs" align="center">
        <VerdictTag standing={standing} />
        <Title order={2} id="verdict" className={classes.headline ?? ''}>
          {headline}
        </Title>
      </Group>
      {recommendation !== null && confidence !== null && (
        <div className={classes.confidence}>
          <Text size="xs" c="dimmed" span>
            {t('confidence')}
          </Text>
          <Progress value={confidence * 100} size="sm" aria-label={t('confidence')} />
          <Text size="xs" fw={700} span className={classes.number ?? ''}>
            {formatQuantity(confidence, 'percent', language)}
          </Text>
        </div>
      )}
      <Text size="sm">{because[language]}</Text>
      {sampling !== null && ranking.length > 1 && (
        <Text size="xs" {...(sampling.enough ? { c: 'dimmed' } : { fw: 700 })}>
          {sampling.text[language]}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        <RuleAgreement workload={workload} />
      </Text>
    </section>
  );
}
