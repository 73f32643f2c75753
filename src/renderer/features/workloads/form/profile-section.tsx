import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/units/format-number.ts';
import { TextField } from './form-fields.tsx';
import { FormGroup } from './form-group.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

const fields = [
  'requestsPerSecond',
  'cyclesPerRequest',
  'ioPerRequest',
  'messagesPerRequest',
] as const;

/** Request-level figures, from which response times and saturation are computed. */
export function ProfileSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation('workloads');
  const { requests } = editor.inherited;
  return (
    <FormGroup editor={editor} title={t('form.profile')} paths={fields} hint={t('hint.profile')}>
      {fields.map((field) => (
        <TextField
          key={field}
          editor={editor}
          path={field}
          label={t(`field.${field}`)}
          inherited={requests === null ? '' : formatNumber(requests[field])}
          numeric
        />
      ))}
    </FormGroup>
  );
}
