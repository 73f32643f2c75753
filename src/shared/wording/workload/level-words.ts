import { text, type Text } from '../../base/text.ts';
import type { Confidence } from '../../domain/host/fact.ts';
import type { Level } from '../../domain/level.ts';

/** How much of a resource a workload uses; `none` is no use at all. */
export const levelWords: Readonly<Record<Level, Text>> = {
  none: text('none', '无'),
  low: text('low', '低'),
  medium: text('medium', '中'),
  high: text('high', '高'),
  extreme: text('extreme', '极高'),
};

/** How sure a reading of the machine is. */
export const confidenceWords: Readonly<Record<Confidence, Text>> = {
  high: levelWords.high,
  medium: levelWords.medium,
  low: levelWords.low,
};
