import { printable } from './escape.ts';

const elements = new Set([
  'math',
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'mfrac',
  'msup',
  'msub',
  'msubsup',
  'msqrt',
  'mroot',
  'munder',
  'mover',
  'munderover',
  'mpadded',
  'mstyle',
  'mtable',
  'mtr',
  'mtd',
]);

const token = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<>&]*")*) ?(\/?)>|[^<>]+/gy;
const attribute = / (mathvariant|stretchy|form|fence|separator|width|linethickness)="([\w.%-]*)"/g;
const entity = /&(?:(?:amp|lt|gt|quot|apos|nbsp)|#\d{1,7}|#x[\da-fA-F]{1,6});|&/g;

/**
 * MathML that holds nothing but mathematics: known elements, known attributes, text. Formulas come
 * from packs, and a pack may come from anybody.
 *
 * @returns the same markup, reduced; null when it is not well-formed MathML.
 */
export function safeMathml(source: string): string | null {
  const markup = printable(source);
  const open: string[] = [];
  let safe = '';
  let position = 0;
  token.lastIndex = 0;
  for (let match = token.exec(markup); match; match = token.exec(markup)) {
    position = token.lastIndex;
    const [whole, closing, name, attributes = '', empty] = match;
    if (name === undefined) {
      if (open.length === 0 && whole.trim() !== '') return null;
      safe += whole.replaceAll(entity, (found) => (found === '&' ? '&amp;' : found));
    } else if (!elements.has(name)) {
      return null;
    } else if (closing) {
      if (open.pop() !== name) return null;
      safe += `</${name}>`;
    } else {
      if (open.length === 0 && (name !== 'math' || safe !== '')) return null;
      const kept = [...attributes.matchAll(attribute)].map(([text]) => text).join('');
      safe += empty ? `<${name}${kept}></${name}>` : `<${name}${kept}>`;
      if (!empty) open.push(name);
    }
  }
  return position === markup.length && open.length === 0 && safe !== '' ? safe : null;
}
