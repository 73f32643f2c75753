import { withoutHidden } from '../../../shared/base/hidden-characters.ts';

/**
 * The same data with every text on one line and without characters that act on a terminal: names in a
 * file can neither clear the screen nor pass for lines of ours.
 */
export function plainTexts<Value>(value: Value): Value {
  return plain(value) as Value;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return withoutHidden(value).replaceAll(/[\n\t]+/g, ' ');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
