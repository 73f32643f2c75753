import { err, ok, type Result } from '../../base/result.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  readonly text: string;
  readonly position: number;
}

const tokenPattern =
  /(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)|(?<symbol>[-+*/^(),])/y;

/**
 * Splits a formula into numbers, names (with dots) and symbols; white space separates.
 *
 * @returns the tokens, closed by an `end` token, or the position of a character that fits nowhere.
 */
export function tokenize(text: string): Result<readonly Token[], number> {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/.test(text.charAt(position))) {
      position += 1;
      continue;
    }
    tokenPattern.lastIndex = position;
    const groups = tokenPattern.exec(text)?.groups;
    if (!groups) return err(position);
    const kind =
      groups['number'] !== undefined ? 'number' : groups['name'] !== undefined ? 'name' : 'symbol';
    tokens.push({ kind, text: groups[kind] ?? '', position });
    position = tokenPattern.lastIndex;
  }
  tokens.push({ kind: 'end', text: '', position });
  return ok(tokens);
}
