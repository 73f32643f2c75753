import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProbedMachine } from '../../../shared/api/contract.ts';
import { hostToInput, type ParsedHostInput } from '../../../shared/domain/host-document.ts';
import { hostInput } from '../../../shared/domain/host-input.ts';
import type { Host } from '../../../shared/domain/host.ts';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { dotted } from '../../components/dotted.ts';
import { Panel } from '../../components/panel.tsx';
import { DescribeHost } from './describe-host.tsx';
import { HostDrawer } from './host-form.tsx';

function HostLine({ host }: { readonly host: ParsedHostInput }) {
  const { t } = useTranslation('machine');
  const { language } = useWorkspace();
  const parts = [
    t('host.count', { count: host.count }),
    formatQuantity(host.cores, 'cores', language),
    formatQuantity(host.clockHz, 'hertz', language),
    formatQuantity(host.memoryBytes, 'bytes', language),
    t('host.disks', { count: host.disks.length }),
    t('host.nics', { count: host.nics.length }),
    t('host.reserve', {
      cpu: formatQuantity(host.reserve.cpu, 'percent', language),
      memory: formatQuantity(host.reserve.memory, 'percent', language),
    }),
    t('host.overcommit', { ratio: formatNumber(host.cpuOvercommit) }),
  ];
  return (
    <div>
      <Text size="sm" fw={700}>
        {host.name}
      </Text>
      <Text size="xs">{dotted(parts, language)}</Text>
    </div>
  );
}

/** Which host the project is planned for: this machine, or one kept in the project. */
export function ProjectHost({ machine }: { readonly machine: ProbedMachine }) {
  const { t } = useTranslation('machine');
  const { document, updateDocument } = useWorkspace();
  const [describing, describe] = useDisclosure(false);
  const [editing, setEditing] = useState<ParsedHostInput | null>(null);
  if (document === null) return null;
  const keep = (host: ParsedHostInput | null) =>
    updateDocument((current) => ({ ...current, host }));
  const asInput = (host: Host) => hostInput.parse(hostToInput(host));
  const { host } = document;
  return (
    <Panel
      title={t('host.title')}
      actions={
        <Group gap="xs">
          {host === null ? (
            <Button variant="default" onClick={() => setEditing(asInput(machine.host))}>
              {t('host.copy')}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => keep(null)}>
                {t('host.useThis')}
              </Button>
              <Button variant="default" onClick={() => setEditing(host)}>
                {t('host.edit')}
              </Button>
            </>
          )}
          <Button variant="default" onClick={describe.open}>
            {t('host.describe')}
          </Button>
        </Group>
      }
    >
      {host !== null && <HostLine host={host} />}
      <Text size="xs" c="dimmed">
        {host === null ? t('host.thisMachine') : t('host.other')}
      </Text>
      <DescribeHost
        opened={describing}
        onClose={describe.close}
        onHost={(described) => keep(asInput(described))}
      />
      <HostDrawer stored={editing} onSave={keep} onClose={() => setEditing(null)} />
    </Panel>
  );
}
