import { composed, text, type Text } from '../../base/text.ts';

export const words = {
  alternative: text('Alternative', '备选方案'),
  criterion: text('Criterion', '准则'),
  parameter: text('Parameter', '参数'),
  resource: text('Resource', '资源'),
  term: text('Term', '项'),
  score: text('Score', '得分'),
  low: text('Low', '下限'),
  high: text('High', '上限'),
  median: text('Median', '中位数'),
  p5: text('P5', 'P5'),
  p50: text('P50', 'P50'),
  p95: text('P95', 'P95'),
  unknown: text('unknown', '未知'),
} satisfies Readonly<Record<string, Text>>;

/** Chinese text after a name; a name in Latin letters is set apart from it. */
export function afterName(name: string, rest: string): string {
  return /[\w)]$/.test(name) ? `${name} ${rest}` : name + rest;
}

/** Names in a sentence: `A, B and C`. */
export function enumerate(names: readonly string[]): Text {
  const last = names.at(-1) ?? '';
  const first = names.slice(0, -1);
  if (first.length === 0) return text(last, last);
  return composed(`${first.join(', ')} and ${last}`, `${first.join('、')}和${last}`);
}

const ordinalEndings = ['th', 'st', 'nd', 'rd'];

/** A rank: `1st`, `2nd`, `第 1`; one that several share: `=1st`, `并列第 1`. */
export function rankTitle(rank: number, isShared = false): Text {
  const tens = rank % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (ordinalEndings[rank % 10] ?? 'th');
  return isShared
    ? text(`=${rank}${ending}`, `并列第 ${rank}`)
    : text(`${rank}${ending}`, `第 ${rank}`);
}
