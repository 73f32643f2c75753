import { text, type Text } from '../../base/text.ts';
import type { CompatibilityLevel, IsolationLevel } from '../../domain/level.ts';
import { formatNumber } from '../../units/format-number.ts';

/** What separates instances at an isolation level, from the weakest to the strongest. */
export const isolationWords: Readonly<Record<IsolationLevel, Text>> = {
  1: text('application', '应用级'),
  2: text('process', '进程级'),
  3: text('kernel', '内核级'),
  4: text('hardware', '硬件级'),
};

/** Isolation levels as titles and choices. */
export const isolationTitles: Readonly<Record<IsolationLevel, Text>> = {
  1: text('application level', isolationWords[1].zh),
  2: text('process level', isolationWords[2].zh),
  3: text('kernel level', isolationWords[3].zh),
  4: text('hardware level', isolationWords[4].zh),
};

/** What can run at a compatibility level, from the narrowest to the widest. */
export const compatibilityWords: Readonly<Record<CompatibilityLevel, Text>> = {
  1: text('application-specific', '应用特定'),
  2: text('Linux', 'Linux'),
  3: text('modified guest OS', '需修改 Guest OS'),
  4: text('any OS', '任意 OS'),
};

/** An isolation level with its number, for instance `3 (kernel)`; a level off the scale has no name. */
export function isolationName(level: number): Text {
  const number = formatNumber(level);
  const name = (isolationWords as Readonly<Record<number, Text>>)[level];
  return name ? text(`${number} (${name.en})`, `${number}（${name.zh}）`) : text(number, number);
}
