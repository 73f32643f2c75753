import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { projectChanges } from '../../../shared/domain/project/project-changes.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { useChangeSummary } from './use-change-words.ts';

const noticeTime = 5000;

interface StepWordsProps {
  readonly direction: 'undo' | 'redo';
  readonly before: ProjectDocument;
  readonly after: ProjectDocument;
}

/** An undone change is told as it was made, not as its reverse. */
function StepWords({ direction, before, after }: StepWordsProps) {
  const { t } = useTranslation('shell');
  const summary = useChangeSummary();
  const made = direction === 'undo' ? projectChanges(after, before) : projectChanges(before, after);
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      {t(`history.${direction}`, { change: summary(made) })}
    </Text>
  );
}

let shown = '';

/** Says what a step of undo or redo did; the next step takes its place. */
export function showStepNotice(step: StepWordsProps, closeLabel: string): void {
  notifications.hide(shown);
  shown = notifications.show({
    color: 'gray',
    withBorder: true,
    autoClose: noticeTime,
    closeButtonProps: { 'aria-label': closeLabel },
    message: <StepWords {...step} />,
  });
}
