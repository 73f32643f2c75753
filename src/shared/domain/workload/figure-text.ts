import type { WorkloadInput } from './workload-input.ts';

/** A figure of a workload as it stands in a document: a number, a quantity, or a range of either. */
export type StatedFigure = NonNullable<WorkloadInput['cpu'] | WorkloadInput['requestsPerSecond']>;

type StatedRange = Exclude<StatedFigure, string | number>;

/** What stands between the parts of a range as people type it: `1..4`, or `1..2..4` with a likeliest. */
const between = '..';

/** A range followed by the shape between its ends: `1..4 lognormal`. */
const shaped = /^(?<ends>.*(?:\.\.|…).*?)\s+(?<shape>[A-Za-z]+)$/s;

/** Whether a range says no more than its ends, likeliest value and shape, so that a line of text holds it. */
function isPlain(range: StatedRange): boolean {
  const { low: _low, high: _high, mode: _mode, distribution: _distribution, ...rest } = range;
  return Object.values(rest).every((part) => part === undefined);
}

/** A figure as a field of a form shows it; a distribution with parts of its own as the JSON it is. */
export function figureText(figure: StatedFigure): string {
  if (typeof figure !== 'object') return String(figure);
  if (!isPlain(figure)) return JSON.stringify(figure);
  const { low, mode, high, distribution } = figure;
  const ends = [low, ...(mode === undefined ? [] : [mode]), high].map(String).join(between);
  return distribution === undefined ? ends : `${ends} ${distribution}`;
}

/**
 * What a typed text says: a range for `1..4`, `1..2..4` or `1..4 lognormal`, a JSON object, else the text
 * itself. What is wrong with it is left for the schema to say.
 *
 * @param part reads one number or quantity of it.
 */
export function readFigureText(typed: string, part: (typed: string) => string | number): unknown {
  const trimmed = typed.trim();
  if (trimmed.startsWith('{')) return parsedObject(trimmed) ?? trimmed;
  const { ends = trimmed, shape } = shaped.exec(trimmed)?.groups ?? {};
  const distribution = shape === undefined ? {} : { distribution: shape.toLowerCase() };
  const parts = ends.split(/\.\.+|…/).map((one) => one.trim());
  const [first = '', second = '', third] = parts;
  if (parts.length === 2) return { low: part(first), high: part(second), ...distribution };
  if (parts.length === 3 && third !== undefined) {
    return { low: part(first), mode: part(second), high: part(third), ...distribution };
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

/** Parts of a distribution that are figures in the unit of the whole. */
const scaledParts: ReadonlySet<string> = new Set(['low', 'mode', 'high', 'value', 'observations']);

/** A figure, or a distribution of it, with every number that has its unit converted. */
export function convertedFigure(value: unknown, convert: (part: number) => number): unknown {
  if (typeof value === 'number') return convert(value);
  if (Array.isArray(value)) return value.map((entry) => convertedFigure(entry, convert));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]): readonly [string, unknown] => {
    if (name === 'values') return [name, convertedFigure(part, convert)];
    return [name, scaledParts.has(name) ? convertedFigure(part, convert) : part];
  });
  return Object.fromEntries(parts);
}
