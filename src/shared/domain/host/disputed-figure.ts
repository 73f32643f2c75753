import { dissentingReadings } from './fact-dispute.ts';
import type { LedgerEntry, Reading } from './fact.ts';

/** A figure that was read in ways that contradict each other: all readings, and the range they span. */
export interface DisputedFigure {
  readonly low: number;
  readonly high: number;
  /** The reading that is used as the point figure first. */
  readonly readings: readonly Reading<number>[];
}

/** A figure with everything that was read of it; `disputed` is null when the readings agree. */
export interface ReadFigure {
  readonly value: number;
  readonly disputed: DisputedFigure | null;
}

/** What a file may state of a figure; readings outside say nothing about it. */
export interface FigureBounds {
  readonly low: number;
  readonly high: number;
}

/** The figure that a line of the ledger gives; null when it gives none within the bounds. */
export function readFigure(entry: LedgerEntry | null, bounds: FigureBounds): ReadFigure | null {
  if (entry === null || !entry.fact.known) return null;
  const { value } = entry.fact;
  if (!isWithin(value, bounds)) return null;
  if (dissentingReadings(entry.fact, entry.unit).length === 0) return { value, disputed: null };
  const readings = entry.fact.readings.filter((reading): reading is Reading<number> =>
    isWithin(reading.value, bounds),
  );
  return { value, disputed: spanOf(readings) };
}

function isWithin(value: unknown, { low, high }: FigureBounds): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}

function spanOf(readings: readonly Reading<number>[]): DisputedFigure | null {
  const values = readings.map((reading) => reading.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? { low, high, readings } : null;
}

/**
 * The smaller of a total and a limit, either of which may be disputed: its range reaches from the
 * smaller low end to the smaller high end. A limit below every reading of the total settles it.
 */
export function smallerFigure(
  total: ReadFigure | null,
  limit: ReadFigure | null,
): ReadFigure | null {
  if (total === null || limit === null) return limit ?? total;
  const [one, other] = limit.value < total.value ? [limit, total] : [total, limit];
  const low = Math.min(lowOf(one), lowOf(other));
  const high = Math.min(highOf(one), highOf(other));
  if (low >= high) return { value: one.value, disputed: null };
  const readings = [one, other].flatMap(({ disputed }) => disputed?.readings ?? []);
  return { value: one.value, disputed: { low, high, readings } };
}

const lowOf = ({ value, disputed }: ReadFigure): number => disputed?.low ?? value;
const highOf = ({ value, disputed }: ReadFigure): number => disputed?.high ?? value;

/** The same host or device, with one figure's dispute settled: by a measurement, or by its user. */
export function withoutDispute<
  Name extends string,
  Owner extends { readonly disputed?: Partial<Readonly<Record<Name, DisputedFigure>>> },
>(owner: Owner, name: Name): Owner {
  if (owner.disputed?.[name] === undefined) return owner;
  const { disputed, ...rest } = owner;
  const left = Object.entries(disputed).filter(([key]) => key !== name);
  return (left.length === 0
    ? rest
    : { ...rest, disputed: Object.fromEntries(left) }) as unknown as Owner;
}
