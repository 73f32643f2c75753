import { z } from 'zod';

/** A place inside a value: field names and list indexes, from the outside in. */
export type Path = readonly PropertyKey[];

/** The schema without what only says that a value may be left out. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault
  ) {
    inner = inner.unwrap();
  }
  return inner;
}

/** The schemas a value may follow: the branches of a union, or the one schema. */
export function branches(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodUnion ? inner.options.flatMap(branches) : [inner];
}

/** The field that tells the branches of a union apart, as the union of what it is in each of them. */
function discriminator(all: readonly z.core.$ZodType[], key: PropertyKey): z.core.$ZodType | null {
  const fields = all.flatMap((branch) => {
    const field = branch instanceof z.ZodObject ? branch.shape[String(key)] : undefined;
    return field instanceof z.ZodLiteral ? [field] : [];
  });
  return fields.length > 1 && fields.length === all.length ? z.union(fields) : null;
}

function step(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | null {
  const all = branches(schema);
  const kind = discriminator(all, key);
  if (kind !== null) return kind;
  for (const branch of all) {
    if (branch instanceof z.ZodObject) {
      const field = Object.hasOwn(branch.shape, key) ? branch.shape[String(key)] : undefined;
      if (field !== undefined) return field;
    }
    if (branch instanceof z.ZodArray && typeof key === 'number') return branch.element;
    if (branch instanceof z.ZodRecord) return branch.valueType;
  }
  return null;
}

/** The schema of the field at a path, or null when the schema has no such field. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  let current: z.core.$ZodType | null = schema;
  for (const key of path) {
    if (current === null) return null;
    current = step(current, key);
  }
  return current;
}

/** The field names an object at a path may have; none when it may have any. */
export function knownFields(schema: z.core.$ZodType, path: Path): readonly string[] {
  const found = schemaAt(schema, path);
  if (found === null) return [];
  return branches(found).flatMap((branch) => {
    if (branch instanceof z.ZodObject) return Object.keys(branch.shape);
    if (branch instanceof z.ZodRecord && branch.keyType instanceof z.ZodEnum) {
      return branch.keyType.options.map(String);
    }
    return [];
  });
}

/** The value at a path, or undefined when there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.hasOwn(current, key) ? Reflect.get(current, key) : undefined;
  }
  return current;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The same value with the fields of every object in the order its schema lists them, names of a
 * record in code-unit order, and undefined fields dropped: one text per value, whatever order its
 * fields were typed in. What the schema does not describe is kept as it stands.
 */
export function inSchemaOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const fitting = branches(schema);
  if (Array.isArray(value)) {
    const list = fitting.find((branch) => branch instanceof z.ZodArray);
    return list ? value.map((item: unknown) => inSchemaOrder(list.element, item)) : value;
  }
  if (!isPlainObject(value)) return value;
  const record = fitting.find((branch) => branch instanceof z.ZodRecord);
  if (record) {
    const keys =
      record.keyType instanceof z.ZodEnum
        ? record.keyType.options.map(String).filter((key) => Object.hasOwn(value, key))
        : Object.keys(value).sort();
    return Object.fromEntries(
      keys.map((key) => [key, inSchemaOrder(record.valueType, value[key])]),
    );
  }
  const object = fitting.find((branch) => branch instanceof z.ZodObject);
  if (!object) return value;
  const fields = Object.entries(object.shape)
    .filter(([key]) => Object.hasOwn(value, key) && value[key] !== undefined)
    .map(([key, field]) => [key, inSchemaOrder(field, value[key])] as const);
  return Object.fromEntries(fields);
}
