import { Group, Kbd, Modal, Stack, Switch, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pages } from '../workspace/pages.ts';
import { useSingleKeys } from '../workspace/single-keys.ts';
import { PlainTable } from '../components/table/plain-table.tsx';

interface ShortcutsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

interface Shortcut {
  readonly label: string;
  readonly keys: readonly string[];
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </Group>
  );
}

function ShortcutTable({
  title,
  shortcuts,
}: {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}) {
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <PlainTable
        label={title}
        dense
        rows={shortcuts}
        rowId={({ label }) => label}
        columns={[
          { id: 'what', cell: ({ label }) => label },
          { id: 'keys', cell: ({ keys }) => <Keys keys={keys} /> },
        ]}
      />
    </section>
  );
}

const command = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Lists every keyboard shortcut, and lets those of a single key be switched off. */
export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const singleKeys = useSingleKeys();
  const { t } = useTranslation(['shell', 'common']);
  const general: readonly Shortcut[] = [
    { label: t('shortcuts.undo'), keys: [command, 'Z'] },
    { label: t('shortcuts.redo'), keys: [command, 'Shift', 'Z'] },
    { label: t('shortcuts.saveNow'), keys: [command, 'S'] },
    { label: t('shortcuts.search'), keys: ['/'] },
    { label: t('shortcuts.help'), keys: ['?'] },
  ];
  const workloads: readonly Shortcut[] = [
    { label: t('shortcuts.add'), keys: ['N'] },
    { label: t('shortcuts.move'), keys: ['↑', '↓'] },
    { label: t('shortcuts.edit'), keys: ['Enter'] },
    { label: t('shortcuts.remove'), keys: ['Delete'] },
  ];
  const places = pages.map((page) => ({
    label: t(`page.${page.name}`),
    keys: ['G', page.key.toUpperCase()],
  }));
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      size="lg"
    >
      <Group align="flex-start" gap="xl" grow preventGrowOverflow={false}>
        <Stack gap="md" miw={220}>
          <ShortcutTable title={t('shortcuts.general')} shortcuts={general} />
          <ShortcutTable title={t('shortcuts.workloads')} shortcuts={workloads} />
        </Stack>
        <Stack gap="md" miw={220}>
          <ShortcutTable title={t('shortcuts.navigation')} shortcuts={places} />
        </Stack>
      </Group>
      <Switch
        mt="lg"
        checked={singleKeys.enabled}
        onChange={(event) => singleKeys.enable(event.currentTarget.checked)}
        label={t('shortcuts.singleKeys')}
        description={t('shortcuts.singleKeysWhy')}
      />
    </Modal>
  );
}
