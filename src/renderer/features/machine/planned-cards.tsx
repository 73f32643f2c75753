import { Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProbedMachine } from '../../../shared/api/contract.ts';
import type { Language } from '../../../shared/base/text.ts';
import type { DisputedFigure } from '../../../shared/domain/disputed-figure.ts';
import {
  plannedCores,
  plannedMemory,
  type PlannedAmount,
} from '../../../shared/domain/ledger-host.ts';
import type { DisplayUnit } from '../../../shared/units/display-unit.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { Quantity } from '../../components/quantity.tsx';
import { useLanguage } from '../../language/use-language.ts';
import classes from './machine.module.css';

interface CardProps {
  readonly title: string;
  readonly figure: ReactNode;
  readonly note: string;
  readonly warning?: string | null;
}

function Card({ title, figure, note, warning = null }: CardProps) {
  return (
    <div className={classes.card}>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <div className={classes.figure}>{figure}</div>
      <Text size="xs" c="dimmed">
        {note}
      </Text>
      {warning !== null && (
        <div className={classes.dispute}>
          <IconArrowsDiff size={15} aria-hidden />
          <Text size="xs">{warning}</Text>
        </div>
      )}
    </div>
  );
}

interface BoundedCardProps {
  readonly title: string;
  readonly amount: PlannedAmount;
  readonly unit: DisplayUnit;
}

/** A total of the machine beside the limit of this process, and readings that contradict each other. */
function BoundedCard({ title, amount, unit }: BoundedCardProps) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const shown = (value: number | null) => formatQuantity(value, unit, language);
  const { disputed } = amount;
  const machine = shown(amount.machine);
  const note =
    amount.limit === null
      ? t('planned.noLimit', { machine })
      : t('planned.limit', { machine, limit: shown(amount.limit) });
  return (
    <Card
      title={title}
      figure={<Quantity figure={amount.planned} unit={unit} />}
      note={note}
      warning={disputed && disputeText(disputed, unit, { t, language })}
    />
  );
}

function disputeText(
  { low, high, readings }: DisputedFigure,
  unit: DisplayUnit,
  { t, language }: { readonly t: TFunction<'machine'>; readonly language: Language },
): string {
  const each = readings.map(
    ({ value, source }) => `${formatQuantity(value, unit, language)} (${source})`,
  );
  const range = formatRange(low, high, unit, language);
  return t('planned.disputed', { readings: each.join(', '), range });
}

/** What the plan takes from this machine. */
export function PlannedCards({ machine }: { readonly machine: ProbedMachine }) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const { host, ledger } = machine;
  const scope = host.bounds?.scope ?? 'limits';
  const clockDispute = host.disputed?.clockHz;
  const { hardware, usable, hypervisor } = host.virtualization;
  const free = host.disks.map((disk) => disk.freeBytes).filter((bytes) => bytes !== null);
  const largest = free.length === 0 ? null : Math.max(...free);
  const state =
    usable === true
      ? 'usable'
      : usable === null
        ? 'unknown'
        : hardware === true
          ? 'closed'
          : 'absent';
  return (
    <div className={classes.cards}>
      <BoundedCard title={t('planned.cores')} amount={plannedCores(ledger, scope)} unit="cores" />
      <BoundedCard title={t('planned.memory')} amount={plannedMemory(ledger, scope)} unit="bytes" />
      <Card
        title={t('planned.clock')}
        figure={<Quantity figure={host.clockHz} unit="hertz" />}
        note={t('planned.clockNote')}
        warning={clockDispute ? disputeText(clockDispute, 'hertz', { t, language }) : null}
      />
      <Card
        title={t('planned.disk')}
        figure={<Quantity figure={largest} unit="bytes" />}
        note={t('planned.diskNote', { count: host.disks.length })}
      />
      <Card
        title={t('planned.virtualization')}
        figure={t(`planned.virtualizationState.${state}`)}
        note={
          hypervisor === null
            ? t('planned.bareMetal')
            : t('planned.guest', { hypervisor: hypervisor.toUpperCase() })
        }
      />
      <Card
        title={t('planned.network')}
        figure={<Quantity figure={fastest(host.nics)} unit="bits/s" />}
        note={t('planned.networkNote', { count: host.nics.length })}
      />
    </div>
  );
}

function fastest(nics: ProbedMachine['host']['nics']): number | null {
  const speeds = nics.map((nic) => nic.bitsPerSecond).filter((speed) => speed !== null);
  return speeds.length === 0 ? null : Math.max(...speeds);
}
