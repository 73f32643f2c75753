import {
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DecisionInput,
  RecordedDecision,
} from '../../../shared/domain/project/decision-record.ts';
import type { Plan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { readPreference, writePreference } from '../../workspace/preferences/preferences.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDraftForm } from '../use-draft-form.ts';
import { FormSection } from '../layout/form-section.tsx';
import {
  missingParts,
  newDraft,
  newTrigger,
  toDecision,
  type DecisionDraft,
} from './decision-draft.ts';
import classes from './decision.module.css';
import { TriggerRow } from './trigger-row.tsx';

interface DecisionFormProps {
  readonly plan: Plan;
  /** The decision this one takes the place of. */
  readonly superseded: RecordedDecision | null;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: (decision: DecisionInput) => void;
}

interface PartProps {
  readonly plan: Plan;
  readonly draft: DecisionDraft;
  readonly onChange: (draft: DecisionDraft) => void;
}

function Choice({ workload, draft, onChange }: PartProps & { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { name, alternatives, decision } = workload;
  const label = (id: string, text: string, feasible: boolean): string => {
    if (!feasible) return t('form.infeasible', { name: text });
    return id === decision.recommendation ? t('form.recommended', { name: text }) : text;
  };
  return (
    <NativeSelect
      label={name}
      value={draft.choices[name] ?? ''}
      onChange={(event) => {
        const { [name]: _before, ...others } = draft.choices;
        const { value } = event.currentTarget;
        onChange({ ...draft, choices: value === '' ? others : { ...others, [name]: value } });
      }}
      data={[
        { value: '', label: t('form.undecided') },
        ...alternatives.map((one) => ({
          value: one.id,
          label: label(one.id, one.name[language], one.feasible),
        })),
      ]}
    />
  );
}

function Triggers({ plan, draft, onChange }: PartProps) {
  const { t } = useTranslation('decisions');
  const lastKey = useRef(0);
  const add = () => {
    lastKey.current += 1;
    const trigger = newTrigger(lastKey.current, plan, draft.choices);
    onChange({ ...draft, triggers: [...draft.triggers, trigger] });
  };
  return (
    <FormSection title={t('form.triggers')}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {t('form.triggersWhy')}
        </Text>
        {draft.triggers.map((trigger) => (
          <TriggerRow
            key={trigger.key}
            draft={trigger}
            plan={plan}
            choices={draft.choices}
            onChange={(changed) =>
              onChange({
                ...draft,
                triggers: draft.triggers.map((one) => (one.key === changed.key ? changed : one)),
              })
            }
            onRemove={() =>
              onChange({
                ...draft,
                triggers: draft.triggers.filter((one) => one.key !== trigger.key),
              })
            }
          />
        ))}
        <div>
          <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t('form.addTrigger')}
          </Button>
        </div>
      </Stack>
    </FormSection>
  );
}

/** What was decided, why, by whom, and when to look again. */
export function DecisionForm({ plan, superseded, busy, onCancel, onSubmit }: DecisionFormProps) {
  const { t } = useTranslation(['decisions', 'common']);
  const { form, draft, change, asked, submit } = useDraftForm<DecisionDraft>(
    () => newDraft(plan, readPreference('who') ?? '', superseded),
    (typed) => missingParts(typed).length === 0,
  );
  const missing = missingParts(draft);
  const lacks = (part: (typeof missing)[number]): boolean => asked && missing.includes(part);
  const record = (complete: DecisionDraft) => {
    writePreference('who', complete.who.trim());
    onSubmit(toDecision(complete));
  };
  return (
    <form onSubmit={submit(record)} noValidate>
      <Stack gap="md">
        <FormSection title={t('form.choices')}>
          <div className={classes.choices}>
            {plan.workloads.map((workload) => (
              <Choice
                key={workload.name}
                plan={plan}
                workload={workload}
                draft={draft}
                onChange={change}
              />
            ))}
          </div>
          {lacks('choices') && (
            <Text size="xs" c="var(--isoplan-bad)" role="alert">
              {t('form.choiceNeeded')}
            </Text>
          )}
        </FormSection>
        <Textarea
          label={t('form.rationale')}
          description={t('form.rationaleWhy')}
          required
          autosize
          minRows={3}
          maxRows={8}
          maxLength={20_000}
          {...form.getInputProps('rationale')}
          error={lacks('rationale') ? t('common:required') : null}
        />
        <Group align="flex-start" gap="md">
          <TextInput
            label={t('form.who')}
            required
            maxLength={200}
            {...form.getInputProps('who')}
            error={lacks('who') ? t('common:required') : null}
          />
          <div>
            <Text size="xs" fw={500} mb={2}>
              {t('form.status')}
            </Text>
            <SegmentedControl
              aria-label={t('form.status')}
              value={draft.status}
              onChange={(status) => change({ status })}
              data={(['proposed', 'accepted'] as const).map((value) => ({
                value,
                label: t(`status.${value}`),
              }))}
            />
          </div>
        </Group>
        <Triggers plan={plan} draft={draft} onChange={change} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('form.record')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
