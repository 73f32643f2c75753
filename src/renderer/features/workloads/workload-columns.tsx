import { Anchor, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Level } from '../../../shared/domain/level.ts';
import type { Workload } from '../../../shared/domain/workload/workload.ts';
import type { Language } from '../../../shared/base/text.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import type { DataColumn } from '../../components/table/data-columns.ts';
import { FailureSentence } from '../../components/feedback/failure-sentence.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { RowButtons } from './row-buttons.tsx';
import { networkWords, storageWords } from './workload-facts.ts';
import type { WorkloadRow } from './workload-row.ts';

type Words = TFunction<readonly ['workloads', 'common']>;

/** A column that shows something of the resolved workload; empty for one that does not resolve. */
function resolvedColumn(
  id: string,
  header: string,
  value: (workload: Workload) => string | number | null,
  cell: (workload: Workload) => ReactNode,
  align: 'left' | 'right' = 'left',
): DataColumn<WorkloadRow> {
  return {
    id,
    header,
    align,
    value: (row) => (row.resolved.ok ? value(row.resolved.value) : null),
    cell: (row) => (row.resolved.ok ? (cell(row.resolved.value) ?? '—') : null),
  };
}

interface ColumnSetting {
  readonly t: Words;
  readonly language: Language;
  readonly onEdit: (row: WorkloadRow) => void;
  readonly onDuplicate: (row: WorkloadRow) => void;
  readonly onRemove: (row: WorkloadRow) => void;
}

function nameOf(row: WorkloadRow, t: Words): string {
  if (row.resolved.ok) return row.resolved.value.name;
  return row.input.name ?? t('unnamed', { number: row.index + 1 });
}

function nameColumn({ t, onEdit }: ColumnSetting): DataColumn<WorkloadRow> {
  return {
    id: 'name',
    header: t('field.name'),
    wrap: true,
    value: (row) => nameOf(row, t),
    cell: (row) => (
      <>
        <Anchor
          component="button"
          type="button"
          data-row-primary
          fz="xs"
          fw={700}
          ta="left"
          onClick={() => onEdit(row)}
        >
          {nameOf(row, t)}
        </Anchor>
        {!row.resolved.ok && (
          <Text component="div" c="var(--isoplan-bad)">
            <FailureSentence failure={row.resolved.error} />
          </Text>
        )}
      </>
    ),
  };
}

/** The columns of the table of workloads, in the words of the language. */
export function workloadColumns(setting: ColumnSetting): readonly DataColumn<WorkloadRow>[] {
  const { t, language } = setting;
  const levelName = (level: Level): string => t(`common:level.${level}`);
  return [
    nameColumn(setting),
    resolvedColumn(
      'class',
      t('field.class'),
      (workload) => workload.class && t(`common:workloadClass.${workload.class}`),
      (workload) => workload.class && t(`common:workloadClass.${workload.class}`),
    ),
    resolvedColumn(
      'count',
      t('column.count'),
      (workload) => workload.count,
      (workload) => formatCount(workload.count),
      'right',
    ),
    resolvedColumn(
      'cpu',
      t('column.cpu'),
      (workload) => workload.cpu,
      (workload) => <Quantity figure={workload.cpu} unit="cores" />,
      'right',
    ),
    resolvedColumn(
      'memory',
      t('column.memory'),
      (workload) => workload.memory,
      (workload) => <Quantity figure={workload.memory} unit="bytes" />,
      'right',
    ),
    resolvedColumn(
      'io',
      t('column.io'),
      (workload) => workload.io.relative,
      (workload) => storageWords(workload.io, language, levelName),
    ),
    resolvedColumn(
      'network',
      t('column.network'),
      (workload) => workload.network.relative,
      (workload) => networkWords(workload.network, language, levelName),
    ),
    resolvedColumn(
      'isolation',
      t('column.isolation'),
      (workload) => workload.isolation,
      (workload) => t(`common:isolation.${workload.isolation}`),
    ),
    resolvedColumn(
      'guest',
      t('column.guest'),
      (workload) => t(`guestOs.${workload.guestOs}`),
      (workload) => t(`guestOs.${workload.guestOs}`),
    ),
    resolvedColumn(
      'current',
      t('column.current'),
      (workload) => workload.current && t(`common:paradigm.${workload.current}`),
      (workload) => workload.current && t(`common:paradigm.${workload.current}`),
    ),
    {
      id: 'actions',
      header: t('common:action.more'),
      quiet: true,
      align: 'right',
      cell: (row) => (
        <RowButtons
          name={nameOf(row, t)}
          onDuplicate={() => setting.onDuplicate(row)}
          onRemove={() => setting.onRemove(row)}
        />
      ),
    },
  ];
}
