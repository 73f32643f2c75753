/** Levels of lists and objects that a file may have; the deepest real document has 6. */
export const maxNesting = 64;

/**
 * Whether a JSON text opens more brackets inside one another than allowed. Looked at before parsing,
 * because what walks the parsed value would run out of stack.
 */
export function jsonTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > maxNesting) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** Whether a value holds lists and objects nested deeper than allowed. */
export function valueTooDeep(value: unknown, allowed: number = maxNesting): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (allowed === 0) return true;
  return Object.values(value).some((item) => valueTooDeep(item, allowed - 1));
}
