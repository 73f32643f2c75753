import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/base/failure.ts';
import { FailureSentence } from './failure-sentence.tsx';

interface FailureAlertProps {
  readonly failure: Failure;
  readonly title?: string;
  /** What to do about it, after the sentence. */
  readonly hint?: string;
  readonly onRetry?: () => void;
  /** Further buttons beside "Try again". */
  readonly actions?: ReactNode;
}

/** What failed, in a sentence, with a way on. */
export function FailureAlert({ failure, title, hint, onRetry, actions }: FailureAlertProps) {
  const { t } = useTranslation('common');
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={title ?? t('failure.title')}
    >
      <FailureSentence failure={failure} />
      {hint !== undefined && <Text size="xs">{hint}</Text>}
      {(onRetry !== undefined || actions !== undefined) && (
        <Group gap="xs" mt="xs">
          {onRetry !== undefined && (
            <Button variant="default" onClick={onRetry}>
              {t('action.retry')}
            </Button>
          )}
          {actions}
        </Group>
      )}
    </Alert>
  );
}
