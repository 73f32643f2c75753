import { text, type Text } from '../base/text.ts';
import type { Fits } from '../domain/result/density.ts';
import type { FitStanding } from '../domain/result/fit-standing.ts';
import { formatCount } from '../units/format-number.ts';

/** How far an alternative gets on the hosts at hand, as a word of a table. */
export const fitWords: Readonly<Record<FitStanding, Text>> = {
  fits: text('can run here', '可在此运行'),
  'on-condition': text('only on a condition', '须满足条件'),
  'not-all': text('cannot run all of them here', '无法在此全部运行'),
  'not-here': text('cannot run here', '无法在此运行'),
};

/** How many of the instances the hosts at hand carry, and how many hosts would carry all. */
export function fitSentence({ count, of, hosts, hostsNeeded }: Fits): Text {
  const [carried, all, at, needed] = [count, of, hosts, hostsNeeded ?? 0].map(formatCount);
  const carries = text(
    `${at} ${hosts === 1 ? 'host carries' : 'hosts carry'} ${carried} of ${all}`,
    `${at} 台主机可容纳 ${all} 个中的 ${carried} 个`,
  );
  if (hostsNeeded === null || hostsNeeded <= hosts) return carries;
  return text(`${carries.en}; ${needed} would carry all`, `${carries.zh}；全部容纳需 ${needed} 台`);
}
