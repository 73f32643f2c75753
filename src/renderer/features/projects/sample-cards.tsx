import { Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/base/text.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import classes from './projects.module.css';

interface SampleCardsProps {
  readonly busy: string | null;
  readonly onOpen: (id: string) => void;
}

/** Projects that come with the planner; opening one makes a copy. */
export function SampleCards({ busy, onOpen }: SampleCardsProps) {
  const { t } = useTranslation('projects');
  const client = useClient();
  const language = useLanguage();
  const samples = useCall(client, 'samples.list', {});
  if (samples.failure !== null) {
    return <FailureAlert failure={samples.failure} onRetry={samples.refetch} />;
  }
  if (samples.value === null || samples.value.length === 0) return null;
  return (
    <section aria-labelledby="samples">
      <Title order={2} id="samples">
        {t('samples.title')}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {t('samples.description')}
      </Text>
      <div className={classes.samples}>
        {samples.value.map((sample) => (
          <UnstyledButton
            key={sample.id}
            className={classes.sample ?? ''}
            disabled={busy !== null}
            onClick={() => onOpen(sample.id)}
          >
            <Text size="sm" fw={700}>
              {say(sample.title, language)}
            </Text>
            <Text size="xs" c="dimmed">
              {say(sample.description, language)}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
