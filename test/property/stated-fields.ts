import { readFileSync } from 'node:fs';

/** A part of a JSON schema, as far as the fields of a document need it. */
interface SchemaNode {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** One thing a user can state, with all that the schema lets it be. */
export interface StatedField {
  /** Names from the document down; a list stands with its first entry. */
  readonly path: readonly string[];
  /** Alternatives of its schema, without those that hold further fields. */
  readonly kinds: readonly SchemaNode[];
  /** Names of the parts of a range that it may be; null where it may be none. */
  readonly range: readonly string[] | null;
}

/** The published schema of a document. */
export function publishedSchema(name: 'workload' | 'host'): SchemaNode {
  const file = new URL(`../../resources/schemas/${name}.v1.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SchemaNode;
}

function alternativesOf(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf === undefined ? [node] : node.anyOf.flatMap(alternativesOf);
}

/** What is known of a figure, as one thing: a distribution, readings that disagree, a measurement. */
function isRange(node: SchemaNode): boolean {
  return node.properties?.['low'] !== undefined && node.properties['high'] !== undefined;
}

/** Every field of a schema; one that can be stated in two ways (a level, or figures) is there with both. */
export function statedFields(
  node: SchemaNode,
  path: readonly string[] = [],
): readonly StatedField[] {
  const alternatives = alternativesOf(node);
  const inner = alternatives.flatMap((one): readonly StatedField[] => {
    if (isRange(one)) return [];
    if (one.items !== undefined) {
      return one.items.properties === undefined ? [] : statedFields(one.items, [...path, '0']);
    }
    return Object.entries(one.properties ?? {}).flatMap(([name, field]) =>
      statedFields(field, [...path, name]),
    );
  });
  const kinds = alternatives.filter(
    ({ properties, items }) => properties === undefined && items?.properties === undefined,
  );
  const ranged = alternatives.find(isRange);
  const range = ranged === undefined ? null : Object.keys(ranged.properties ?? {});
  const own = kinds.filter(({ type }) => type !== 'null').length > 0 || range !== null;
  return [...(own ? [{ path, kinds, range }] : []), ...inner];
}

/** Quantities that are typed with a unit, in sizes that occur. */
const quantities: Readonly<Record<string, readonly string[]>> = {
  cpu: ['250m', '3', '40'],
  memory: ['256Mi', '6Gi', '200Gi'],
  imageBytes: ['10Mi', '30Gi', '900Gi'],
  dataBytes: ['1Gi', '300Gi', '2Ti'],
  blockSize: ['4Ki', '1Mi'],
};

function otherNumbers(kind: SchemaNode, now: unknown): readonly number[] {
  const least = kind.minimum ?? kind.exclusiveMinimum ?? -Infinity;
  const start = typeof now === 'number' && now > 0 ? now : 1;
  const factors = [0.01, 0.5, 2, 100, 1e6];
  const near = factors.map((factor) =>
    kind.type === 'integer' ? Math.ceil(start * factor) : start * factor,
  );
  const fitting = near.filter((value) => value >= least && value <= (kind.maximum ?? Infinity));
  return [...new Set([...fitting, ...(kind.minimum === undefined ? [] : [kind.minimum])])];
}

/** Other valid values of a field, of every kind it may be of. */
export function otherValues(field: StatedField, now: unknown): readonly unknown[] {
  const name = field.path.at(-1) ?? '';
  const values = field.kinds.flatMap((kind): readonly unknown[] => {
    if (kind.const !== undefined) return [kind.const];
    if (kind.enum !== undefined) return kind.enum;
    if (kind.type === 'boolean') return [true, false];
    if (kind.type === 'null') return [null];
    if (kind.type === 'string') return quantities[name] ?? ['another'];
    if (kind.type === 'number' || kind.type === 'integer') {
      return quantities[name] === undefined ? otherNumbers(kind, now) : [];
    }
    return kind.type === 'array' ? [[]] : [{ other: 'thing' }];
  });
  return values.filter((value) => JSON.stringify(value) !== JSON.stringify(now));
}

/** A document with one field replaced; undefined takes it out. A level alone becomes figures with a level. */
export function withField(document: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(document)) {
    return document.map((entry, index) =>
      `${index}` === first ? withField(entry, rest, value) : entry,
    );
  }
  const fields = typeof document === 'string' ? { level: document } : Object(document ?? {});
  return { ...fields, [first]: withField(fields[first], rest, value) };
}

/** What stands in a field. */
export function fieldOf(document: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return document;
  if (typeof document !== 'object' || document === null) return undefined;
  return fieldOf(Object.entries(document).find(([name]) => name === first)?.[1], rest);
}
