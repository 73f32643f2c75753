/** Works on items a few at a time, in order, so that thousands of files do not queue up at once. */
export async function inBatches<Item, Value>(
  all: readonly Item[],
  work: (item: Item) => Promise<Value>,
  size = 32,
): Promise<readonly Value[]> {
  const done: Value[] = [];
  for (let start = 0; start < all.length; start += size) {
    done.push(...(await Promise.all(all.slice(start, start + size).map(work))));
  }
  return done;
}
