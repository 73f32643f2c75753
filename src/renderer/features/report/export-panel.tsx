import {
  Alert,
  Button,
  Group,
  Progress,
  Radio,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFormats, type ReportFormat } from '../../../shared/api/contract.ts';
import type { Language } from '../../../shared/base/text.ts';
import { useAppDescription } from '../../workspace/client.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import classes from './report.module.css';
import { useExport } from './use-export.ts';

interface ExportPanelProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly disabled: boolean;
}

/** Chooses language and format, makes the file, and says where it went. */
export function ExportPanel({ language, onLanguage, disabled }: ExportPanelProps) {
  const { t } = useTranslation(['report', 'common', 'shell']);
  const description = useAppDescription();
  const [format, setFormat] = useState<ReportFormat>('pdf');
  const { making, failure, start, cancel } = useExport(({ name }) =>
    notifications.show({
      color: 'teal',
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common:action.close') },
      title: t('saved'),
      message: name,
    }),
  );
  const cannotPrint = format === 'pdf' && description !== null && !description.canPrint;
  return (
    <Panel title={t('export.title')}>
      <Stack gap="md">
        <div>
          <Text size="xs" fw={700} mb={4} id="report-language">
            {t('export.language')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="report-language"
            value={language}
            onChange={(value) => onLanguage(value)}
            data={[
              { value: 'en', label: t('shell:language.en') },
              { value: 'zh', label: t('shell:language.zh') },
            ]}
          />
        </div>
        <Radio.Group
          label={t('export.format')}
          value={format}
          onChange={(value) => setFormat(value)}
        >
          <Stack gap={6} mt={4}>
            {reportFormats.map((name) => (
              <Radio
                key={name}
                value={name}
                label={t(`format.${name}`)}
                description={t(`formatWhy.${name}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {cannotPrint && <Alert color="yellow">{t('export.cannotPrint')}</Alert>}
        {making === null ? (
          <Button
            leftSection={<IconDownload size={15} aria-hidden />}
            disabled={disabled}
            onClick={() => start(format, language)}
          >
            {t('export.start', { format: t(`format.${format}`) })}
          </Button>
        ) : (
          <div className={classes.making}>
            <Progress value={100} animated striped size="sm" aria-label={t('export.progress')} />
            <Group justify="space-between" wrap="nowrap">
              <Pending inline label={t('export.making', { format: t(`format.${making}`) })} />
              <Button variant="default" onClick={cancel}>
                {t('common:action.cancel')}
              </Button>
            </Group>
          </div>
        )}
        {failure !== null && (
          <FailureAlert failure={failure} onRetry={() => start(format, language)} />
        )}
      </Stack>
    </Panel>
  );
}
