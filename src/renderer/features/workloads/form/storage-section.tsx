import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ioLevels, levelRow } from '../../../../shared/domain/workload/demand-levels.ts';
import { levels, type Level } from '../../../../shared/domain/level.ts';
import type { StorageDemand } from '../../../../shared/domain/workload/workload.ts';
import { formatNumber } from '../../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { FormSection } from '../../../components/layout/form-section.tsx';
import { DemandModeSwitch } from './demand-mode.tsx';
import { FigureField } from './figure-field.tsx';
import { ChoiceField, TextField } from './form-fields.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

interface DemandProps {
  readonly editor: WorkloadEditor;
  readonly path: 'ioRequirement' | 'storageRequirement';
  readonly inherited: StorageDemand;
}

function StorageDemandFields({ editor, path, inherited }: DemandProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  const rate = (level: Level) =>
    formatQuantity(levelRow(ioLevels, level).figure, 'operations/s', language);
  const inheritedLevel = inherited.level ?? 'medium';
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
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
        inherited={formatQuantity(inherited.blockSize, 'bytes', language)}
      />
      <FigureField
        editor={editor}
        path={`${path}.latencyBudget`}
        label={t('field.latencyBudget')}
        kind="time"
        inherited={
          inherited.latencyBudget === null
            ? t('common:none')
            : formatQuantity(inherited.latencyBudget, 'seconds', language)
        }
      />
    </SimpleGrid>
  );
}

/** Disk IO, and storage where it differs from it. */
export function StorageSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation('workloads');
  const { inherited, draft, form } = editor;
  return (
    <FormSection
      title={t('form.io')}
      aside={<DemandModeSwitch editor={editor} path="ioRequirement" label={t('form.io')} />}
    >
      <StorageDemandFields editor={editor} path="ioRequirement" inherited={inherited.io} />
      <Checkbox
        mt="sm"
        label={t('form.ownStorage')}
        checked={draft.ownStorage}
        onChange={(event) => form.setFieldValue('ownStorage', event.currentTarget.checked)}
      />
    </FormSection>
  );
}

/** Storage, where it was said to differ from IO. */
export function OwnStorageSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation('workloads');
  if (!editor.draft.ownStorage) return null;
  return (
    <FormSection
      title={t('form.storage')}
      aside={
        <DemandModeSwitch editor={editor} path="storageRequirement" label={t('form.storage')} />
      }
    >
      <StorageDemandFields
        editor={editor}
        path="storageRequirement"
        inherited={editor.inherited.storage}
      />
    </FormSection>
  );
}
