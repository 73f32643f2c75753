const latin = new TextDecoder('latin1');
const placeholder = /(<[a-z]+ [^<>]*data-page-of="([\w.-]+)"[^<>]*>)[^<>]*(?=<\/)/g;

/** Object numbers of a PDF's pages, in reading order, from its tree of pages. */
function pagesInOrder(pdf: string): readonly number[] {
  const kids = new Map<number, readonly number[]>();
  const leaves = new Set<number>();
  const children = new Set<number>();
  for (const match of pdf.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<\/Type \/(Pages?)\b([^]*?)endobj/g)) {
    const [, number = '', type = '', body = ''] = match;
    if (type === 'Page') {
      leaves.add(Number(number));
      continue;
    }
    const list = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    const named = [...list.matchAll(/(\d+) 0 R/g)].map((kid) => Number(kid[1]));
    kids.set(Number(number), named);
    for (const kid of named) children.add(kid);
  }
  const walk = (node: number): readonly number[] =>
    leaves.has(node) ? [node] : (kids.get(node) ?? []).flatMap(walk);
  const root = [...kids.keys()].find((node) => !children.has(node));
  return root === undefined ? [] : walk(root);
}

/**
 * On which page each linked element of a printed HTML page begins, by its id. Reads the named
 * destinations that Chromium (Skia) writes uncompressed; an id that is not there is left out.
 */
export function pageNumbers(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = latin.decode(pdf);
  const order = new Map(pagesInOrder(text).map((object, index) => [object, index + 1]));
  const numbers = new Map<string, number>();
  for (const match of text.matchAll(/\/([\w.-]+) \[(\d+) 0 R \/XYZ /g)) {
    const [, id = '', object = ''] = match;
    const page = order.get(Number(object));
    if (page !== undefined && id !== 'Dest') numbers.set(id, page);
  }
  return numbers;
}

/** Whether the page asks for page numbers at all. */
export function wantsPageNumbers(html: string): boolean {
  return html.search(placeholder) !== -1;
}

/** Writes page numbers into the elements that ask for them with `data-page-of`. */
export function fillPageNumbers(html: string, numbers: ReadonlyMap<string, number>): string {
  return html.replaceAll(placeholder, (_, opening: string, id: string) => {
    const page = numbers.get(id);
    return page === undefined ? opening : `${opening}${page}`;
  });
}
