import { Button, Modal, Table, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Moment } from '../../components/moment.tsx';

/** The projects that were deleted and can be brought back; nothing when there are none. */
export function DeletedProjects({ onRestore }: { readonly onRestore: (id: string) => void }) {
  const { t } = useTranslation(['projects', 'common']);
  const { client } = useWorkspace();
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
        <Table aria-label={t('trash.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('common:name')}</Table.Th>
              <Table.Th>{t('trash.deletedAt')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('common:action.restore')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {projects.map((project) => (
              <Table.Tr key={project.id}>
                <Table.Td>{project.name}</Table.Td>
                <Table.Td>
                  <Moment at={project.deletedAt} />
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="default"
                    aria-label={t('trash.restoreNamed', { name: project.name })}
                    onClick={() => onRestore(project.id)}
                  >
                    {t('common:action.restore')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </div>
  );
}
