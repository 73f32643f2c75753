import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { DeletedTable } from '../../components/table/deleted-table.tsx';

/** The projects that were deleted and can be brought back; nothing when there are none. */
export function DeletedProjects({ onRestore }: { readonly onRestore: (id: string) => void }) {
  const { t } = useTranslation(['projects', 'common']);
  const client = useClient();
  const [opened, dialog] = useDisclosure(false);
  const { value, refetch } = useCall(client, 'projects.deleted', {});
  useEffect(refetch, [refetch]);
  const projects = value ?? [];
  if (projects.length === 0) return null;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={dialog.open}
      >
        {t('trash.open', { count: projects.length })}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('trash.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <DeletedTable
          label={t('trash.title')}
          projects={projects}
          onRestore={({ id }) => onRestore(id)}
        />
      </Modal>
    </div>
  );
}
