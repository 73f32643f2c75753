import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../../shared/wording/failure/failure-sentence.ts';
import { useLanguage } from '../language/use-language.ts';
import { useSaving } from '../workspace/document.ts';

/** Whether what is on the screen is stored, and if not, why. */
export function SavingIndicator() {
  const { t } = useTranslation('shell');
  const saving = useSaving();
  const language = useLanguage();
  const hint =
    saving.failure === null ? t('saving.savedHint') : failureSentence(saving.failure, language);
  return (
    <Tooltip label={hint} maw={380} multiline>
      <Text
        size="xs"
        c={saving.state === 'failed' ? 'var(--isoplan-bad)' : 'dimmed'}
        role="status"
        visibleFrom="sm"
        miw="5.5rem"
      >
        {t(`saving.${saving.state}`)}
      </Text>
    </Tooltip>
  );
}
