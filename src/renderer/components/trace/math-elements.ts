/** Elements of MathML Core that a formula may have, with the attributes each may carry. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  math: ['display'],
  mrow: [],
  mi: [],
  mn: [],
  mo: ['separator'],
  mtext: [],
  mfrac: [],
  msub: [],
  msup: [],
  msqrt: [],
  mover: [],
};

/** A formula as a tree of known elements; nothing else survives. */
export interface MathNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathNode | string)[];
}

function nodeOf(element: Element): MathNode | null {
  const attributes = allowed[element.localName];
  if (attributes === undefined) return null;
  return {
    name: element.localName,
    attributes: Object.fromEntries(
      attributes.flatMap((name) => {
        const value = element.getAttribute(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    children: [...element.childNodes].flatMap((child): readonly (MathNode | string)[] => {
      if (child.nodeType === Node.TEXT_NODE) return [child.textContent ?? ''];
      if (child.nodeType !== Node.ELEMENT_NODE) return [];
      const inner = nodeOf(child as Element);
      return inner === null ? [] : [inner];
    }),
  };
}

/**
 * Reads MathML as data, so that it can be shown without ever being taken for a page: unknown
 * elements and attributes are left out.
 *
 * @returns null when the text is not MathML.
 */
export function readMath(text: string): MathNode | null {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const root = document.documentElement;
  if (root === null || root.localName !== 'math') return null;
  if (document.getElementsByTagName('parsererror').length > 0) return null;
  return nodeOf(root);
}
