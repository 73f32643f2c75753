import { ActionIcon, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { statistics } from '../../../shared/domain/project/decision-record.ts';
import { planFigureIds, planFigures } from '../../../shared/domain/result/plan-figure.ts';
import type { Plan } from '../../../shared/domain/result/plan.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import {
  stepsOf,
  valueToday,
  watched,
  withThreshold,
  type DecisionDraft,
  type TriggerDraft,
} from './decision-draft.ts';
import classes from './decision.module.css';

interface TriggerRowProps {
  readonly draft: TriggerDraft;
  readonly plan: Plan;
  readonly choices: DecisionDraft['choices'];
  readonly onChange: (draft: TriggerDraft) => void;
  readonly onRemove: () => void;
}

const maxListed = 3;

/** What the watched figures are today, so that the threshold can be chosen beside them. */
function Today({ draft, plan, choices }: Pick<TriggerRowProps, 'draft' | 'plan' | 'choices'>) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { unit } = planFigures[draft.figure];
  const values = watched(plan, draft).map((workload) => {
    const value = valueToday(workload, draft, choices);
    return `${workload.name} ${formatQuantity(value, unit, language)}`;
  });
  const more = values.length > maxListed ? ' …' : '';
  return (
    <Text size="xs" c="dimmed">
      {t('trigger.today', {
        values: values.slice(0, maxListed).join(language === 'zh' ? '，' : ', ') + more,
      })}
    </Text>
  );
}

function Threshold({ draft, onChange }: Pick<TriggerRowProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const steps = stepsOf(draft.figure);
  return (
    <Group gap={4} wrap="nowrap" align="flex-end">
      <NumberInput
        label={t('trigger.threshold')}
        w="7rem"
        hideControls
        value={draft.amount}
        onChange={(amount) => onChange({ ...draft, amount: amount === '' ? '' : Number(amount) })}
        error={draft.amount === '' ? t('trigger.missing') : null}
      />
      {steps.length > 1 && (
        <NativeSelect
          aria-label={t('trigger.unit')}
          w="6.5rem"
          value={String(draft.step)}
          onChange={(event) => onChange({ ...draft, step: Number(event.currentTarget.value) })}
          data={steps.map(({ label }, index) => ({ value: String(index), label: label[language] }))}
        />
      )}
      {steps.length === 1 && steps[0]?.label[language] !== '' && (
        <Text size="xs" pb={6}>
          {steps[0]?.label[language]}
        </Text>
      )}
    </Group>
  );
}

/** One review trigger: which figure, of what, and beyond which value it fires. */
export function TriggerRow({ draft, plan, choices, onChange, onRemove }: TriggerRowProps) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  /** Another figure has another size: the threshold starts again from today's value. */
  const changed = (part: Partial<TriggerDraft>) =>
    onChange(withThreshold({ ...draft, ...part }, plan, choices));
  return (
    <div className={classes.trigger}>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          label={t('trigger.figure')}
          value={draft.figure}
          onChange={(event) =>
            changed({ figure: event.currentTarget.value as TriggerDraft['figure'] })
          }
          data={planFigureIds.map((id) => ({ value: id, label: planFigures[id].title[language] }))}
        />
        <NativeSelect
          label={t('trigger.workload')}
          value={draft.workload ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            changed({ workload: value === '' ? null : value });
          }}
          data={[
            { value: '', label: t('trigger.everyWorkload') },
            ...plan.workloads.map(({ name }) => ({ value: name, label: name })),
          ]}
        />
        <NativeSelect
          label={t('trigger.statistic')}
          value={draft.statistic}
          onChange={(event) =>
            changed({ statistic: event.currentTarget.value as TriggerDraft['statistic'] })
          }
          data={statistics.map((one) => ({ value: one, label: t(`statistic.${one}`) }))}
        />
        <NativeSelect
          label={t('trigger.when')}
          value={draft.comparison}
          onChange={(event) =>
            changed({ comparison: event.currentTarget.value as TriggerDraft['comparison'] })
          }
          data={(['above', 'below'] as const).map((one) => ({
            value: one,
            label: t(`comparison.${one}`),
          }))}
        />
        <Threshold draft={draft} onChange={onChange} />
        <ActionIcon aria-label={t('trigger.remove')} onClick={onRemove} mb={2}>
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
      <Today draft={draft} plan={plan} choices={choices} />
    </div>
  );
}
