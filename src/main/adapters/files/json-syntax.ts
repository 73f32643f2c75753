import { printParseErrorCode, visit } from 'jsonc-parser';

/** A place in a text that is wrong, and how. */
export interface JsonProblem {
  readonly offset: number;
  readonly detail: string;
}

type State = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'separator' | 'end';

const expectations: Readonly<Record<State, string>> = {
  value: 'expected a value',
  'first-item': 'expected a value or ]',
  key: 'expected a field name in double quotes',
  'first-key': 'expected a field name in double quotes, or }',
  colon: 'expected : after the field name',
  separator: 'expected , or the closing bracket',
  end: 'expected the end of the file',
};

const brokenString =
  'the text in quotes is not closed, or has a line break or a backslash that needs escaping';

/**
 * Finds the first place where a text stops being JSON (RFC 8259), or names a field of an object a
 * second time. `JSON.parse` tells the place of some errors only, and lets the last of two fields win.
 *
 * @returns null when the text is JSON and every field is there once.
 */
export function firstJsonProblem(text: string): JsonProblem | null {
  let state: State = 'value';
  let problem: JsonProblem | null = null;
  /** The fields seen of each open object; null for an open list. */
  const open: (Set<string> | null)[] = [];
  /** What was expected before the closing bracket; the library tells of one that is missing as well. */
  let beforeEnd: State = 'value';
  const ended = (): void => {
    state = open.length === 0 ? 'end' : 'separator';
  };
  const closed = (): void => {
    beforeEnd = state;
    open.pop();
    ended();
  };
  visit(
    text,
    {
      onError: (code, offset) => {
        const isUnclosed = /^Close(?:Brace|Bracket)Expected$/.test(printParseErrorCode(code));
        const isBroken = text[offset] === '"' && !['colon', 'separator', 'end'].includes(state);
        const expected = expectations[isUnclosed ? beforeEnd : state];
        problem ??= { offset, detail: isBroken ? brokenString : expected };
      },
      onObjectBegin: () => {
        open.push(new Set());
        state = 'first-key';
      },
      onArrayBegin: () => {
        open.push(null);
        state = 'first-item';
      },
      onObjectProperty: (name, offset) => {
        const fields = open.at(-1);
        if (fields?.has(name)) {
          problem ??= { offset, detail: `the field ${name.slice(0, 80)} occurs twice` };
        }
        fields?.add(name);
        state = 'colon';
      },
      onSeparator: (character) => {
        if (character === ':') state = 'value';
        else state = open.at(-1) === null ? 'value' : 'key';
      },
      onLiteralValue: ended,
      onObjectEnd: closed,
      onArrayEnd: closed,
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return problem;
}
