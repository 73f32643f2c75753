import { Anchor, Button, Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { formatCount } from '../../../../shared/units/format-number.ts';
import type { DataColumn } from '../../../components/table/data-columns.ts';
import { Quantity } from '../../../components/quantity.tsx';
import { Tag } from '../../../components/tag.tsx';
import type { HostEntry } from './host-entry.ts';
import { HostMenu } from './host-menu.tsx';
import classes from './hosts.module.css';

interface HostColumnsProps {
  readonly t: TFunction<'hosts'>;
  readonly onPlan: (entry: HostEntry) => void;
  readonly onEdit: (entry: HostEntry) => void;
  readonly onDuplicate: (entry: HostEntry) => void;
  readonly onReprobe: (entry: HostEntry) => void;
  readonly onCompare: (entry: HostEntry) => void;
  readonly onExport: (entry: HostEntry) => void;
  readonly onRemove: (entry: HostEntry) => void;
  /** There are two hosts at least. */
  readonly comparable: boolean;
}

/** Columns of the list of hosts. */
export function hostColumns(props: HostColumnsProps): readonly DataColumn<HostEntry>[] {
  const { t, onPlan, onEdit } = props;
  return [
    {
      id: 'name',
      header: t('column.name'),
      wrap: true,
      cell: (entry) => (
        <Group gap="xs" className={classes.name ?? ''}>
          {entry.index === null ? (
            <span>{entry.title}</span>
          ) : (
            <Anchor
              component="button"
              type="button"
              data-row-primary
              fz="xs"
              fw={700}
              ta="left"
              onClick={() => onEdit(entry)}
            >
              {entry.title}
            </Anchor>
          )}
          {entry.index === null && <Tag>{t('detected')}</Tag>}
        </Group>
      ),
    },
    {
      id: 'count',
      header: t('column.count'),
      align: 'right',
      cell: ({ host }) => formatCount(host.count),
    },
    {
      id: 'cores',
      header: t('column.cores'),
      align: 'right',
      cell: ({ host }) => <Quantity figure={host.cores} unit="cores" />,
    },
    {
      id: 'clock',
      header: t('column.clock'),
      align: 'right',
      cell: ({ host }) => <Quantity figure={host.clockHz} unit="hertz" />,
    },
    {
      id: 'memory',
      header: t('column.memory'),
      align: 'right',
      cell: ({ host }) => <Quantity figure={host.memoryBytes} unit="bytes" />,
    },
    {
      id: 'disks',
      header: t('column.disks'),
      align: 'right',
      cell: ({ host }) => formatCount(host.disks.length),
    },
    {
      id: 'nics',
      header: t('column.nics'),
      align: 'right',
      cell: ({ host }) => formatCount(host.nics.length),
    },
    {
      id: 'locked',
      header: t('column.locked'),
      align: 'right',
      cell: ({ host }) =>
        host.locks === undefined ? '–' : t('locked', { count: host.locks.length }),
    },
    {
      id: 'plan',
      header: t('column.actions'),
      quiet: true,
      align: 'right',
      cell: (entry) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          {entry.planned ? (
            <Tag tone="info">{t('planned')}</Tag>
          ) : (
            <Button
              variant="default"
              size="compact-xs"
              {...(entry.index === null
                ? {}
                : { 'aria-label': t('planFor', { name: entry.title }) })}
              onClick={() => onPlan(entry)}
            >
              {entry.index === null ? t('useThis') : t('plan')}
            </Button>
          )}
          <HostMenu
            entry={entry}
            comparable={props.comparable}
            onEdit={() => onEdit(entry)}
            onDuplicate={() => props.onDuplicate(entry)}
            onReprobe={() => props.onReprobe(entry)}
            onCompare={() => props.onCompare(entry)}
            onExport={() => props.onExport(entry)}
            onRemove={() => props.onRemove(entry)}
          />
        </Group>
      ),
    },
  ];
}
