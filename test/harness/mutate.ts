import { oneOf, type Random } from './random.ts';

/** Values that break what trusts its input. */
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  -1e308,
  2 ** 53,
  0.1,
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '1..',
  '4..1',
  '1Ei',
  '\0',
  '\u202E\uFEFF',
  '\uD800',
  'constructor',
  '__proto__',
  'x'.repeat(100_000),
  [],
  {},
  [[]],
  [null],
  { __proto__: null, constructor: 1 },
];
const oddTokens = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  "'",
  '&a',
  '*a',
  '<<: *a',
  '- ',
  '#',
  '\t',
  '\n',
];
const oddKeys = ['__proto__', 'constructor', 'toString', '', '0', 'x'.repeat(1000), 'unknown'];

/** Changes one or several places of a text, as slips of the keyboard and of programs do. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let changes = 1 + random(3); changes > 0; changes -= 1) {
    const at = random(mutated.length + 1);
    const length = random(4) === 0 ? random(200) : 1 + random(3);
    const [before, part, after] = [
      mutated.slice(0, at),
      mutated.slice(at, at + length),
      mutated.slice(at + length),
    ];
    const changed = [
      () => before + after,
      () => before + part + part + after,
      () => before + oneOf(random, oddTokens) + part + after,
      () => before + String.fromCharCode(random(0x1_00_00)) + after,
      () => before + JSON.stringify(oneOf(random, oddValues)) + after,
      () => (random(4) === 0 ? before : before + after),
    ];
    mutated = oneOf(random, changed)();
  }
  return mutated;
}

type Container = Record<string, unknown> | unknown[];

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** A container somewhere in a document, reached by going down at random. */
function someContainer(document: Container, random: Random): Container {
  let at = document;
  for (;;) {
    const inner = Object.values(at).filter(isContainer);
    if (inner.length === 0 || random(4) === 0) return at;
    at = oneOf(random, inner);
  }
}

function nested(value: unknown, levels: number): unknown {
  let inner = value;
  for (let level = 0; level < levels; level += 1) inner = level % 2 === 0 ? [inner] : { a: inner };
  return inner;
}

function changeContainer(container: Container, document: unknown, random: Random): void {
  const keys = Object.keys(container);
  const key = keys.length === 0 ? '0' : oneOf(random, keys);
  const fields = container as Record<string, unknown>;
  const changes = [
    () => void (fields[key] = structuredClone(oneOf(random, oddValues))),
    () => void (fields[key] = structuredClone(oneOf(random, oddValues))),
    () => void delete fields[key],
    () => void (fields[key] = [fields[key]]),
    () => void (fields[key] = nested(fields[key], 1 + random(300))),
    () => {
      if (Array.isArray(container)) container.push(...container.slice(0, 50));
      else fields[oneOf(random, oddKeys)] = structuredClone(oneOf(random, oddValues));
    },
    () => {
      const other = someContainer(document as Container, random);
      fields[key] = structuredClone(oneOf(random, [...Object.values(other), null]));
    },
    () => void (typeof fields[key] === 'number' && (fields[key] *= -1e9)),
  ];
  oneOf(random, changes)();
}

/** Changes the structure of a document: values, fields and nesting, but not that it is JSON. */
export function mutateStructure(text: string, random: Random): string {
  const document: unknown = JSON.parse(text);
  if (!isContainer(document)) return mutateText(text, random);
  for (let changes = 1 + random(3); changes > 0; changes -= 1) {
    changeContainer(someContainer(document, random), document, random);
  }
  return JSON.stringify(document);
}
