import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessage2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProbedMachine } from '../../../../shared/api/contract.ts';
import { hostToInput, type ParsedHostInput } from '../../../../shared/domain/host/host-document.ts';
import { hostInput } from '../../../../shared/domain/host/host-input.ts';
import type { ProjectDocument } from '../../../../shared/domain/project/project.ts';
import { DataTable } from '../../../components/table/data-table.tsx';
import { Panel } from '../../../components/layout/panel.tsx';
import { DescribeHost } from '../describe-host.tsx';
import { HostDrawer } from '../host-form.tsx';
import { AddHostMenu } from './add-host-menu.tsx';
import { CompareHosts } from './compare-hosts.tsx';
import { ExportHost } from './export-host.tsx';
import { hostColumns } from './host-columns.tsx';
import { hostEntries, machineInput, type HostEntry } from './host-entry.ts';
import { ReprobeHost } from './reprobe-host.tsx';
import { useHostActions } from './use-host-actions.ts';

/** A host being edited, and where it goes; null is a new one. */
interface Editing {
  readonly host: ParsedHostInput;
  readonly index: number | null;
}

interface HostsPanelProps {
  readonly machine: ProbedMachine;
  readonly document: ProjectDocument;
}

/** The hosts of the project: which one is planned for, and what can be done with each. */
export function HostsPanel({ machine, document }: HostsPanelProps) {
  const { t } = useTranslation('hosts');
  const actions = useHostActions(machine);
  const [describing, describe] = useDisclosure(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [comparing, setComparing] = useState<number | null>(null);
  const [exporting, setExporting] = useState<HostEntry | null>(null);
  const [reading, setReading] = useState<HostEntry | null>(null);
  const entries = hostEntries(machine, document, t('thisMachine'));
  const copyOf = ({ host, title, index }: HostEntry) => ({
    ...host,
    name: index === null ? host.name : t('copyName', { name: title }).slice(0, 200),
  });
  const columns = hostColumns({
    t,
    onPlan: ({ index }) => actions.plan(index),
    onEdit: ({ host, index }) => setEditing({ host, index }),
    onDuplicate: (entry) => setEditing({ host: copyOf(entry), index: null }),
    onReprobe: setReading,
    onCompare: (entry) => setComparing(entries.indexOf(entry)),
    onExport: setExporting,
    onRemove: actions.remove,
    comparable: entries.length > 1,
  });
  return (
    <Panel
      flush
      title={t('title')}
      actions={
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconMessage2 size={15} />}
            onClick={describe.open}
          >
            {t('describe')}
          </Button>
          <AddHostMenu
            onType={() =>
              setEditing({ host: hostInput.parse({ name: t('newName') }), index: null })
            }
            onCopyMachine={() => setEditing({ host: machineInput(machine), index: null })}
            onFile={(file) => void actions.importFile(file)}
          />
        </Group>
      }
    >
      <DataTable
        label={t('title')}
        columns={columns}
        rows={entries}
        rowId={(entry) => entry.id}
        isCurrent={(entry) => entry.planned}
        onRemove={actions.remove}
        minWidth={880}
      />
      <DescribeHost
        opened={describing}
        onClose={describe.close}
        onHost={(described) => actions.addAndPlan(hostInput.parse(hostToInput(described)))}
      />
      <HostDrawer
        stored={editing?.host ?? null}
        onSave={(host) => {
          if (editing === null) return;
          if (editing.index === null) actions.add(host);
          else actions.replace(editing.index, host);
        }}
        onClose={() => setEditing(null)}
      />
      <CompareHosts hosts={entries} first={comparing} onClose={() => setComparing(null)} />
      <ExportHost
        name={exporting?.title ?? null}
        identifiable={exporting?.index === null}
        onExport={(identifiers) =>
          exporting !== null && void actions.exportFile(exporting, identifiers)
        }
        onClose={() => setExporting(null)}
      />
      <ReprobeHost
        host={reading?.host ?? null}
        read={machineInput(machine)}
        onTake={(host) => {
          if (reading !== null && reading.index !== null) actions.replace(reading.index, host);
        }}
        onClose={() => setReading(null)}
      />
    </Panel>
  );
}
