import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PackSummary } from '../../../shared/api/contract.ts';
import { useLanguage } from '../../language/use-language.ts';
import { FailureSentence } from '../../components/feedback/failure-sentence.tsx';
import { Tag } from '../../components/tag.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';

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
    <PlainTable
      label={t('packs.title')}
      minWidth={640}
      rows={packs}
      rowId={({ origin, id }) => `${origin} ${id}`}
      columns={[
        {
          id: 'title',
          header: t('packs.column.title'),
          cell: (pack) => (
            <>
              <Text size="xs" fw={700}>
                {pack.failure === null ? pack.title[language] : pack.id}
              </Text>
              <Text size="xs" c="dimmed">
                {[pack.id, pack.version].filter((part) => part !== '').join(' · ')}
              </Text>
            </>
          ),
        },
        {
          id: 'origin',
          header: t('packs.column.origin'),
          cell: ({ origin }) => t(origin === 'user' ? 'packs.own' : 'packs.builtIn'),
        },
        {
          id: 'content',
          header: t('packs.column.content'),
          cell: (pack) => <Content pack={pack} />,
        },
        {
          id: 'state',
          header: t('packs.column.state'),
          cell: ({ id, failure }) =>
            failure === null ? (
              <Tag tone={id === usedId ? 'info' : 'good'}>
                {t(id === usedId ? 'packs.inUse' : 'packs.usable')}
              </Tag>
            ) : (
              <Tag tone="bad">{t('packs.broken')}</Tag>
            ),
        },
        {
          id: 'menu',
          header: t('packs.column.menu'),
          quiet: true,
          cell: (pack) => <Actions pack={pack} {...actions} />,
        },
      ]}
    />
  );
}
