import { text, type Text } from '../base/text.ts';

/**
 * A title as it stands inside a sentence: its first letter small in English, unless it begins with an
 * abbreviation (`Network latency` becomes `network latency`, `IO performance` stays).
 */
export function inSentence(title: Text): Text {
  const [first = '', second = ''] = title.en;
  const abbreviation = second !== second.toLowerCase();
  return abbreviation ? title : text(first.toLowerCase() + title.en.slice(1), title.zh);
}
