import { Box, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../components/feedback/failure-alert.tsx';
import { NoticeBox } from '../components/feedback/notice-box.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { useDocumentActions, useSaving } from '../workspace/document.ts';

/** Two versions of one project: the dialog opens by itself and can be opened again. */
function Conflict() {
  const { t } = useTranslation('shell');
  const [opened, dialog] = useDisclosure(true);
  return (
    <>
      <NoticeBox
        icon={<IconArrowsSplit size={20} stroke={1.7} />}
        title={t('conflict.title')}
        actions={
          <Button variant="default" onClick={dialog.open}>
            {t('conflict.choose')}
          </Button>
        }
      >
        <Text size="xs">{t('conflict.descriptionShort')}</Text>
      </NoticeBox>
      <ConflictDialog opened={opened} onClose={dialog.close} />
    </>
  );
}

/** Above every page while changes could not be stored, with the ways out. */
export function SaveTrouble() {
  const { t } = useTranslation('shell');
  const { failure, theirs } = useSaving();
  const { saveNow, settle } = useDocumentActions();
  if (failure === null) return null;
  const gone = failure.code === 'project-unknown';
  return (
    <Box px="lg" pt="md">
      {theirs === null ? (
        <FailureAlert
          failure={failure}
          title={gone ? t('conflict.gone') : t('saveFailed')}
          hint={t('saveFailedHint')}
          {...(gone ? {} : { onRetry: () => void saveNow() })}
          actions={
            <Button variant="default" onClick={() => void settle('copy')}>
              {t('conflict.saveCopy')}
            </Button>
          }
        />
      ) : (
        <Conflict />
      )}
    </Box>
  );
}
