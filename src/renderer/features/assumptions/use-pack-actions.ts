import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/base/failure.ts';
import { saveFile, textAsBase64 } from '../../api/save-file.ts';
import { outdate, outdateResults, packQueries } from '../../workspace/outdate-queries.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { showNotice } from '../../components/feedback/notice.tsx';
import { showUndoNotice } from '../../components/feedback/undo-notice.tsx';

interface PackText {
  readonly fileName: string;
  readonly text: string;
}

/** What can be done with packs of one's own; what fails on the way out is shown as a notice. */
export interface PackActions {
  /** Why the last file could not be imported. */
  readonly refused: Failure | null;
  /** A file whose pack is there already; it waits for the word to replace that one. */
  readonly existing: { readonly id: string; readonly file: PackText } | null;
  readonly importFile: (file: File) => Promise<void>;
  readonly replace: () => Promise<void>;
  readonly keep: () => void;
  readonly exportPack: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export function usePackActions(): PackActions {
  const { t } = useTranslation(['assumptions', 'common']);
  const client = useClient();
  const language = useLanguage();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<Failure | null>(null);
  const [existing, setExisting] = useState<PackActions['existing']>(null);
  const closeLabel = t('common:action.close');

  /** What was computed with a pack is not known any more when the pack has changed. */
  async function refresh(): Promise<void> {
    await outdate(queries, packQueries);
    await outdateResults(queries);
  }

  async function take(file: PackText, replace: boolean): Promise<void> {
    const answer = await client.invoke('packs.import', { ...file, replace });
    if (!answer.ok && answer.error.code === 'pack-exists') {
      setExisting({ id: answer.error.id, file });
      return;
    }
    setExisting(null);
    setRefused(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const name = answer.value.title[language];
    showNotice(t(replace ? 'packs.replaced' : 'packs.imported', { name }), closeLabel);
    await refresh();
  }

  return {
    refused,
    existing,
    importFile: async (file) => take({ fileName: file.name, text: await file.text() }, false),
    replace: async () => {
      if (existing !== null) await take(existing.file, true);
    },
    keep: () => setExisting(null),
    exportPack: async (id) => {
      const file = await client.invoke('packs.export', { id });
      if (!file.ok) {
        showFailureNotice(file.error, closeLabel);
        return;
      }
      const { fileName, mediaType, text } = file.value;
      const saved = await saveFile({ fileName, mediaType, base64: textAsBase64(text) });
      if (!saved.ok) showFailureNotice(saved.error, closeLabel);
    },
    remove: async (id) => {
      const copy = await client.invoke('packs.export', { id });
      const removed = await client.invoke('packs.remove', { id });
      await refresh();
      if (!removed.ok) {
        showFailureNotice(removed.error, closeLabel);
        return;
      }
      const message = t('packs.removed', { id });
      if (!copy.ok) showNotice(message, closeLabel);
      else {
        const { fileName, text } = copy.value;
        showUndoNotice({
          message,
          undoLabel: t('common:action.undo'),
          closeLabel,
          onUndo: () => void take({ fileName, text }, false),
        });
      }
    },
  };
}
