import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconGauge } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/text.ts';
import { calibrationMeasureLabels } from '../../../shared/wording/calibration-words.ts';
import {
  calibrationKinds,
  calibrationMeasures,
  type CalibrationKind,
} from '../../../shared/domain/calibration/calibration.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './calibration.module.css';
import { RuntimeChoice } from './runtime-choice.tsx';
import type { CalibrationWish } from './use-calibration.ts';

interface StartPanelProps {
  readonly onStart: (wish: CalibrationWish) => Promise<void>;
  /** Why the last one came to nothing; null when it did not. */
  readonly ended: Failure | null;
}

/** Says what a calibration does before it does it, and starts it. */
export function StartPanel({ onStart, ended }: StartPanelProps) {
  const { t } = useTranslation('calibration');
  const client = useClient();
  const language = useLanguage();
  const [kind, setKind] = useState<CalibrationKind>('full');
  const [typed, setTyped] = useState('');
  const [runtimes, setRuntimes] = useState(false);
  const [starting, setStarting] = useState(false);
  const [settled] = useDebouncedValue(typed.trim(), 400);
  const folder = settled === '' ? null : settled;
  const place = useCall(client, 'calibration.inspect', { folder });
  const where = place.value;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setStarting(true);
    await onStart({ kind, folder: typed.trim() === '' ? null : typed.trim(), runtimes });
    setStarting(false);
  };
  const needed = where === null ? null : 2 * where.writes[kind];
  const isTooFull = where !== null && needed !== null && where.freeBytes < needed;
  const bytes = (amount: number) => formatQuantity(amount, 'bytes', language);
  return (
    <Panel title={t('start.title')}>
      <form onSubmit={(event) => void submit(event)} className={classes.start}>
        <Stack gap="xs">
          <Text size="xs">{t('start.what')}</Text>
          <ul className={classes.measures}>
            {calibrationMeasures.map((id) => (
              <li key={id}>{say(calibrationMeasureLabels[id], language)}</li>
            ))}
          </ul>
        </Stack>
        <Stack gap="sm">
          <div>
            <Text size="xs" fw={600} mb={4} id="calibration-kind">
              {t('start.kind')}
            </Text>
            <SegmentedControl
              aria-labelledby="calibration-kind"
              value={kind}
              onChange={(value) => setKind(value)}
              data={calibrationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <Text size="xs" c="dimmed" mt={4}>
              {t(`start.about.${kind}`)}
            </Text>
          </div>
          <TextInput
            label={t('start.folder')}
            description={t('start.folderWhy')}
            placeholder={folder === null ? (where?.folder ?? '') : ''}
            value={typed}
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {where !== null && needed !== null && (
            <Text size="xs" c={isTooFull ? 'red' : 'dimmed'} role="status">
              {t(isTooFull ? 'start.tooFull' : 'start.writes', {
                bytes: bytes(where.writes[kind]),
                needed: bytes(needed),
                free: bytes(where.freeBytes),
                disk: where.disk ?? t('start.unknownDisk'),
              })}
            </Text>
          )}
          {where !== null && (
            <RuntimeChoice runtimes={where.runtimes} chosen={runtimes} onChoose={setRuntimes} />
          )}
          {place.failure !== null && <FailureAlert failure={place.failure} />}
          {ended !== null && place.failure === null && (
            <FailureAlert failure={ended} title={t('start.cameToNothing')} />
          )}
          <Group>
            <Button
              type="submit"
              leftSection={<IconGauge size={15} />}
              loading={starting}
              disabled={where === null || isTooFull}
            >
              {t('start.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
