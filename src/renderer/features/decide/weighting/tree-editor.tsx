import { NativeSelect, NumberInput, Slider, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WeightingInput } from '../../../../shared/domain/weighting/weighting.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { NameDialog } from '../../../components/name-dialog.tsx';
import { moveToGroup, withGroup, withLocalWeight, type Tree } from './tree-edit.ts';
import classes from './weighting.module.css';

interface TreeEditorProps {
  readonly input: Tree;
  readonly onPreview: (next: WeightingInput) => void;
  readonly onChange: (next: WeightingInput) => void;
}

const maxPoints = 100;

interface WeightFieldProps {
  readonly name: string;
  readonly weight: number;
  readonly onPreview: (weight: number) => void;
  readonly onChange: (weight: number) => void;
}

function WeightField({ name, weight, onPreview, onChange }: WeightFieldProps) {
  const points = Math.min(maxPoints, weight);
  return (
    <>
      <Slider
        thumbLabel={name}
        value={points}
        min={0}
        max={maxPoints}
        size={4}
        thumbSize={16}
        label={null}
        onChange={onPreview}
        onChangeEnd={onChange}
      />
      <NumberInput
        aria-label={name}
        value={points}
        min={0}
        max={maxPoints}
        step={5}
        clampBehavior="strict"
        allowNegative={false}
        onChange={(value) => {
          if (value !== '' && Number(value) !== weight) onChange(Number(value));
        }}
      />
    </>
  );
}

const newGroup = '\u0000new';

interface LocalProps extends TreeEditorProps {
  readonly group: Tree['groups'][number];
  readonly onNewGroup: (criterion: Criterion) => void;
}

function Locals({ input, group, onPreview, onChange, onNewGroup }: LocalProps) {
  const { t } = useTranslation(['weighting', 'common']);
  const language = useLanguage();
  const total = group.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <ul className={classes.rows}>
      {group.criteria.map(({ id, weight }) => {
        const name = t(`common:criterion.${id}`);
        return (
          <li key={id} className={classes.local}>
            <Text size="xs">{name}</Text>
            <WeightField
              name={t('tree.within', { name, group: group.id })}
              weight={weight}
              onPreview={(next) => onPreview(withLocalWeight(input, id, next))}
              onChange={(next) => onChange(withLocalWeight(input, id, next))}
            />
            <Text size="xs" c="dimmed" ta="right" className={classes.number ?? ''}>
              {shareLabel(total > 0 ? weight / total : 1 / group.criteria.length, language)}
            </Text>
            <NativeSelect
              aria-label={t('tree.groupOf', { name })}
              value={group.id}
              data={[
                ...input.groups.map((one) => ({ value: one.id, label: one.id })),
                { value: newGroup, label: t('tree.newGroup') },
              ]}
              onChange={(event) => {
                const target = event.currentTarget.value;
                if (target === newGroup) onNewGroup(id);
                else onChange(moveToGroup(input, id, target));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

function GroupName({ input, group, onChange }: Omit<LocalProps, 'onNewGroup' | 'onPreview'>) {
  const { t } = useTranslation('weighting');
  const [typed, setTyped] = useState(group.id);
  const name = typed.trim();
  const taken = name !== group.id && input.groups.some(({ id }) => id === name);
  return (
    <TextInput
      aria-label={t('tree.groupName')}
      value={typed}
      maxLength={200}
      error={name === '' ? t('tree.nameNeeded') : taken ? t('tree.nameTaken') : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (name === '' || taken) setTyped(group.id);
        else if (name !== group.id) onChange(withGroup(input, group.id, { id: name }));
      }}
    />
  );
}

/** Criteria in groups: the groups weighed against each other, and the criteria within each. */
export function TreeEditor({ input, onPreview, onChange }: TreeEditorProps) {
  const { t } = useTranslation('weighting');
  const language = useLanguage();
  const [moving, setMoving] = useState<Criterion | null>(null);
  const total = input.groups.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <ul className={classes.rows}>
        {input.groups.map((group) => (
          <li key={group.id} className={classes.group}>
            <div className={classes.groupHead}>
              <GroupName input={input} group={group} onChange={onChange} />
              <WeightField
                name={t('tree.groupWeight', { group: group.id })}
                weight={group.weight}
                onPreview={(weight) => onPreview(withGroup(input, group.id, { weight }))}
                onChange={(weight) => onChange(withGroup(input, group.id, { weight }))}
              />
              <Text size="xs" fw={700} ta="right" className={classes.number ?? ''}>
                {shareLabel(total > 0 ? group.weight / total : 0, language)}
              </Text>
            </div>
            <Locals
              input={input}
              group={group}
              onPreview={onPreview}
              onChange={onChange}
              onNewGroup={setMoving}
            />
          </li>
        ))}
      </ul>
      <NameDialog
        opened={moving !== null}
        onClose={() => setMoving(null)}
        title={t('tree.newGroup')}
        submitLabel={t('tree.create')}
        initial=""
        onSubmit={(name) => {
          if (moving !== null) onChange(moveToGroup(input, moving, name));
        }}
      />
    </>
  );
}
