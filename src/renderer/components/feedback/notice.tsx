import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

const noticeTime = 8000;

/** Says that something was done; it goes away by itself. */
export function showNotice(message: string, closeLabel: string): void {
  notifications.show({
    color: 'gray',
    withBorder: true,
    autoClose: noticeTime,
    closeButtonProps: { 'aria-label': closeLabel },
    message: <Text size="xs">{message}</Text>,
  });
}
