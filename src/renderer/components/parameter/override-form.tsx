import { Button, Group, Select, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { distributions } from '../../../shared/domain/range/range.ts';
import { uncertaintyKinds } from '../../../shared/domain/range/sampling.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { useDraftForm } from '../use-draft-form.ts';
import { DensityPicture } from './density-picture.tsx';
import {
  draftProblems,
  draftRange,
  overrideFor,
  overrideOf,
  startDraft,
  withOverride,
  type DraftField,
  type OverrideDraft,
  type ReplaceableParameter,
} from './override-draft.ts';
import classes from './parameter.module.css';
import { entriesOf } from './range-draft.ts';
import { RangeFields } from './range-fields.tsx';

interface OverrideFormProps {
  readonly parameter: ReplaceableParameter;
  readonly onDone: () => void;
}

/** Replaces a parameter in the project: its range, its shape, and why. */
export function OverrideForm({ parameter, onDone }: OverrideFormProps) {
  const { t } = useTranslation(['parameter', 'common']);
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  const { draft, change, asked, submit } = useDraftForm<OverrideDraft>(
    () => startDraft(parameter, overrideFor(document, parameter.id)),
    (typed) => overrideOf(parameter, typed) !== null,
  );
  const problems = draftProblems(draft);
  const errorOf = (field: DraftField) => {
    const problem = problems[field];
    return asked && problem !== undefined ? t(`problem.${problem}`) : null;
  };
  const apply = (typed: OverrideDraft) => {
    const override = overrideOf(parameter, typed);
    if (override === null) return;
    updateDocument((before) => withOverride(before, override));
    onDone();
  };
  const unit = parameter.unit === 'ratio' || parameter.unit === '1' ? '' : ` (${parameter.unit})`;
  const range = useMemo(() => draftRange(parameter, draft), [parameter, draft]);
  const entries = entriesOf(draft.distribution);
  const isUncertain = range !== null && range.low < range.high;
  return (
    <form className={classes.form} onSubmit={submit(apply)} noValidate>
      <div className={classes.fields}>
        <Select
          label={t('distribution')}
          data={distributions.map((value) => ({ value, label: t(`shape.${value}`) }))}
          value={draft.distribution}
          allowDeselect={false}
          onChange={(value) => value !== null && change({ distribution: value })}
        />
        {entries.length > 1 && (
          <Select
            label={t('entry')}
            data={entries.map((value) => ({ value, label: t(`entryOf.${value}`) }))}
            value={entries.includes(draft.entry) ? draft.entry : 'ends'}
            allowDeselect={false}
            onChange={(value) => value !== null && change({ entry: value })}
          />
        )}
      </div>
      <div className={classes.fields} data-entry={draft.entry}>
        <RangeFields draft={draft} unit={unit} onChange={change} errorOf={errorOf} />
      </div>
      {isUncertain && <DensityPicture range={range} unit={parameter.unit} />}
      {isUncertain && (
        <Select
          label={t('uncertainty')}
          data={uncertaintyKinds.map((value) => ({ value, label: t(`uncertain.${value}`) }))}
          value={draft.uncertainty}
          allowDeselect={false}
          onChange={(value) => value !== null && change({ uncertainty: value })}
        />
      )}
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
