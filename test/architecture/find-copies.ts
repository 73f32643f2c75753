import type { Text } from '../../src/shared/base/text.ts';

/** A second place for the words of an enumeration. */
export interface Copy {
  readonly file: string;
  readonly line: number;
  /** The record of `src/shared/wording` that has the words already. */
  readonly enumeration: string;
  /** What stands there: the name of a record, the subject of a switch, or a word. */
  readonly what: string;
}

type Vocabulary = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** An entry of a record that is words: a text, a pair of wordings, or Chinese. */
const wordsCall = String.raw`(?:text|composed|pick|t)\(|\[\s*['"\x60]|['"\x60][^'"\x60\n]*\p{Script=Han}`;
/** In the wordings of the screens every string is words. */
const anyString = String.raw`['"\x60]`;

const lineOf = (source: string, index: number): number => source.slice(0, index).split('\n').length;

/** The end of the block that opens at `start`; strings are passed over. */
function blockEnd(source: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let index = start; index < source.length; index += 1) {
    const character = source[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      else if (character === quote || (character === '\n' && quote !== '`')) quote = '';
    } else if (/['"`]/.test(character)) quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return source.length;
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Members keyed in a block at its own level: what stands in inner blocks is left out. */
function ownLevel(block: string): string {
  let flat = block.slice(1);
  for (let open = flat.indexOf('{'); open >= 0; open = flat.indexOf('{', open + 1)) {
    flat = flat.slice(0, open) + flat.slice(blockEnd(flat, open) + 1);
  }
  return flat;
}

function mapsAll(block: string, members: readonly string[], value: string): boolean {
  return members.every((member) => {
    const name = escaped(member);
    return new RegExp(`(?:^|[\\s,{])(?:'${name}'|${name}):\\s*(?:${value})`, 'u').test(block);
  });
}

function recordCopies(file: string, source: string, vocabulary: Vocabulary): readonly Copy[] {
  const value = file.includes('renderer/language/') ? `${wordsCall}|${anyString}` : wordsCall;
  return [...source.matchAll(/(\w+)(?:: [A-Z][^=;{}'\n]*)? ?[=:] \{/g)].flatMap((match) => {
    const open = match.index + match[0].lastIndexOf('{');
    const block = ownLevel(source.slice(open, blockEnd(source, open)));
    return Object.entries(vocabulary).flatMap(([enumeration, words]) =>
      mapsAll(block, Object.keys(words), value)
        ? [{ file, line: lineOf(source, open), enumeration, what: match[1] ?? '' }]
        : [],
    );
  });
}

function switchCopies(file: string, source: string, vocabulary: Vocabulary): readonly Copy[] {
  return [...source.matchAll(/switch \(([^{]*)\) \{/g)].flatMap((match) => {
    const open = match.index + match[0].length - 1;
    const block = source.slice(open, blockEnd(source, open));
    if (!/\b(?:text|composed|pick|t)\(/.test(block)) return [];
    return Object.entries(vocabulary).flatMap(([enumeration, words]) =>
      Object.keys(words).every((member) => block.includes(`case '${member}':`))
        ? [{ file, line: lineOf(source, open), enumeration, what: `switch ${match[1]}` }]
        : [],
    );
  });
}

/** Chinese words of two characters and more that stand as a whole label. */
function wordCopies(file: string, source: string, vocabulary: Vocabulary): readonly Copy[] {
  const words = new Map<string, string>();
  for (const [enumeration, texts] of Object.entries(vocabulary)) {
    for (const { zh } of Object.values(texts)) {
      if (/\p{Script=Han}{2}/u.test(zh) && !words.has(zh)) words.set(zh, enumeration);
    }
  }
  return [...source.matchAll(/'([^'\n]+)'/g)].flatMap((match) => {
    const what = match[1] ?? '';
    const enumeration = words.get(what);
    return enumeration === undefined
      ? []
      : [{ file, line: lineOf(source, match.index), enumeration, what }];
  });
}

/**
 * Second places for the words of enumerations in a source: records and switches that map all members to
 * words, and Chinese words that stand as a label.
 */
export function copiesIn(file: string, source: string, vocabulary: Vocabulary): readonly Copy[] {
  return [
    ...recordCopies(file, source, vocabulary),
    ...switchCopies(file, source, vocabulary),
    ...wordCopies(file, source, vocabulary),
  ];
}
