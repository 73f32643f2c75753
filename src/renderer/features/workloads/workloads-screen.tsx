import { Text } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkloadInput } from '../../../shared/domain/workload/workload-input.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useDocument } from '../../workspace/document.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { NextPage } from '../../components/next-page.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { AddMenu } from './add-menu.tsx';
import { ClassCards } from './class-cards.tsx';
import { useWorkloadActions } from './use-workload-actions.ts';
import { WorkloadDrawer } from './form/workload-drawer.tsx';
import { findRows, toRows, type WorkloadRow } from './workload-row.ts';
import { WorkloadTable } from './workload-table.tsx';

const noWorkloads: readonly WorkloadInput[] = [];

/** What all instances together ask for, before any overhead of isolation. */
function Totals({ rows }: { readonly rows: readonly WorkloadRow[] }) {
  const { t } = useTranslation('workloads');
  const language = useLanguage();
  const resolved = rows.flatMap((row) => (row.resolved.ok ? [row.resolved.value] : []));
  const sum = (of: (workload: (typeof resolved)[number]) => number): number =>
    resolved.reduce((total, workload) => total + workload.count * of(workload), 0);
  const instances = sum(() => 1);
  return (
    <Text size="xs" c="dimmed" px="sm" py="xs">
      {t('totals', {
        count: instances,
        instances: formatCount(instances),
        cpu: formatQuantity(
          sum((workload) => workload.cpu),
          'cores',
          language,
        ),
        memory: formatQuantity(
          sum((workload) => workload.memory),
          'bytes',
          language,
        ),
      })}
    </Text>
  );
}

/** The workloads of the project: to begin with the classes, then the table. */
export function WorkloadsScreen() {
  const { t } = useTranslation(['workloads', 'common']);
  const document = useDocument();
  const workloads = document?.workloads ?? noWorkloads;
  const actions = useWorkloadActions(workloads);
  const [search, setSearch] = useState('');
  const rows = useMemo(() => toRows(workloads), [workloads]);
  const matches = findRows(rows, search, ({ input }) =>
    input.class === undefined ? '' : t(`common:workloadClass.${input.class}`),
  );
  const any = rows.length > 0;
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        any && (
          <>
            <SearchField label={t('search')} value={search} onChange={setSearch} />
            <AddMenu onAdd={actions.addClass} onBlank={actions.startBlank} />
            <NextPage page="matrix" />
          </>
        )
      }
    >
      {any ? (
        <Panel flush>
          {matches.length === 0 ? (
            <EmptyState icon={<IconSearchOff size={22} />} title={t('nothingFound')} />
          ) : (
            <>
              <WorkloadTable rows={matches} actions={actions} />
              <Totals rows={matches} />
            </>
          )}
        </Panel>
      ) : (
        <Panel title={t('add.begin')}>
          <ClassCards onAdd={actions.addClass} onBlank={actions.startBlank} />
        </Panel>
      )}
      <WorkloadDrawer
        editing={actions.editing}
        onSave={actions.save}
        onClose={actions.stopEditing}
      />
    </Page>
  );
}
