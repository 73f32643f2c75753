import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/domain/project/project.ts';
import { ImportDialog } from './import-dialog.tsx';
import { importEndings, useImport } from './use-import.ts';

/** Chooses a project file, says what importing it would do, and does it when asked. */
export function ImportButton({ onImported }: { readonly onImported: (project: Project) => void }) {
  const { t } = useTranslation('common');
  const importing = useImport(onImported);
  return (
    <>
      <FileButton
        accept={importEndings}
        resetRef={importing.resetRef}
        onChange={(file) => file !== null && void importing.choose(file)}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={15} />}>
            {t('action.import')}
          </Button>
        )}
      </FileButton>
      <ImportDialog importing={importing} />
    </>
  );
}
