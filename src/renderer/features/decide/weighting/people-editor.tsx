import { ActionIcon, Button, Group, NumberInput, Table, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contributions } from '../../../../shared/charts/contributions.ts';
import { shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import type {
  WeightingInput,
  WeightingResult,
} from '../../../../shared/domain/weighting/weighting.ts';
import type { Pack } from '../../../../shared/packs/pack.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { SideScroll } from '../../../components/layout/side-scroll.tsx';
import classes from './weighting.module.css';

type People = Extract<WeightingInput, { readonly kind: 'stakeholders' }>;
type Member = People['members'][number];

interface PeopleEditorProps {
  readonly input: People;
  readonly pack: Pack;
  readonly workload: WorkloadPlan;
  readonly result: WeightingResult | null;
  readonly onChange: (next: WeightingInput) => void;
}

const most = 100;

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
      <SideScroll label={t('people.table')} minWidth={260 + 110 * input.members.length}>
        <Table aria-label={t('people.table')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('criterion')}</Table.Th>
              {input.members.map((member) => (
                <Table.Th key={member.id} ta="right">
                  <PersonHead member={member} input={input} onChange={onChange} />
                </Table.Th>
              ))}
              <Table.Th ta="right">{t('people.together')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pack.criteria.map(({ id }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  {t(`common:criterion.${id}`)}
                </Table.Th>
                {input.members.map((member) => (
                  <Table.Td key={member.id} align="right">
                    <NumberInput
                      className={classes.input ?? ''}
                      aria-label={t('people.points', {
                        person: member.id,
                        name: t(`common:criterion.${id}`),
                      })}
                      value={member.weights[id] ?? 0}
                      min={0}
                      max={most}
                      step={5}
                      clampBehavior="strict"
                      allowNegative={false}
                      onChange={(value) => {
                        if (value === '' || Number(value) === member.weights[id]) return;
                        change(member, { ...member.weights, [id]: Number(value) });
                      }}
                    />
                  </Table.Td>
                ))}
                <Table.Td ta="right" className={classes.number ?? ''}>
                  {result === null
                    ? t('common:unknown')
                    : shareLabel(result.weights[id] ?? 0, language)}
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row">{t('people.choice')}</Table.Th>
              {input.members.map((member) => (
                <Table.Td key={member.id} ta="right">
                  {choiceOf(workload, member.weights)?.name[language] ?? t('common:none')}
                </Table.Td>
              ))}
              <Table.Td ta="right" fw={700}>
                {group?.name[language] ?? t('common:none')}
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </SideScroll>
      <AddPerson input={input} onChange={onChange} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('people.note')}
      </Text>
    </>
  );
}
