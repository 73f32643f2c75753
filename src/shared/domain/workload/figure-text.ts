import type { WorkloadInput } from './workload-input.ts';

/** A figure of a workload as it stands in a document: a number, a quantity, or a range of either. */
export type StatedFigure = NonNullable<WorkloadInput['cpu'] | WorkloadInput['requestsPerSecond']>;

type StatedRange = Exclude<StatedFigure, string | number>;

/** What stands between the parts of a range as people type it: `1..4`, or `1..2..4` with a likeliest. */
const between = '..';

/** Whether a range says no more than its ends and its likeliest value, so that a line of text holds it. */
function isPlain(range: StatedRange): boolean {
  const { low: _low, high: _high, mode: _mode, ...rest } = range;
  return Object.values(rest).every((part) => part === undefined);
}

/** A figure as a field of a form shows it; a distribution with parts of its own as the JSON it is. */
export function figureText(figure: StatedFigure): string {
  if (typeof figure !== 'object') return String(figure);
  if (!isPlain(figure)) return JSON.stringify(figure);
  const { low, mode, high } = figure;
  return [low, ...(mode === undefined ? [] : [mode]), high].map(String).join(between);
}

/**
 * What a typed text says: a range for `1..4` or a JSON object, else the text itself. What is wrong with
 * it is left for the schema to say.
 *
 * @param part reads one number or quantity of it.
 */
export function readFigureText(typed: string, part: (typed: string) => string | number): unknown {
  const trimmed = typed.trim();
  if (trimmed.startsWith('{')) return parsedObject(trimmed) ?? trimmed;
  const parts = trimmed.split(/\.\.+|…/).map((one) => one.trim());
  const [first = '', second = '', third] = parts;
  if (parts.length === 2) return { low: part(first), high: part(second) };
  if (parts.length === 3 && third !== undefined) {
    return { low: part(first), mode: part(second), high: part(third) };
  }
  return part(trimmed);
}

function parsedObject(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return null;
  }
}
