import { useTranslation } from 'react-i18next';
import type { ProbedMachine } from '../../../../shared/api/contract.ts';
import {
  hostDocument,
  type ParsedHostInput,
} from '../../../../shared/domain/host/host-document.ts';
import type { HostInput } from '../../../../shared/domain/host/host-input.ts';
import { hostWithoutIdentifiers } from '../../../../shared/domain/host/identifiers.ts';
import {
  addHost,
  keptHosts,
  planForHost,
  removeHost,
  replaceHost,
} from '../../../../shared/domain/project/project-hosts.ts';
import { fileNameFor } from '../../../../shared/domain/project/project-name.ts';
import { saveFile, textAsBase64 } from '../../../api/save-file.ts';
import { useAppDescription, useClient } from '../../../workspace/client.ts';
import { useDocumentActions } from '../../../workspace/document.ts';
import { showFailureNotice } from '../../../components/feedback/failure-notice.tsx';
import { showUndoNotice } from '../../../components/feedback/undo-notice.tsx';
import type { HostEntry } from './host-entry.ts';

const largestFile = 20_000_000;

export interface HostActions {
  /** Plans for a kept host by its place, or for this machine. */
  readonly plan: (index: number | null) => void;
  readonly add: (host: ParsedHostInput) => void;
  readonly addAndPlan: (host: ParsedHostInput) => void;
  readonly replace: (index: number, host: ParsedHostInput) => void;
  readonly remove: (entry: HostEntry) => void;
  readonly importFile: (file: File) => Promise<void>;
  readonly exportFile: (entry: HostEntry, identifiers: boolean) => Promise<void>;
}

/** What can be done with the hosts of the open project; every change is one step of undo. */
export function useHostActions(machine: ProbedMachine): HostActions {
  const { t } = useTranslation(['hosts', 'common']);
  const client = useClient();
  const description = useAppDescription();
  const { updateDocument, undo } = useDocumentActions();
  const closeLabel = t('common:action.close');
  const add = (host: ParsedHostInput) => updateDocument((current) => addHost(current, host));
  const save = async (name: string, host: HostInput) => {
    const text = `${JSON.stringify(host, null, 2)}\n`;
    const file = { fileName: fileNameFor(name, '.json'), mediaType: 'application/json' };
    const saved = await saveFile({ ...file, base64: textAsBase64(text) });
    if (!saved.ok) showFailureNotice(saved.error, closeLabel);
  };
  return {
    plan: (index) => updateDocument((current) => planForHost(current, index)),
    add,
    addAndPlan: (host) =>
      updateDocument((current) => {
        const added = addHost(current, host);
        return planForHost(added, keptHosts(added).length - 1);
      }),
    replace: (index, host) => updateDocument((current) => replaceHost(current, index, host)),
    remove: ({ index, title }) => {
      if (index === null) return;
      updateDocument((current) => removeHost(current, index));
      showUndoNotice({
        message: t('removed', { name: title }),
        undoLabel: t('common:action.undo'),
        closeLabel,
        onUndo: undo,
      });
    },
    importFile: async (file) => {
      if (file.size > largestFile) {
        const failure = { code: 'file-unusable', file: file.name, reason: 'too-large' } as const;
        showFailureNotice({ ...failure, limit: '20 MB' }, closeLabel);
        return;
      }
      const read = await client.invoke('hosts.read', {
        fileName: file.name,
        text: await file.text(),
      });
      if (read.ok) add(read.value);
      else showFailureNotice(read.error, closeLabel);
    },
    exportFile: async ({ index, host, title }, identifiers) => {
      if (index !== null) {
        await save(title, hostWithoutIdentifiers(host));
        return;
      }
      const version = description?.version ?? '';
      if (!identifiers) {
        await save(machine.host.name, hostDocument(machine, version));
        return;
      }
      const asked = await client.invoke('machine.probe', { identifiers: true });
      if (asked.ok) await save(machine.host.name, hostDocument(asked.value, version));
      else showFailureNotice(asked.error, closeLabel);
    },
  };
}
