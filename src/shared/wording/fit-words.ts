import { text, type Text } from '../base/text.ts';
import type { Fits } from '../domain/result/density.ts';
import type { FitStanding } from '../domain/result/fit-standing.ts';
import { formatCount } from '../units/format-number.ts';

/** How far an alternative gets on the hosts at hand, as a word of a table. */
export const fitWords: Readonly<Record<FitStanding, Text>> = {
  fits: text('can run here', '可在此运行'),
  'perhaps-not-all': text('may not run all of them here', '可能无法在此全部运行'),
  'on-condition': text('only on a condition', '须满足条件'),
  'not-all': text('cannot run all of them here', '无法在此全部运行'),
  'not-here': text('cannot run here', '无法在此运行'),
};

/** How many of the instances the hosts at hand carry, with the certainty that sizing asks for. */
export function fitCount({ count, of, hosts }: Fits): Text {
  const [carried, all, at] = [count, of, hosts].map(formatCount);
  return text(
    `${carried} of ${all} on ${at} ${hosts === 1 ? 'host' : 'hosts'}`,
    `${at} 台主机上 ${carried} / ${all} 个`,
  );
}
