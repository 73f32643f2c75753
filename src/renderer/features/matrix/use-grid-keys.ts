import { useState, type KeyboardEvent } from 'react';

/** Place of a cell in a grid; row and column count from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const clamp = (value: number, size: number): number => Math.min(Math.max(value, 0), size - 1);

/** Where a key leads from a place; null when the key does not move. */
export function nextPlace(
  { row, column }: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  rows: number,
  columns: number,
): GridPlace | null {
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: clamp(nextRow, rows),
    column: clamp(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return to(0, column);
    case 'PageDown':
      return to(rows - 1, column);
    default:
      return null;
  }
}

/** One tab stop for a whole grid; arrows, Home and End move inside it (ARIA grid pattern). */
export function useGridKeys(rows: number, columns: number) {
  const [stop, setStop] = useState<GridPlace>({ row: 0, column: 0 });
  const current: GridPlace = { row: clamp(stop.row, rows), column: clamp(stop.column, columns) };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextPlace(current, event, rows, columns);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    const place = `[data-place="${next.row}:${next.column}"]`;
    event.currentTarget.querySelector<HTMLElement>(place)?.focus();
  };
  const cellProps = (row: number, column: number) => ({
    'data-place': `${row}:${column}`,
    tabIndex: row === current.row && column === current.column ? 0 : -1,
    onFocus: () => setStop({ row, column }),
  });
  return { onKeyDown, cellProps };
}
