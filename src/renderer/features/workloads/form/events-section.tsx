import { useTranslation } from 'react-i18next';
import { TextField } from './form-fields.tsx';
import { FormGroup } from './form-group.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

const paths = ['systemCallsPerSecond', 'contextSwitchesPerSecond', 'pageFaultsPerSecond'] as const;

/** Events of one instance per second, each of which an isolation makes dearer. */
export function EventsSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation(['workloads', 'common']);
  return (
    <FormGroup
      editor={editor}
      title={t('form.events')}
      paths={paths}
      hint={t('hint.events')}
      columns={3}
    >
      {paths.map((path) => (
        <TextField
          key={path}
          editor={editor}
          path={path}
          label={t(`field.${path}`)}
          inherited={t('common:unknown')}
          numeric
        />
      ))}
    </FormGroup>
  );
}
