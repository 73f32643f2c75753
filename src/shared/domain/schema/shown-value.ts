const longest = 80;
const mostParts = 8;

function nested(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

function parts(shown: readonly string[], count: number): string {
  return [...shown, ...(count > mostParts ? ['…'] : [])].join(', ');
}

/** Cuts a text to 80 characters, the last one an ellipsis when something was cut. */
export function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** A value as a failure shows it: one level deep, at most 80 characters; empty when left out. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) {
    return shortened(`[${parts(value.slice(0, mostParts).map(nested), value.length)}]`);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const shown = entries
      .slice(0, mostParts)
      .map(([key, item]) => `${shortened(key)}: ${nested(item)}`);
    return shortened(`{${parts(shown, entries.length)}}`);
  }
  return shortened(String(value));
}
