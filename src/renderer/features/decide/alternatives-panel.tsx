import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fitStandingOf, type FitStanding } from '../../../shared/domain/result/fit-standing.ts';
import type { AlternativePlan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { fitCount, fitWords } from '../../../shared/wording/fit-words.ts';
import { GoToPage } from '../../components/go-to-page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Tag, type TagTone } from '../../components/tag.tsx';
import { useLanguage } from '../../language/use-language.ts';
import classes from './decide.module.css';

const tones: Readonly<Record<FitStanding, TagTone>> = {
  fits: 'good',
  'perhaps-not-all': 'warn',
  'on-condition': 'info',
  'not-all': 'warn',
  'not-here': 'bad',
};

/** Whether it runs on the hosts at hand, and how many of the instances. */
function Fit({ alternative }: { readonly alternative: AlternativePlan }) {
  const language = useLanguage();
  const { fits } = alternative;
  const standing = fitStandingOf(alternative);
  return (
    <>
      <Tag tone={tones[standing]}>{fitWords[standing][language]}</Tag>
      {fits.here && fits.of > 1 && (
        <Text size="xs" c="dimmed">
          {fitCount(fits)[language]}
        </Text>
      )}
    </>
  );
}

/** What keeps it from running, or what has to turn out well and is to be weighed. */
function Hindrances({ alternative }: { readonly alternative: AlternativePlan }) {
  const language = useLanguage();
  const { feasible, reasons, warnings } = alternative;
  return (feasible ? warnings : reasons).map(({ id, text }) => (
    <Text key={id} size="sm">
      {text[language]}
    </Text>
  ));
}

/**
 * Which alternatives can run on the hosts at hand, and what stands against the others; where none can,
 * also where that can be changed.
 */
export function AlternativesPanel({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  const none = workload.decision.standing === 'none';
  const title = none ? t('infeasible.title') : t('fit.title');
  return (
    <Panel title={title} flush>
      <PlainTable
        label={title}
        minWidth={720}
        rows={workload.alternatives}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'alternative',
            header: t('alternative'),
            names: true,
            width: '18%',
            cell: ({ name }) => name[language],
          },
          {
            id: 'fit',
            header: t('fit.here'),
            width: '24%',
            cell: (alternative) => <Fit alternative={alternative} />,
          },
          {
            id: 'startup',
            header: t('fit.startup'),
            hint: t('fit.startupHint'),
            align: 'right',
            width: '14%',
            cell: ({ startup }) => <Quantity figure={startup} unit="seconds" />,
          },
          {
            id: 'reasons',
            header: t('fit.reasons'),
            cell: (alternative) => <Hindrances alternative={alternative} />,
          },
        ]}
      />
      {none && (
        <div className={classes.advice}>
          <Text size="sm">{t('infeasible.advice')}</Text>
          <Group gap="xs">
            <GoToPage page="workloads" />
            <GoToPage page="machine" />
          </Group>
        </div>
      )}
    </Panel>
  );
}
