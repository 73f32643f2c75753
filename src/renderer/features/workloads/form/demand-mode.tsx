import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkloadEditor } from './use-workload-editor.ts';

interface DemandModeProps {
  readonly editor: WorkloadEditor;
  readonly path: 'ioRequirement' | 'storageRequirement' | 'networkRequirement';
  readonly label: string;
}

/** Whether a demand is stated by a level or by explicit figures. */
export function DemandModeSwitch({ editor, path, label }: DemandModeProps) {
  const { t } = useTranslation('workloads');
  return (
    <SegmentedControl
      aria-label={label}
      value={editor.draft[path].mode}
      onChange={(mode) => editor.form.setFieldValue(`${path}.mode`, mode)}
      data={[
        { value: 'level', label: t('form.byLevel') },
        { value: 'figures', label: t('form.byFigures') },
      ]}
    />
  );
}
