import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkloadInput } from '../../../../shared/domain/workload/workload-input.ts';
import { FirstField } from './form-fields.tsx';
import { WorkloadForm } from './workload-form.tsx';
import classes from '../workloads.module.css';

/** What the drawer edits: a new workload, or the one at an index. */
export interface Editing {
  readonly index: number | null;
  readonly input: WorkloadInput;
  /** Path of the field to begin with, where one was asked for. */
  readonly field?: string;
}

interface WorkloadDrawerProps {
  readonly editing: Editing | null;
  readonly onSave: (index: number | null, input: WorkloadInput) => void;
  readonly onClose: () => void;
}

/** The form of one workload, beside the table. */
export function WorkloadDrawer({ editing, onSave, onClose }: WorkloadDrawerProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const isNew = editing?.index === null;
  return (
    <Drawer
      opened={editing !== null}
      onClose={onClose}
      title={isNew ? t('form.addTitle') : t('form.editTitle')}
      size={640}
      classNames={{ body: classes.drawer ?? '' }}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {editing !== null && (
        <FirstField value={editing.field ?? 'name'}>
          <WorkloadForm
            key={editing.index}
            input={editing.input}
            isNew={isNew}
            onSave={(input) => onSave(editing.index, input)}
            onClose={onClose}
          />
        </FirstField>
      )}
    </Drawer>
  );
}
