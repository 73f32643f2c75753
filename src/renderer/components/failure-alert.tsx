import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/base/failure.ts';
import { FailureSentence } from './failure-sentence.tsx';

interface FailureAlertProps {
  readonly failure: Failure;
  readonly title?: string;
  readonly onRetry?: () => void;
  /** Further buttons beside "Try again". */
  readonly actions?: ReactNode;
}

/** What failed, in a sentence, with a way on. */
export function FailureAlert({ failure, title, onRetry, actions }: FailureAlertProps) {
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
