import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../shared/domain/host/fact.ts';
import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import { readLedger } from '../../../shared/domain/host/ledger-document.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { LedgerTable } from './ledger-table.tsx';
import { TopologyPanel } from './topology-panel.tsx';
import { arrangeLedger, countByFilter, ledgerFilters, type LedgerFilter } from './ledger-view.ts';

interface LedgerPanelProps {
  /** The ledger of this machine. */
  readonly machine: Ledger;
  /** Hosts of the project, some of which may carry a ledger of their own. */
  readonly hosts: readonly ParsedHostInput[];
}

/** A ledger with its filter and search: this machine's, or one that came with a host's file. */
export function LedgerPanel({ machine, hosts }: LedgerPanelProps) {
  const { t } = useTranslation(['machine', 'hosts']);
  const carried = useMemo(
    () =>
      hosts.flatMap(({ name, ledger }) => {
        const read = readLedger(ledger);
        return read === null ? [] : [{ name, ledger: read }];
      }),
    [hosts],
  );
  const [chosen, choose] = useState('');
  const ledger = carried.find(({ name }) => name === chosen)?.ledger ?? machine;
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
  const { topology } = ledger;
  const panel = (
    <Panel
      flush
      title={t('ledger.title')}
      actions={
        <Group gap="xs">
          {carried.length > 0 && (
            <NativeSelect
              aria-label={t('ledger.of')}
              maw={220}
              data={[
                { value: '', label: t('hosts:thisMachine') },
                ...carried.map(({ name }) => ({ value: name, label: name })),
              ]}
              value={chosen}
              onChange={(event) => choose(event.currentTarget.value)}
            />
          )}
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
  return (
    <>
      {topology !== undefined && topology.children.length > 0 && (
        <TopologyPanel topology={topology} />
      )}
      {panel}
    </>
  );
}
