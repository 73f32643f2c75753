import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ioLevels, levelRow } from '../../../../shared/domain/workload/demand-levels.ts';
import { levels, type Level } from '../../../../shared/domain/level.ts';
import type { StorageDemand } from '../../../../shared/domain/workload/workload.ts';
import { formatNumber } from '../../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { DemandModeSwitch } from './demand-mode.tsx';
import { FigureField } from './figure-field.tsx';
import { ChoiceField, TextField } from './form-fields.tsx';
import { FormGroup } from './form-group.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

interface DemandProps {
  readonly editor: WorkloadEditor;
  readonly path: 'ioRequirement' | 'storageRequirement';
  readonly inherited: StorageDemand;
}

const names = [
  'level',
  'iops',
  'bytesPerSecond',
  'blockSize',
  'queueDepth',
  'latencyBudget',
] as const;

function pathsOf(requirement: DemandProps['path']): readonly string[] {
  return names.map((name) => `${requirement}.${name}`);
}

function StorageDemandFields({ editor, path, inherited }: DemandProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  const rate = (level: Level) =>
    formatQuantity(levelRow(ioLevels, level).figure, 'operations/s', language);
  const inheritedLevel = inherited.level ?? 'medium';
  return (
    <>
      {editor.draft[path].mode === 'level' ? (
        <ChoiceField
          editor={editor}
          path={`${path}.level`}
          label={t('field.level')}
          options={levels}
          nameOf={(level) =>
            t('form.levelRate', { level: t(`common:level.${level}`), rate: rate(level) })
          }
          otherwise={t('form.default', { value: t(`common:level.${inheritedLevel}`) })}
        />
      ) : (
        <>
          <TextField
            editor={editor}
            path={`${path}.iops`}
            label={t('field.iops')}
            inherited={formatNumber(inherited.operationsPerSecond)}
            numeric
          />
          <FigureField
            editor={editor}
            path={`${path}.bytesPerSecond`}
            label={t('field.bytesPerSecond')}
            kind="throughput"
          />
        </>
      )}
      <TextField
        editor={editor}
        path={`${path}.blockSize`}
        label={t('field.blockSize')}
        description={t('hint.blockSize')}
        inherited={formatQuantity(inherited.blockSize, 'bytes', language)}
      />
      {path === 'ioRequirement' && (
        <TextField
          editor={editor}
          path="ioRequirement.queueDepth"
          label={t('field.queueDepth')}
          description={t('hint.queueDepth')}
          inherited={formatNumber(inherited.queueDepth)}
          numeric
        />
      )}
      <FigureField
        editor={editor}
        path={`${path}.latencyBudget`}
        label={t('field.latencyBudget')}
        description={t('hint.latencyBudget')}
        kind="time"
        inherited={
          inherited.latencyBudget === null
            ? t('common:none')
            : formatQuantity(inherited.latencyBudget, 'seconds', language)
        }
      />
    </>
  );
}

/** Disk IO, and storage where it differs from it. */
export function StorageSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation('workloads');
  const { inherited, draft, form } = editor;
  return (
    <FormGroup
      editor={editor}
      title={t('form.io')}
      paths={pathsOf('ioRequirement')}
      startsOpen
      aside={<DemandModeSwitch editor={editor} path="ioRequirement" label={t('form.io')} />}
      after={
        <Checkbox
          mt="sm"
          label={t('form.ownStorage')}
          checked={draft.ownStorage}
          onChange={(event) => form.setFieldValue('ownStorage', event.currentTarget.checked)}
        />
      }
    >
      <StorageDemandFields editor={editor} path="ioRequirement" inherited={inherited.io} />
    </FormGroup>
  );
}

/** Storage, where it was said to differ from IO. */
export function OwnStorageSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation('workloads');
  if (!editor.draft.ownStorage) return null;
  return (
    <FormGroup
      editor={editor}
      title={t('form.storage')}
      paths={pathsOf('storageRequirement')}
      startsOpen
      aside={
        <DemandModeSwitch editor={editor} path="storageRequirement" label={t('form.storage')} />
      }
    >
      <StorageDemandFields
        editor={editor}
        path="storageRequirement"
        inherited={editor.inherited.storage}
      />
    </FormGroup>
  );
}
