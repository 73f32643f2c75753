import { say, text, type Language } from '../../base/text.ts';
import { nearest } from './nearest.ts';

const maxLength = 120;
const maxListed = 12;

/** Makes a text fit for one line: control characters become spaces, the rest is cut. */
export function oneLine(value: string, max: number = maxLength): string {
  const flat = value.replaceAll(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  const characters = [...flat];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : flat;
}

/** A text that was found somewhere, in the quotation marks of the language. */
export function quoted(value: string, language: Language): string {
  return language === 'en' ? `"${oneLine(value)}"` : `“${oneLine(value)}”`;
}

/** Words joined by commas, at most a dozen. */
export function listed(words: readonly string[], language: Language): string {
  const first = words.slice(0, maxListed).map((word) => oneLine(word));
  const joined = first.join(say(text(', ', '、'), language));
  if (words.length <= maxListed) return joined;
  const rest = words.length - maxListed;
  return joined + say(text(` and ${rest} more`, ` 等 ${words.length} 项`), language);
}

/** `did you mean …?` when a known word is near, the known words otherwise. */
export function suggested(word: string, known: readonly string[], language: Language): string {
  const near = nearest(word, known);
  if (near !== null) return say(text(`did you mean ${near}?`, `是否想输入 ${near}？`), language);
  if (known.length === 0) return say(text('none is known here.', '此处没有可用的名称。'), language);
  const words = listed(known, language);
  return say(text(`known: ${words}.`, `可用：${words}。`), language);
}

/** A number as people write it, without an exponent where it can be avoided. */
export function plainNumber(value: number): string {
  return Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-4)
    ? String(value)
    : String(Number(value.toFixed(6)));
}
