import { Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/base/text.ts';
import type { DisputedFigure } from '../../../shared/domain/host/disputed-figure.ts';
import type { Ledger } from '../../../shared/domain/host/fact.ts';
import type { Host, HostBound } from '../../../shared/domain/host/host.ts';
import {
  plannedCores,
  plannedMemory,
  type PlannedAmount,
} from '../../../shared/domain/host/ledger-host.ts';
import type { DisplayUnit } from '../../../shared/units/display-unit.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { Quantity } from '../../components/quantity.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { virtualizationState } from './host-draft.ts';
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

/** The part of a planned amount that a card tells; a host somebody stated has no total beside it. */
type ShownAmount = Pick<PlannedAmount, 'planned' | 'machine' | 'limit' | 'disputed'> & {
  readonly stated: boolean;
};

interface BoundedCardProps {
  readonly title: string;
  readonly amount: ShownAmount;
  readonly unit: DisplayUnit;
}

/** A total of the machine beside the limit of this process, and readings that contradict each other. */
function BoundedCard({ title, amount, unit }: BoundedCardProps) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const quantityText = (value: number | null) => formatQuantity(value, unit, language);
  const { disputed } = amount;
  const machine = quantityText(amount.machine);
  const limitNote =
    amount.limit === null
      ? t('planned.noLimit', { machine })
      : t('planned.limit', { machine, limit: quantityText(amount.limit) });
  const note = amount.stated ? t('planned.stated') : limitNote;
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

/** What a host says of its cores or memory when no ledger is at hand. */
function statedAmount(
  planned: number | null,
  bound: HostBound | undefined,
  disputed: DisputedFigure | undefined,
): ShownAmount {
  const { machine, limit } = bound ?? { machine: null, limit: null };
  return { planned, machine, limit, disputed: disputed ?? null, stated: limit === null };
}

interface PlannedCardsProps {
  readonly host: Host;
  /** The ledger of this machine; null for another host, which is shown as it is kept. */
  readonly ledger: Ledger | null;
}

/** What the plan takes from the host it is made for. */
export function PlannedCards({ host, ledger }: PlannedCardsProps) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const { bounds, disputed } = host;
  const scope = bounds?.scope ?? 'limits';
  const clockDispute = disputed?.clockHz;
  const clock = host.measured?.clockHz;
  const measuredClock =
    clock &&
    t('planned.measured', {
      day: clock.takenAt.slice(0, 10),
      range: formatRange(clock.low, clock.high, 'hertz', language),
    });
  const cores =
    ledger === null
      ? statedAmount(host.cores, bounds?.cores, disputed?.cores)
      : { ...plannedCores(ledger, scope), stated: false };
  const memory =
    ledger === null
      ? statedAmount(host.memoryBytes, bounds?.memoryBytes, disputed?.memoryBytes)
      : { ...plannedMemory(ledger, scope), stated: false };
  const { hypervisor } = host.virtualization;
  const free = host.disks.map((disk) => disk.freeBytes).filter((bytes) => bytes !== null);
  const largest = free.length === 0 ? null : Math.max(...free);
  const state = virtualizationState(host.virtualization);
  return (
    <div className={classes.cards}>
      <BoundedCard title={t('planned.cores')} amount={cores} unit="cores" />
      <BoundedCard title={t('planned.memory')} amount={memory} unit="bytes" />
      <Card
        title={t('planned.clock')}
        figure={<Quantity figure={host.clockHz} unit="hertz" />}
        note={measuredClock ?? t('planned.clockNote')}
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

function fastest(nics: Host['nics']): number | null {
  const speeds = nics.map((nic) => nic.bitsPerSecond).filter((speed) => speed !== null);
  return speeds.length === 0 ? null : Math.max(...speeds);
}
