import { Box, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../components/failure-alert.tsx';
import { useWorkspace } from './workspace.tsx';

/** Above every page while changes could not be stored, with the ways out. */
export function SaveTrouble() {
  const { t } = useTranslation('shell');
  const { saving } = useWorkspace();
  const { failure } = saving;
  if (failure === null) return null;
  const conflict = failure.code === 'project-stale';
  return (
    <Box px="lg" pt="md">
      <FailureAlert
        failure={failure}
        title={conflict ? t('conflict.title') : t('saveFailed')}
        {...(conflict ? {} : { onRetry: saving.retry })}
        actions={
          conflict && (
            <>
              <Button variant="default" onClick={() => saving.settle('mine')}>
                {t('conflict.keepMine')}
              </Button>
              <Button variant="default" onClick={() => saving.settle('stored')}>
                {t('conflict.takeStored')}
              </Button>
            </>
          )
        }
      />
    </Box>
  );
}
