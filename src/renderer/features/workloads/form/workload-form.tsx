import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkloadInput } from '../../../../shared/domain/workload/workload-input.ts';
import { EventsSection } from './events-section.tsx';
import { GeneralSection, RequestsSection } from './general-section.tsx';
import { ConditionsSection, IsolationSection } from './isolation-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { NeedsSection } from './needs-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { ResolvedLine } from './resolved-line.tsx';
import { OwnStorageSection, StorageSection } from './storage-section.tsx';
import { useWorkloadEditor } from './use-workload-editor.ts';
import classes from '../workloads.module.css';

interface WorkloadFormProps {
  readonly input: WorkloadInput;
  readonly isNew: boolean;
  readonly onSave: (input: WorkloadInput) => void;
  readonly onClose: () => void;
}

/** Every field of one workload; saving is one step of undo. */
export function WorkloadForm({ input, isNew, onSave, onClose }: WorkloadFormProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const editor = useWorkloadEditor(input);
  const { reading } = editor;
  const element = useRef<HTMLFormElement>(null);
  // Once groups with something wrong in them have opened, the first wrong field can take the focus.
  useEffect(() => {
    if (editor.tries > 0)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [editor.tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const stated = editor.submit();
    if (stated === null) return;
    onSave(stated);
    onClose();
  };
  return (
    <form ref={element} className={classes.form} onSubmit={submit} noValidate>
      <Stack gap="lg" className={classes.fields ?? ''}>
        <GeneralSection editor={editor} />
        <RequestsSection editor={editor} />
        <StorageSection editor={editor} />
        <OwnStorageSection editor={editor} />
        <NetworkSection editor={editor} />
        <IsolationSection editor={editor} />
        <NeedsSection editor={editor} />
        <LimitsSection editor={editor} />
        <ProfileSection editor={editor} />
        <EventsSection editor={editor} />
        <ConditionsSection editor={editor} />
      </Stack>
      <div className={classes.footer}>
        <div className={classes.resolved} role="status">
          {reading.ok ? (
            <ResolvedLine workload={reading.workload} />
          ) : (
            <Text size="xs" c="var(--isoplan-bad)">
              {t('form.problems', { count: reading.problems.length })}
            </Text>
          )}
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit">{isNew ? t('common:action.add') : t('common:action.save')}</Button>
        </Group>
      </div>
    </form>
  );
}
