import { Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hostFromInput } from '../../../shared/domain/host/host-document.ts';
import { keptHosts } from '../../../shared/domain/project/project-hosts.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument } from '../../workspace/document.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { useMomentText } from '../../components/moment.tsx';
import { NextPage } from '../../components/next-page.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { HostsPanel } from './hosts/hosts-panel.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { PlannedCards } from './planned-cards.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { useMachine } from './use-machine.ts';

/** What the planner found on the machine it runs on, and what it plans with. */
export function MachineScreen() {
  const { t } = useTranslation('machine');
  const document = useDocument();
  const language = useLanguage();
  const momentText = useMomentText();
  const { machine, failure, isProbing, probeAgain } = useMachine();
  const took = machine === null ? '' : formatQuantity(machine.elapsedSeconds, 'seconds', language);
  const takenText = machine === null ? '' : momentText(machine.ledger.takenAt);
  return (
    <Page
      title={t('title')}
      description={
        <>
          <div>{t('description')}</div>
          {machine !== null && <div>{t('taken', { when: takenText, took })}</div>}
        </>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconRefresh size={15} />}
            disabled={isProbing}
            onClick={() => void probeAgain()}
          >
            {t('again')}
          </Button>
          {document !== null && (
            <NextPage page="workloads" primary={document.workloads.length === 0} />
          )}
        </>
      }
    >
      {isProbing && <Pending label={t('probing')} inline={machine !== null} />}
      {failure !== null && !isProbing && (
        <FailureAlert failure={failure} onRetry={() => void probeAgain()} />
      )}
      {machine !== null && (
        <>
          {document?.host === null && machine.host.bounds !== undefined && (
            <ScopeChoice scope={machine.host.bounds.scope} />
          )}
          {document !== null && document.host !== null ? (
            <>
              <Text size="sm">
                {t('planned.forHost')} <b>{document.host.name}</b>
              </Text>
              <PlannedCards host={hostFromInput(document.host)} ledger={null} />
            </>
          ) : (
            <PlannedCards host={machine.host} ledger={machine.ledger} />
          )}
          {document !== null && <HostsPanel machine={machine} document={document} />}
          <LedgerPanel
            machine={machine.ledger}
            hosts={document === null ? [] : keptHosts(document)}
          />
        </>
      )}
    </Page>
  );
}
