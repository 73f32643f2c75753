/**
 * What a table says under a key that somebody else chose.
 *
 * @returns undefined for a key that the table does not have, also where every object has something under
 *   it, as under `constructor`.
 */
export function ownValue<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
