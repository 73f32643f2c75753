import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './projects.module.css';

const steps = ['machine', 'workloads', 'matrix', 'report'] as const;

interface FirstRunProps {
  readonly busy: boolean;
  readonly onStart: () => void;
}

/** What the planner does, in four steps, and the button that begins. */
export function FirstRun({ busy, onStart }: FirstRunProps) {
  const { t } = useTranslation('projects');
  return (
    <Panel>
      <Stack gap="lg" p="xs">
        <div>
          <Title order={2}>{t('firstRun.title')}</Title>
          <Text size="xs" c="dimmed" maw="42rem">
            {t('firstRun.description')}
          </Text>
        </div>
        <ol className={classes.steps}>
          {steps.map((step, index) => (
            <li key={step} className={classes.step}>
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              <Text size="xs" fw={700}>
                {t(`firstRun.step.${step}.title`)}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`firstRun.step.${step}.text`)}
              </Text>
            </li>
          ))}
        </ol>
        <Group>
          <Button
            size="sm"
            loading={busy}
            rightSection={<IconArrowRight size={16} />}
            onClick={onStart}
          >
            {t('firstRun.start')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
