import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paradigms } from '../../../../shared/domain/paradigm.ts';
import { workloadClasses } from '../../../../shared/domain/workload/workload.ts';
import { formatCount } from '../../../../shared/units/format-number.ts';
import { formatQuantity, formatRange } from '../../../../shared/units/format.ts';
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

const sizes = ['cpu', 'memory', 'imageBytes', 'dataBytes'] as const;
const unitOf = { cpu: 'cores', memory: 'bytes', imageBytes: 'bytes', dataBytes: 'bytes' } as const;

/** What one instance asks for: CPU, memory, and disk space for its image and its data. */
export function RequestsSection({ editor }: SectionProps) {
  const { t } = useTranslation('workloads');
  const language = useLanguage();
  const { inherited, draft, reading } = editor;
  const preset = draft.class !== '';
  const means = (name: (typeof sizes)[number]): string | null => {
    if (!reading.ok || draft[name].trim() === '') return null;
    const { workload } = reading;
    const range = workload.uncertain[name];
    return range === undefined
      ? `= ${formatQuantity(workload[name], unitOf[name], language)}`
      : `= ${formatRange(range.low, range.high, unitOf[name], language)}`;
  };
  const presets = (name: (typeof sizes)[number]): string => {
    const isOptional = name === 'imageBytes' || name === 'dataBytes';
    return preset || isOptional ? formatQuantity(inherited[name], unitOf[name], language) : '';
  };
  return (
    <FormSection title={t('form.requests')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {sizes.map((name) => (
          <TextField
            key={name}
            editor={editor}
            path={name}
            label={t(`field.${name}`)}
            description={means(name) ?? t(`hint.${name}`)}
            inherited={presets(name)}
          />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt="xs">
        {t('hint.range')}
      </Text>
    </FormSection>
  );
}
