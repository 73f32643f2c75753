import { notifications } from '@mantine/notifications';
import type { Failure } from '../../../shared/base/failure.ts';
import { FailureSentence } from './failure-sentence.tsx';

/** Says what failed, beside the work rather than in its place. It stays until it is closed. */
export function showFailureNotice(failure: Failure, closeLabel: string): void {
  notifications.show({
    color: 'red',
    withBorder: true,
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': closeLabel },
    message: <FailureSentence failure={failure} />,
  });
}
