import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../shared/units/format-number.ts';
import { FigureField } from './figure-field.tsx';
import { TextField } from './form-fields.tsx';
import { FormGroup } from './form-group.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

const paths = ['responseBudget', 'startupBudget', 'startsAtOnce'] as const;

/** Times that must be kept: an alternative that misses one cannot be used. */
export function LimitsSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation(['workloads', 'common']);
  const none = t('common:none');
  return (
    <FormGroup
      editor={editor}
      title={t('form.limits')}
      paths={paths}
      hint={t('hint.limits')}
      columns={3}
    >
      <FigureField
        editor={editor}
        path="responseBudget"
        label={t('field.responseBudget')}
        description={t('hint.responseBudget')}
        kind="time"
        inherited={none}
      />
      <FigureField
        editor={editor}
        path="startupBudget"
        label={t('field.startupBudget')}
        description={t('hint.startupBudget')}
        kind="time"
        inherited={none}
      />
      <TextField
        editor={editor}
        path="startsAtOnce"
        label={t('field.startsAtOnce')}
        description={t('hint.startsAtOnce')}
        inherited={formatCount(editor.inherited.startsAtOnce)}
        numeric
      />
    </FormGroup>
  );
}
