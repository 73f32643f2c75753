/** A name that is built from the interface's hardware address, for instance `enx001122334455`. */
const addressName = /^([a-z]{2,4}x?)[0-9a-f]{12}/i;

/**
 * The names under which interfaces go into the ledger: as they are, except for those that hold a
 * hardware address, which are numbered instead, because an address identifies the machine.
 */
export function publicNames(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    names.map((name) => {
      const prefix = addressName.exec(name)?.[1];
      if (prefix === undefined) return [name, name] as const;
      const number = counts.get(prefix) ?? 0;
      counts.set(prefix, number + 1);
      return [name, `${prefix}#${number}`] as const;
    }),
  );
}
