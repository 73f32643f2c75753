import { useTranslation } from 'react-i18next';
import {
  guestImages,
  guestSystems,
  portabilities,
} from '../../../../shared/domain/workload/workload.ts';
import { ChoiceField, TextField, YesNoField } from './form-fields.tsx';
import { FormGroup } from './form-group.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

const isolationPaths = [
  'isolation',
  'trustDomain',
  'guestOs',
  'guestImage',
  'guestModifiable',
  'wasmPortable',
] as const;
const conditions = [
  'sharing',
  'standardization',
  'resourceConstrained',
  'performanceHigh',
] as const;

const isolationLevels = ['1', '2', '3', '4'] as const;

interface SectionProps {
  readonly editor: WorkloadEditor;
}

/** What must be kept apart, and which system it runs on. */
export function IsolationSection({ editor }: SectionProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const { inherited } = editor;
  const byDefault = (value: string) => t('form.default', { value });
  return (
    <FormGroup editor={editor} title={t('form.isolation')} paths={isolationPaths} startsOpen>
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
      <ChoiceField
        editor={editor}
        path="wasmPortable"
        label={t('field.wasmPortable')}
        options={portabilities}
        nameOf={(value) => t(`portability.${value}`)}
        otherwise={byDefault(t(`portability.${inherited.wasmPortable}`))}
      />
    </FormGroup>
  );
}

/** Conditions of the composite rule that only the user can know, or wants to state. */
export function ConditionsSection({ editor }: SectionProps) {
  const { t } = useTranslation('workloads');
  const { inherited } = editor;
  return (
    <FormGroup
      editor={editor}
      title={t('form.conditions')}
      paths={conditions}
      hint={t('hint.conditions')}
    >
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
    </FormGroup>
  );
}
