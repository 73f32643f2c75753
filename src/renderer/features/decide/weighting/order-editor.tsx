import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WeightingInput } from '../../../../shared/domain/weighting/weighting.ts';
import { isTied, moveBy, moveTo, toggleTie, type Order } from './order-edit.ts';
import classes from './weighting.module.css';

type Ordered = Extract<WeightingInput, { readonly kind: 'ranking' | 'ordinal' }>;

interface OrderEditorProps {
  readonly input: Ordered;
  readonly onChange: (next: WeightingInput) => void;
}

interface RowProps {
  readonly criterion: Criterion;
  readonly order: Order;
  readonly onOrder: (next: Order) => void;
  readonly dragged: Criterion | null;
  readonly onDrag: (criterion: Criterion | null) => void;
}

function OrderRow({ criterion, order, onOrder, dragged, onDrag }: RowProps) {
  const { t } = useTranslation(['weighting', 'common']);
  const [isOver, setOver] = useState(false);
  const name = t(`common:criterion.${criterion}`);
  const rank = order.findIndex((group) => group.includes(criterion)) + 1;
  const listed = order.flat();
  const move = (step: -1 | 1) => onOrder(moveBy(order, criterion, step));
  return (
    // Dragging is a second way for the mouse; the buttons of the row do the same from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classes.orderRow}
      data-over={isOver && dragged !== criterion}
      draggable
      onDragStart={() => onDrag(criterion)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged !== null) onOrder(moveTo(order, dragged, criterion));
      }}
    >
      <span className={classes.handle} aria-hidden>
        <IconGripVertical size={15} />
      </span>
      <Text span size="xs" c="dimmed" className={classes.number ?? ''}>
        {isTied(order, criterion) ? '=' : t('order.rank', { rank })}
      </Text>
      <Text span size="xs">
        {name}
      </Text>
      <Group gap={2} wrap="nowrap">
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          disabled={listed[0] === criterion}
          aria-label={t(isTied(order, criterion) ? 'order.untieOf' : 'order.tieOf', { name })}
          onClick={() => onOrder(toggleTie(order, criterion))}
        >
          {t(isTied(order, criterion) ? 'order.untie' : 'order.tie')}
        </Button>
        <ActionIcon
          data-move={`${criterion}-up`}
          aria-label={t('order.up', { name })}
          disabled={listed[0] === criterion}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          data-move={`${criterion}-down`}
          aria-label={t('order.down', { name })}
          disabled={listed.at(-1) === criterion}
          onClick={() => move(1)}
        >
          <IconArrowDown size={15} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

/** Criteria from the most to the least important: dragged, or moved with buttons; ties allowed. */
export function OrderEditor({ input, onChange }: OrderEditorProps) {
  const { t } = useTranslation('weighting');
  const [dragged, setDragged] = useState<Criterion | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | null>(null);
  const order: Order = input.order;
  useLayoutEffect(() => {
    // A row that moves in the page loses the focus; whoever moves it again should not look for it.
    const key = pressed.current;
    pressed.current = null;
    if (key === null) return;
    const button = list.current?.querySelector<HTMLButtonElement>(`[data-move="${key}"]`);
    button?.focus();
  });
  return (
    <ol
      ref={list}
      className={classes.rows}
      aria-label={t('order.list')}
      onClickCapture={(event) => {
        const button = (event.target as HTMLElement).closest<HTMLElement>('[data-move]');
        pressed.current = button?.dataset['move'] ?? null;
      }}
    >
      {order.flat().map((criterion) => (
        <OrderRow
          key={criterion}
          criterion={criterion}
          order={order}
          onOrder={(next) => onChange({ ...input, order: next.map((group) => [...group]) })}
          dragged={dragged}
          onDrag={setDragged}
        />
      ))}
    </ol>
  );
}
