import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalibrationJob } from '../../../shared/api/contract.ts';
import { say, type Text as Label } from '../../../shared/base/text.ts';
import { calibrationMeasureLabels } from '../../../shared/wording/calibration-words.ts';
import type {
  CalibrationEstimate,
  CalibrationMeasure,
  CalibrationState,
} from '../../../shared/domain/calibration/calibration.ts';
import { runtimeLabels } from '../../../shared/wording/runtime-words.ts';
import type { DisplayUnit } from '../../../shared/units/display-unit.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';

interface ProgressPanelProps {
  readonly job: CalibrationJob;
  readonly onCancel: () => Promise<void>;
}

interface LiveRow extends CalibrationEstimate {
  readonly id: CalibrationMeasure;
}

const displayOf = (unit: string): DisplayUnit => displayUnitOf(unit) ?? 'number';

function LiveTable({ rows }: { readonly rows: readonly LiveRow[] }) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  return (
    <PlainTable
      label={t('progress.soFar')}
      minWidth={520}
      dense
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'figure',
          header: t('column.figure'),
          cell: ({ id }) => say(calibrationMeasureLabels[id], language),
        },
        {
          id: 'median',
          header: t('column.median'),
          align: 'right',
          cell: ({ median, unit }) => formatQuantity(median, displayOf(unit), language),
        },
        {
          id: 'interval',
          header: t('column.interval'),
          align: 'right',
          cell: ({ low, high, unit }) => formatRange(low, high, displayOf(unit), language),
        },
        {
          id: 'repeats',
          header: t('column.repeats'),
          align: 'right',
          cell: ({ repeats }) => formatCount(repeats),
        },
      ]}
    />
  );
}

/** What is under way: a figure of the machine, or the benchmark of a runtime. */
function labelOf({ measure, runtime }: CalibrationState): Label {
  if (measure !== null) return calibrationMeasureLabels[measure];
  return runtimeLabels[runtime ?? 'v8'];
}

/** How far the calibration is, what it found so far, and the way out. */
export function ProgressPanel({ job, onCancel }: ProgressPanelProps) {
  const { t } = useTranslation(['calibration', 'common']);
  const language = useLanguage();
  const progress = job.state === 'running' ? job.progress : null;
  const { measure, estimate } = progress ?? { measure: null, estimate: null };
  const estimates = progress?.found ?? [];
  const now = measure === null || estimate === null ? [] : [{ id: measure, ...estimate }];
  const rows = [...now, ...estimates.toReversed().filter(({ id }) => id !== now[0]?.id)];
  return (
    <Panel
      title={t('progress.title')}
      actions={
        <Button variant="default" onClick={() => void onCancel()}>
          {t('common:action.cancel')}
        </Button>
      }
    >
      {progress === null ? (
        <Pending label={t(job.state === 'waiting' ? 'progress.waiting' : 'progress.starting')} />
      ) : (
        <>
          <Group justify="space-between" mb={6}>
            <Text size="sm" fw={600} role="status">
              {say(labelOf(progress), language)}
            </Text>
            <Text size="xs" c="dimmed">
              {t('progress.left', {
                step: progress.done + 1,
                total: progress.total,
                left: formatQuantity(Math.ceil(progress.secondsLeft), 'seconds', language),
              })}
            </Text>
          </Group>
          <Progress
            value={100 * progress.shareDone}
            aria-label={t('progress.title')}
            size="sm"
            mb="sm"
          />
          {rows.length > 0 && <LiveTable rows={rows} />}
        </>
      )}
    </Panel>
  );
}
