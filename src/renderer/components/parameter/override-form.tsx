import { Button, Group, NumberInput, Select, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { distributions } from '../../../shared/domain/range.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import {
  draftProblems,
  overrideFor,
  overrideOf,
  startDraft,
  takesMode,
  withOverride,
  type DraftField,
  type OverrideDraft,
  type ReplaceableParameter,
} from './override-draft.ts';
import classes from './parameter.module.css';

interface OverrideFormProps {
  readonly parameter: ReplaceableParameter;
  readonly onDone: () => void;
}

/** Replaces a parameter in the project: its range, its shape, and why. */
export function OverrideForm({ parameter, onDone }: OverrideFormProps) {
  const { t } = useTranslation(['parameter', 'common']);
  const { document, updateDocument } = useWorkspace();
  const [draft, setDraft] = useState(() =>
    startDraft(parameter, overrideFor(document, parameter.id)),
  );
  const [tried, setTried] = useState(false);
  const problems = draftProblems(draft);
  const change = (part: Partial<OverrideDraft>) => setDraft((before) => ({ ...before, ...part }));
  const errorOf = (field: DraftField) => {
    const problem = problems[field];
    return tried && problem !== undefined ? t(`problem.${problem}`) : null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const override = overrideOf(parameter, draft);
    if (override === null) return;
    updateDocument((before) => withOverride(before, override));
    onDone();
  };
  const unit = parameter.unit === 'ratio' || parameter.unit === '1' ? '' : ` (${parameter.unit})`;
  const isPoint = draft.distribution === 'point';
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.fields}>
        <Select
          label={t('distribution')}
          data={distributions.map((value) => ({ value, label: t(`shape.${value}`) }))}
          value={draft.distribution}
          allowDeselect={false}
          onChange={(value) => value !== null && change({ distribution: value })}
        />
        <NumberInput
          data-autofocus
          label={(isPoint ? t('figure') : t('low')) + unit}
          value={draft.low}
          hideControls
          error={errorOf('low')}
          onChange={(low) => change({ low })}
        />
        {takesMode(draft.distribution) && (
          <NumberInput
            label={t('mode') + unit}
            value={draft.mode}
            hideControls
            error={errorOf('mode')}
            onChange={(mode) => change({ mode })}
          />
        )}
        {!isPoint && (
          <NumberInput
            label={t('high') + unit}
            value={draft.high}
            hideControls
            error={errorOf('high')}
            onChange={(high) => change({ high })}
          />
        )}
      </div>
      <Textarea
        label={t('reason')}
        description={t('reasonWhy')}
        value={draft.reason}
        rows={2}
        maxLength={2000}
        error={errorOf('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
        <Button type="submit">{t('apply')}</Button>
      </Group>
    </form>
  );
}
