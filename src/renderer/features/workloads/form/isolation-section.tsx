import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  guestImages,
  guestSystems,
  portabilities,
} from '../../../../shared/domain/workload/workload.ts';
import { FormSection } from '../../../components/layout/form-section.tsx';
import { ChoiceField, TextField, YesNoField } from './form-fields.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

const isolationLevels = ['1', '2', '3', '4'] as const;

interface SectionProps {
  readonly editor: WorkloadEditor;
}

/** What must be kept apart, and what the workload needs from the system below it. */
export function IsolationSection({ editor }: SectionProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const { inherited } = editor;
  const byDefault = (value: string) => t('form.default', { value });
  return (
    <FormSection title={t('form.isolation')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <ChoiceField
          editor={editor}
          path="isolation"
          label={t('field.isolation')}
          options={isolationLevels}
          nameOf={(level) => t(`common:isolation.${level}`)}
          otherwise={byDefault(t(`common:isolation.${inherited.isolation}`))}
        />
        <TextField
          editor={editor}
          path="trustDomain"
          label={t('field.trustDomain')}
          inherited={t('common:none')}
        />
        <ChoiceField
          editor={editor}
          path="guestOs"
          label={t('field.guestOs')}
          options={guestSystems}
          nameOf={(value) => t(`guestOs.${value}`)}
          otherwise={byDefault(t(`guestOs.${inherited.guestOs}`))}
        />
        <ChoiceField
          editor={editor}
          path="guestImage"
          label={t('field.guestImage')}
          options={guestImages}
          nameOf={(value) => t(`guestImage.${value}`)}
          otherwise={byDefault(t(`guestImage.${inherited.guestImage}`))}
        />
        <YesNoField
          editor={editor}
          path="guestModifiable"
          label={t('field.guestModifiable')}
          inherited={inherited.guestModifiable}
        />
        <YesNoField
          editor={editor}
          path="ownKernel"
          label={t('field.ownKernel')}
          inherited={inherited.ownKernel}
        />
        <ChoiceField
          editor={editor}
          path="wasmPortable"
          label={t('field.wasmPortable')}
          options={portabilities}
          nameOf={(value) => t(`portability.${value}`)}
          otherwise={byDefault(t(`portability.${inherited.wasmPortable}`))}
        />
        <YesNoField
          editor={editor}
          path="needsDevices"
          label={t('field.needsDevices')}
          inherited={inherited.needsDevices}
        />
      </SimpleGrid>
    </FormSection>
  );
}

/** Conditions of the composite rule that only the user can know, or wants to state. */
export function ConditionsSection({ editor }: SectionProps) {
  const { t } = useTranslation('workloads');
  const { inherited } = editor;
  return (
    <FormSection title={t('form.conditions')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <YesNoField
          editor={editor}
          path="sharing"
          label={t('field.sharing')}
          inherited={inherited.sharing}
        />
        <YesNoField
          editor={editor}
          path="standardization"
          label={t('field.standardization')}
          inherited={inherited.standardization}
        />
        <YesNoField
          editor={editor}
          path="resourceConstrained"
          label={t('field.resourceConstrained')}
          inherited={null}
        />
        <YesNoField
          editor={editor}
          path="performanceHigh"
          label={t('field.performanceHigh')}
          inherited={null}
        />
      </SimpleGrid>
    </FormSection>
  );
}
