import { ActionIcon, Group, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PackSummary } from '../../../shared/api/contract.ts';
import { useLanguage } from '../../language/use-language.ts';
import { FailureSentence } from '../../components/feedback/failure-sentence.tsx';
import { SideScroll } from '../../components/layout/side-scroll.tsx';
import { Tag } from '../../components/tag.tsx';

interface PackActionProps {
  readonly onExport: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

interface PacksTableProps extends PackActionProps {
  readonly packs: readonly PackSummary[];
  /** The pack of the open project. */
  readonly usedId: string | null;
}

function Content({ pack }: { readonly pack: PackSummary }) {
  const { t } = useTranslation('assumptions');
  if (pack.failure !== null) return <FailureSentence failure={pack.failure} />;
  return t('packs.content', {
    alternatives: pack.alternatives.length,
    parameters: pack.parameters,
    formulas: pack.formulas,
  });
}

function Actions({ pack, onExport, onRemove }: PackActionProps & { readonly pack: PackSummary }) {
  const { t } = useTranslation('assumptions');
  const exportLabel = t('packs.exportNamed', { id: pack.id });
  const removeLabel = t('packs.removeNamed', { id: pack.id });
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      {pack.failure === null && (
        <Tooltip label={exportLabel}>
          <ActionIcon aria-label={exportLabel} onClick={() => onExport(pack.id)}>
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {pack.origin === 'user' && (
        <Tooltip label={removeLabel}>
          <ActionIcon aria-label={removeLabel} onClick={() => onRemove(pack.id)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

/** Every pack with where it comes from, whether it can be used, and if not, why. */
export function PacksTable({ packs, usedId, ...actions }: PacksTableProps) {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  return (
    <SideScroll label={t('packs.title')} minWidth={640}>
      <Table aria-label={t('packs.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('packs.column.title')}</Table.Th>
            <Table.Th>{t('packs.column.origin')}</Table.Th>
            <Table.Th>{t('packs.column.content')}</Table.Th>
            <Table.Th>{t('packs.column.state')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('packs.column.menu')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packs.map((pack) => (
            <Table.Tr key={`${pack.origin} ${pack.id}`}>
              <Table.Td>
                <Text size="xs" fw={700}>
                  {pack.failure === null ? pack.title[language] : pack.id}
                </Text>
                <Text size="xs" c="dimmed">
                  {[pack.id, pack.version].filter((part) => part !== '').join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>{t(pack.origin === 'user' ? 'packs.own' : 'packs.builtIn')}</Table.Td>
              <Table.Td>
                <Content pack={pack} />
              </Table.Td>
              <Table.Td>
                {pack.failure === null ? (
                  <Tag tone={pack.id === usedId ? 'info' : 'good'}>
                    {t(pack.id === usedId ? 'packs.inUse' : 'packs.usable')}
                  </Tag>
                ) : (
                  <Tag tone="bad">{t('packs.broken')}</Tag>
                )}
              </Table.Td>
              <Table.Td>
                <Actions pack={pack} {...actions} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SideScroll>
  );
}
