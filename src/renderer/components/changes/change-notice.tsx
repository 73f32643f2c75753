import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { projectChanges } from '../../../shared/domain/project/project-changes.ts';
import type { HistoryStep } from '../../workspace/workspace-notices.ts';
import { useChangeSummary } from './use-change-words.ts';

const noticeTime = 5000;

/** An undone change is told as it was made, not as its reverse. */
function StepWords({ direction, before, after }: HistoryStep) {
  const { t } = useTranslation('shell');
  const summary = useChangeSummary();
  const changes =
    direction === 'undo' ? projectChanges(after, before) : projectChanges(before, after);
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      {t(`history.${direction}`, { change: summary(changes) })}
    </Text>
  );
}

let lastNotice = '';

/** Says what a step of undo or redo did; the next step takes its place. */
export function showStepNotice(step: HistoryStep, closeLabel: string): void {
  notifications.hide(lastNotice);
  lastNotice = notifications.show({
    color: 'gray',
    withBorder: true,
    autoClose: noticeTime,
    closeButtonProps: { 'aria-label': closeLabel },
    message: <StepWords {...step} />,
  });
}
