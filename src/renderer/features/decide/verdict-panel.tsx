import { Group, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { verdictHeadline } from '../../../shared/decision/verdict/headline.ts';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { ruleAgreement } from '../../../shared/decision/verdict/rule-agreement.ts';
import { useLanguage } from '../../language/use-language.ts';
import classes from './decide.module.css';
import { VerdictTag } from './verdict-tag.tsx';

/** Names of alternatives by id, for sentences. */
export function useNames(workload: WorkloadPlan): (id: string | null) => string {
  const language = useLanguage();
  return (id) => workload.alternatives.find((one) => one.id === id)?.name[language] ?? id ?? '';
}

function RuleAgreement({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const { recommendation } = workload.rules.composite;
  if (recommendation === null) return t('rule.none');
  const ruled = t('rule.recommends', { name: t(`common:paradigm.${recommendation}`) });
  const said = ruleAgreement(workload)?.[language] ?? '';
  return language === 'zh' ? ruled + said : `${ruled} ${said}`;
}

/** What stands against the answers that hang on something nobody knows, and what they would be. */
function ConditionalAnswers({ workload }: { readonly workload: WorkloadPlan }) {
  const language = useLanguage();
  const nameOf = useNames(workload);
  const { conditionals } = workload.decision;
  if (conditionals.length === 0) return null;
  return (
    <ul className={classes.conditionals}>
      {conditionals.map(({ alternative, leads, text }) => (
        <li key={alternative}>
          <Text size="sm" fw={700} span>
            {nameOf(alternative)}
          </Text>
          {workload.alternatives
            .find(({ id }) => id === alternative)
            ?.conditions.map((condition) => (
              <Text key={condition.id} size="sm">
                {condition.text[language]}
              </Text>
            ))}
          {/* The grounds of the verdict end with what those that lead would be. */}
          {!leads && <Text size="sm">{text[language]}</Text>}
        </li>
      ))}
    </ul>
  );
}

/** What is recommended, how firmly, and whether the document's own rule agrees. */
export function VerdictPanel({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  const { confidence, because, ranking, sampling, standing, firstModel } = workload.decision;
  /** Where none carries all instances, shares among those that carry one would say nothing. */
  const ranked = standing !== 'none';
  const headline = verdictHeadline(workload, workload.decision.measureNext[0]?.title ?? null);
  return (
    <section className={classes.verdict} data-standing={standing} aria-labelledby="verdict">
      <Group gap="xs" align="center">
        <VerdictTag standing={standing} />
        <Title order={2} id="verdict" className={classes.headline ?? ''}>
          {headline[language]}
        </Title>
      </Group>
      {ranked && confidence !== null && (
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
      <ConditionalAnswers workload={workload} />
      {ranked && sampling !== null && ranking.length > 1 && (
        <Text size="xs" {...(sampling.enough ? { c: 'dimmed' } : { fw: 700 })}>
          {sampling.text[language]}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        <RuleAgreement workload={workload} />
      </Text>
      {firstModel !== null && (
        <Text size="xs" c="dimmed">
          {firstModel.because[language]}
        </Text>
      )}
    </section>
  );
}
