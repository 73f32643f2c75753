import { assertNever } from '../../../shared/base/assert-never.ts';

/** Where a text stops being JSON, and what would have gone on. */
export interface JsonProblem {
  readonly offset: number;
  readonly expected: string;
}

type State = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'separator';

const space = /[ \t\n\r]*/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** A run of plain characters of a string, or one escape; taken piece by piece, as strings may be long. */
const stringPiece = /[^"\\\u0000-\u001f]{1,10000}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const expectations: Readonly<Record<State, string>> = {
  value: 'expected a value',
  'first-item': 'expected a value or ]',
  key: 'expected a field name in double quotes',
  'first-key': 'expected a field name in double quotes, or }',
  colon: 'expected : after the field name',
  separator: 'expected , or the closing bracket',
};

const brokenString =
  'the text in quotes is not closed, or has a line break or a backslash that needs escaping';

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

/** Length of the string that starts at an offset; 0 when it is not a whole one. */
function stringLength(text: string, offset: number): number {
  if (text[offset] !== '"') return 0;
  let end = offset + 1;
  while (text[end] !== '"') {
    const length = matchAt(stringPiece, text, end).length;
    if (length === 0) return 0;
    end += length;
  }
  return end + 1 - offset;
}

/** What one token does: how long it is, what may follow, and whether it opens or closes a bracket. */
interface Step {
  readonly length: number;
  readonly next: State;
  readonly opens?: '{' | '[';
  readonly closes?: true;
}

function keyStep(text: string, offset: number): Step | null {
  const length = stringLength(text, offset);
  return length === 0 ? null : { length, next: 'colon' };
}

function valueStep(text: string, offset: number): Step | null {
  const character = text[offset];
  if (character === '{') return { length: 1, next: 'first-key', opens: '{' };
  if (character === '[') return { length: 1, next: 'first-item', opens: '[' };
  const length = stringLength(text, offset) || matchAt(word, text, offset).length;
  return length === 0 ? null : { length, next: 'separator' };
}

function step(text: string, offset: number, state: State, inside: string): Step | null {
  const character = text[offset];
  const mayClose = state === 'first-item' || state === 'first-key' || state === 'separator';
  if (mayClose && character === (inside === '{' ? '}' : ']')) {
    return { length: 1, next: 'separator', closes: true };
  }
  switch (state) {
    case 'value':
    case 'first-item':
      return valueStep(text, offset);
    case 'key':
    case 'first-key':
      return keyStep(text, offset);
    case 'colon':
      return character === ':' ? { length: 1, next: 'value' } : null;
    case 'separator':
      return character === ',' ? { length: 1, next: inside === '{' ? 'key' : 'value' } : null;
    default:
      return assertNever(state);
  }
}

/**
 * Finds the place where a text stops being JSON (RFC 8259). `JSON.parse` tells it for some errors
 * only.
 *
 * @returns null when the text is JSON.
 */
export function firstJsonProblem(text: string): JsonProblem | null {
  const open: string[] = [];
  let state: State = 'value';
  let offset = matchAt(space, text, 0).length;
  for (;;) {
    const inside = open.at(-1);
    if (state === 'separator' && inside === undefined) {
      return offset === text.length ? null : { offset, expected: 'expected the end of the file' };
    }
    const taken = step(text, offset, state, inside ?? '');
    if (taken === null) {
      const broken = text[offset] === '"' && state !== 'colon' && state !== 'separator';
      return { offset, expected: broken ? brokenString : expectations[state] };
    }
    if (taken.opens !== undefined) open.push(taken.opens);
    if (taken.closes) open.pop();
    state = taken.next;
    offset += taken.length;
    offset += matchAt(space, text, offset).length;
  }
}
