import { ActionIcon, Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contributions } from '../../../../shared/charts/contributions.ts';
import { shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import type {
  WeightingInput,
  WeightingResult,
} from '../../../../shared/domain/weighting/weighting.ts';
import type { Pack } from '../../../../shared/packs/pack.ts';
import { useLanguage } from '../../../language/use-language.ts';
import classes from './weighting.module.css';
import { PlainTable, type PlainColumn } from '../../../components/table/plain-table.tsx';

type People = Extract<WeightingInput, { readonly kind: 'stakeholders' }>;
type Member = People['members'][number];

interface PeopleEditorProps {
  readonly input: People;
  readonly pack: Pack;
  readonly workload: WorkloadPlan;
  readonly result: WeightingResult | null;
  readonly onChange: (next: WeightingInput) => void;
}

const maxPoints = 100;

/** The feasible alternative with the highest weighted sum at the middle of the values. */
function choiceOf(workload: WorkloadPlan, weights: Member['weights']) {
  const scored = workload.alternatives
    .filter((one) => one.feasible)
    .map((one) => ({
      one,
      score: contributions(one.values, weights).reduce((sum, part) => sum + part.score, 0),
    }));
  return scored.toSorted((left, right) => right.score - left.score)[0]?.one ?? null;
}

function AddPerson({ input, onChange }: Pick<PeopleEditorProps, 'input' | 'onChange'>) {
  const { t } = useTranslation('weighting');
  const [name, setName] = useState('');
  const id = name.trim();
  const taken = input.members.some((member) => member.id === id);
  const add = () => {
    if (id === '' || taken) return;
    const weights = input.members.at(-1)?.weights ?? {};
    onChange({ ...input, members: [...input.members, { id, weights }] });
    setName('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Group gap="xs" align="flex-start" mt="sm">
        <TextInput
          aria-label={t('people.name')}
          placeholder={t('people.name')}
          value={name}
          maxLength={200}
          error={taken ? t('people.taken') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={id === '' || taken}
        >
          {t('people.add')}
        </Button>
      </Group>
    </form>
  );
}

interface HeadProps extends Pick<PeopleEditorProps, 'input' | 'onChange'> {
  readonly member: Member;
}

function PersonHead({ member, input, onChange }: HeadProps) {
  const { t } = useTranslation('weighting');
  const rest = input.members.filter(({ id }) => id !== member.id);
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      {member.id}
      {rest.length > 0 && (
        <ActionIcon
          size="sm"
          aria-label={t('people.remove', { name: member.id })}
          onClick={() => onChange({ ...input, members: rest })}
        >
          <IconTrash size={13} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

/** Several people's points side by side, what each would choose, and all of them taken together. */
export function PeopleEditor({ input, pack, workload, result, onChange }: PeopleEditorProps) {
  const { t } = useTranslation(['weighting', 'common']);
  const language = useLanguage();
  const change = (member: Member, weights: Member['weights']) =>
    onChange({
      ...input,
      members: input.members.map((one) => (one.id === member.id ? { ...one, weights } : one)),
    });
  const group = choiceOf(workload, result?.weights ?? {});
  return (
    <>
      <PlainTable
        label={t('people.table')}
        minWidth={260 + 110 * input.members.length}
        rows={[...pack.criteria.map(({ id }) => id), null]}
        rowId={(criterion) => criterion ?? ''}
        columns={[
          {
            id: 'criterion',
            header: t('criterion'),
            names: true,
            isBold: (criterion) => criterion === null,
            cell: (criterion) =>
              criterion === null ? t('people.choice') : t(`common:criterion.${criterion}`),
          },
          ...input.members.map(
            (member): PlainColumn<Criterion | null> => ({
              id: `member ${member.id}`,
              header: <PersonHead member={member} input={input} onChange={onChange} />,
              align: 'right',
              cell: (criterion) =>
                criterion === null ? (
                  (choiceOf(workload, member.weights)?.name[language] ?? t('common:none'))
                ) : (
                  <NumberInput
                    className={classes.input ?? ''}
                    aria-label={t('people.points', {
                      person: member.id,
                      name: t(`common:criterion.${criterion}`),
                    })}
                    value={member.weights[criterion] ?? 0}
                    min={0}
                    max={maxPoints}
                    step={5}
                    clampBehavior="strict"
                    allowNegative={false}
                    onChange={(value) => {
                      if (value === '' || Number(value) === member.weights[criterion]) return;
                      change(member, { ...member.weights, [criterion]: Number(value) });
                    }}
                  />
                ),
            }),
          ),
          {
            id: 'together',
            header: t('people.together'),
            align: 'right',
            isBold: (criterion) => criterion === null,
            cell: (criterion) => {
              if (criterion === null) return group?.name[language] ?? t('common:none');
              return result === null
                ? t('common:unknown')
                : shareLabel(result.weights[criterion] ?? 0, language);
            },
          },
        ]}
      />
      <AddPerson input={input} onChange={onChange} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('people.note')}
      </Text>
    </>
  );
}
