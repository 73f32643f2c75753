import { useTranslation } from 'react-i18next';
import { workloadNeeds } from '../../../../shared/domain/workload/workload.ts';
import { YesNoField } from './form-fields.tsx';
import { FormGroup } from './form-group.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

/** What an instance must be able to do: an alternative that does not offer it cannot be used. */
export function NeedsSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation('workloads');
  return (
    <FormGroup editor={editor} title={t('form.needs')} paths={workloadNeeds} hint={t('hint.needs')}>
      {workloadNeeds.map((need) => (
        <YesNoField
          key={need}
          editor={editor}
          path={need}
          label={t(`field.${need}`)}
          inherited={editor.inherited[need]}
        />
      ))}
    </FormGroup>
  );
}
