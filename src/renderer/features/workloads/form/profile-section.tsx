import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/units/format-number.ts';
import { FormSection } from '../../../components/layout/form-section.tsx';
import { TextField } from './form-fields.tsx';
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
    <FormSection title={t('form.profile')}>
      <Text size="xs" c="dimmed" mb="xs">
        {t('hint.profile')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
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
      </SimpleGrid>
    </FormSection>
  );
}
