import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { showUndoNotice } from '../../components/feedback/undo-notice.tsx';
import { lostWith, usablePacks, withPack } from './choose-pack.ts';

/** Chooses the pack the project is planned with; what that pack cannot keep is said and undoable. */
export function PackPicker() {
  const { t } = useTranslation(['assumptions', 'common']);
  const client = useClient();
  const document = useDocument();
  const language = useLanguage();
  const { updateDocument, undo } = useDocumentActions();
  const { value: packs } = useCall(client, 'packs.list', {});
  if (document === null || packs === null || packs.length < 2) return null;
  const choose = async (id: string) => {
    const read = await client.invoke('packs.read', { id });
    if (!read.ok) {
      showFailureNotice(read.error, t('common:action.close'));
      return;
    }
    const { pack } = read.value;
    const lost = lostWith(document, pack);
    updateDocument((before) => withPack(before, pack));
    if (lost === 0) return;
    showUndoNotice({
      message: t('packLost', { count: lost }),
      undoLabel: t('common:action.undo'),
      closeLabel: t('common:action.close'),
      onUndo: undo,
    });
  };
  return (
    <NativeSelect
      aria-label={t('choosePack')}
      value={document.pack}
      onChange={(event) => void choose(event.currentTarget.value)}
      data={usablePacks(packs).map((pack) => ({ value: pack.id, label: pack.title[language] }))}
    />
  );
}
