import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FoldingSection } from '../../../components/layout/folding-section.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

interface FormGroupProps {
  readonly editor: WorkloadEditor;
  readonly title: string;
  /** Fields of the group, by their paths in the form. */
  readonly paths: readonly string[];
  /** Open at first even when nothing in it is stated. */
  readonly startsOpen?: boolean;
  /** What the fields are for, above them. */
  readonly hint?: string;
  readonly columns?: 2 | 3;
  readonly aside?: ReactNode;
  /** Below the fields. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that belong together: folded away unless something in them is stated or wrong. */
export function FormGroup(props: FormGroupProps) {
  const { editor, title, paths, startsOpen = false, hint, columns = 2, aside, after } = props;
  const { t } = useTranslation('workloads');
  const { stated, alarm } = editor.group(paths);
  return (
    <FoldingSection
      title={title}
      note={stated === 0 ? t('form.nothingStated') : t('form.stated', { count: stated })}
      startsOpen={startsOpen || stated > 0}
      alarm={alarm}
      aside={aside}
    >
      {hint !== undefined && (
        <Text size="xs" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, xs: columns }} spacing="sm">
        {props.children}
      </SimpleGrid>
      {after}
    </FoldingSection>
  );
}
