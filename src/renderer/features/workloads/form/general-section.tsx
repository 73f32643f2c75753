import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paradigms } from '../../../../shared/domain/paradigm.ts';
import { workloadClasses } from '../../../../shared/domain/workload/workload.ts';
import { formatCount } from '../../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { FormSection } from '../../../components/layout/form-section.tsx';
import { ChoiceField, TextField } from './form-fields.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

interface SectionProps {
  readonly editor: WorkloadEditor;
}

/** Name, class, number of instances, and how it runs today. */
export function GeneralSection({ editor }: SectionProps) {
  const { t } = useTranslation(['workloads', 'common']);
  return (
    <FormSection title={t('form.general')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextField
          editor={editor}
          path="name"
          label={t('field.name')}
          inherited={editor.inherited.name}
          first
        />
        <ChoiceField
          editor={editor}
          path="class"
          label={t('field.class')}
          options={workloadClasses}
          nameOf={(value) => t(`common:workloadClass.${value}`)}
          otherwise={t('form.noClass')}
        />
        <TextField
          editor={editor}
          path="count"
          label={t('field.count')}
          inherited={formatCount(editor.inherited.count)}
          numeric
        />
        <ChoiceField
          editor={editor}
          path="type"
          label={t('field.type')}
          options={paradigms}
          nameOf={(value) => t(`common:paradigm.${value}`)}
          otherwise={t('form.notStated')}
        />
      </SimpleGrid>
    </FormSection>
  );
}

/** What one instance asks for: CPU, memory, and the size of its image. */
export function RequestsSection({ editor }: SectionProps) {
  const { t } = useTranslation('workloads');
  const language = useLanguage();
  const { inherited, draft, reading } = editor;
  const preset = draft.class !== '';
  const means = (typed: string, value: number | null | undefined, unit: 'cores' | 'bytes') =>
    reading.ok && typed.trim() !== '' ? `= ${formatQuantity(value, unit, language)}` : null;
  const workload = reading.ok ? reading.workload : null;
  return (
    <FormSection title={t('form.requests')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <TextField
          editor={editor}
          path="cpu"
          label={t('field.cpu')}
          description={means(draft.cpu, workload?.cpu, 'cores') ?? t('hint.cpu')}
          inherited={preset ? formatQuantity(inherited.cpu, 'cores', language) : ''}
        />
        <TextField
          editor={editor}
          path="memory"
          label={t('field.memory')}
          description={means(draft.memory, workload?.memory, 'bytes') ?? t('hint.memory')}
          inherited={preset ? formatQuantity(inherited.memory, 'bytes', language) : ''}
        />
        <TextField
          editor={editor}
          path="imageBytes"
          label={t('field.imageBytes')}
          description={
            means(draft.imageBytes, workload?.imageBytes, 'bytes') ?? t('hint.imageBytes')
          }
          inherited={formatQuantity(inherited.imageBytes, 'bytes', language)}
        />
      </SimpleGrid>
    </FormSection>
  );
}
