import { Group, SegmentedControl } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../shared/domain/fact.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { LedgerTable } from './ledger-table.tsx';
import { arrangeLedger, countByFilter, ledgerFilters, type LedgerFilter } from './ledger-view.ts';

/** The ledger with its filter and search. */
export function LedgerPanel({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const [search, setSearch] = useState('');
  const counts = useMemo(() => countByFilter(ledger), [ledger]);
  const groups = useMemo(
    () => arrangeLedger(ledger, filter, search, language),
    [ledger, filter, search, language],
  );
  const choices = ledgerFilters.map((value) => ({
    value,
    label: t(`ledger.filter.${value}`, { count: counts[value] }),
  }));
  return (
    <Panel
      flush
      title={t('ledger.title')}
      actions={
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('ledger.filter.label')}
            data={choices}
            value={filter}
            onChange={(value) => setFilter(value)}
          />
          <SearchField label={t('ledger.search')} value={search} onChange={setSearch} />
        </Group>
      }
    >
      {groups.length === 0 ? (
        <EmptyState icon={<IconSearchOff size={22} />} title={t('ledger.nothing')} />
      ) : (
        <LedgerTable groups={groups} />
      )}
    </Panel>
  );
}
