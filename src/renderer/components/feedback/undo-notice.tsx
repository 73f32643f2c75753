import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

interface UndoNotice {
  readonly message: string;
  readonly undoLabel: string;
  readonly closeLabel: string;
  readonly onUndo: () => void;
}

const undoTime = 12_000;

/** Says what was removed and offers it back; it stays while the pointer is over it. */
export function showUndoNotice({ message, undoLabel, closeLabel, onUndo }: UndoNotice): void {
  const id = notifications.show({
    autoClose: undoTime,
    withBorder: true,
    color: 'gray',
    closeButtonProps: { 'aria-label': closeLabel },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs">{message}</Text>
        <Button
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undoLabel}
        </Button>
      </Group>
    ),
  });
}
